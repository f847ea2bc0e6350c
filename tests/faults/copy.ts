/** A copy of the tree for planting faults, so that the real one is never wrong. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Edit } from './fault.ts'

/** The files that the tests and the configuration of the test runner need. */
const PARTS = [
  'server',
  'shared',
  'client',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'CHANGELOG.md',
]

export interface Copy {
  readonly folder: string
  /** Makes the changes. @returns a function that takes them back */
  plant(edits: readonly Edit[]): () => void
  close(): void
}

/** @param isBuilt whether the run of its tests builds its client; without it the pages are empty, and no test looks at them */
export function copyTree(root: string, { isBuilt = false } = {}): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'sid-faults-'))
  for (const part of PARTS) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (source) => basename(source) !== 'node_modules',
    })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  if (!isBuilt) {
    // A server process wants a built client; no test of the rules looks at it.
    mkdirSync(join(folder, 'dist'))
    for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(folder, 'dist', page), '')
  }
  return {
    folder,
    plant(edits) {
      const before = new Map<string, string | null>()
      for (const { file, find, plant } of edits) {
        const path = join(folder, file)
        const text = find === '' ? null : readFileSync(path, 'utf8')
        if (!before.has(path)) before.set(path, text)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text === null ? plant : replaceOnce(text, find, plant))
      }
      return () => {
        for (const [path, text] of before) {
          if (text === null) rmSync(path)
          else writeFileSync(path, text)
        }
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** @throws unless `find` occurs exactly once */
function replaceOnce(text: string, find: string, plant: string): string {
  const [before, after, ...more] = text.split(find)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`this must occur exactly once, and does not:\n${find}`)
  }
  return before + plant + after
}
