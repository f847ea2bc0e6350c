/** The sources as the rules see them: the place of a file and its imports. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface Import {
  /** As written: a library, or a relative path. */
  readonly from: string
  /** `import type` and `export type` are gone at runtime. */
  readonly typeOnly: boolean
  readonly reExport: boolean
}

export interface Source {
  /** From the root of the repository, with slashes: `server/sync/room.ts`. */
  readonly file: string
  readonly lines: number
  /** Its text without comments. */
  readonly code: string
  readonly imports: readonly Import[]
  /** True if nothing is left of it without its imports and re-exports. */
  readonly onlyReExports: boolean
}

export function readSources(root: string): readonly Source[] {
  const files = globSync('{client,server,shared}/**/*.{ts,tsx,mts,mjs,js,jsx,css}', { cwd: root })
  return files.map((file) => readSource(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')))
}

// Strings are matched only so that comment-like text inside them is left alone. Templates are emptied.
const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

const FROM = /['"]([^'"\n]+)['"]/.source
const NAMES = /(?:[\w$]+\s*,?\s*)?(?:\*\s*as\s+[\w$]+|\{[^}]*\})?/.source
const IMPORT = new RegExp(String.raw`\bimport\s+(type\s+)?(?:${NAMES}\s*from\s*)?${FROM}`, 'g')
const EXPORT_FROM = new RegExp(
  String.raw`\bexport\s+(type\s+)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*${FROM}`,
  'g',
)
const DYNAMIC = new RegExp(String.raw`\bimport\(\s*${FROM}`, 'g')
const EXPORT_NAMES = /\bexport\s+(?:type\s+)?\{[^}]*\}/g

export function readSource(file: string, text: string): Source {
  const code = text.replace(COMMENT_OR_STRING, (found) => {
    if (found.startsWith('/')) return ' '
    return found.startsWith('`') ? '``' : found
  })
  const find = (pattern: RegExp, reExport: boolean): Import[] =>
    [...code.matchAll(pattern)].map(([, type, from]) => ({ from: from ?? '', typeOnly: type !== undefined, reExport }))
  const reExports = find(EXPORT_FROM, true)
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, from]) => ({
    from: from ?? '',
    typeOnly: false,
    reExport: false,
  }))
  const rest = code.replace(EXPORT_FROM, '').replace(IMPORT, '').replace(EXPORT_NAMES, '').replace(/[\s;]/g, '')
  return {
    file,
    lines: text.trimEnd().split('\n').length,
    code,
    imports: [...find(IMPORT, false), ...reExports, ...dynamic],
    onlyReExports: rest === '' && (reExports.length > 0 || EXPORT_NAMES.test(code)),
  }
}

/** Where a relative import leads, from the root; null for a library. */
export function targetOf(source: Source, from: string): string | null {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(source.file), from) : null
}
