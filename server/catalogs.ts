/**
 * The compiled _catalogs_ of the interface: `messages.ts` beside each `messages.po`, and all of the accented English of tests. They are not in
 * the repository: `npm install`, the build and the tests make them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { INTERFACE_LANGUAGES, OFFERED_LANGUAGES } from '../shared/messages/languages.ts'

const LINGUI = 'node_modules/@lingui/cli/dist/lingui.js'
const CONFIG = 'client/lingui.config.ts'

/**
 * Compiles the catalogs if one is missing or older than its texts. Without development packages it leaves them as the build made them.
 *
 * @param root the program's folder
 * @throws Error with what Lingui says, if it cannot compile them
 */
export function makeCatalogs(root: string): void {
  if (!existsSync(join(root, LINGUI)) || areFresh(root)) return
  const args = [LINGUI, 'compile', '--config', CONFIG, '--typescript', '--workers', '1']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the texts of the interface cannot be compiled:\n${stdout}${stderr}`)
  writeFileSync(join(root, HEADINGS), headingsIn(root))
}

/** The names of activity fields in all languages, by which the import knows the headings of our own tables. */
const HEADINGS = 'shared/locales/headings.ts'
const FIELD = /^activity-field\.(\w+)\.label$/

function headingsIn(root: string): string {
  const require = createRequire(import.meta.url)
  const names: Record<string, Set<string>> = {}
  for (const language of OFFERED_LANGUAGES) {
    const { messages } = require(join(root, `shared/locales/${language}/messages.ts`)) as {
      readonly messages: Readonly<Record<string, readonly unknown[]>>
    }
    for (const [id, [name]] of Object.entries(messages)) {
      const [, field] = FIELD.exec(id) ?? []
      if (field !== undefined && typeof name === 'string') (names[field] ??= new Set()).add(name)
    }
  }
  const lists = Object.fromEntries(Object.entries(names).map(([field, all]) => [field, [...all]]))
  return `export const HEADINGS: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(lists)}\n`
}

function areFresh(root: string): boolean {
  const changedAt = (file: string): number => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = [...globSync('shared/locales/*/messages.po', { cwd: root }), CONFIG, 'shared/messages/languages.ts']
  const compiled = [
    ...Object.keys(INTERFACE_LANGUAGES).map((language) => `shared/locales/${language}/messages.ts`),
    HEADINGS,
  ]
  return Math.max(...sources.map(changedAt)) <= Math.min(...compiled.map(changedAt))
}
