/**
 * The compiled _catalogs_ of the interface: `messages.ts` beside each `messages.po`, and all of the accented English of tests. They are not in
 * the repository: `npm install`, the build and the tests make them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { INTERFACE_LANGUAGES, OFFERED_LANGUAGES } from '../shared/messages/languages.ts'
import { LABEL_IDS } from '../shared/plans/cells/labelIds.ts'

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
  writeFileSync(join(root, LABELS), labelsIn(root))
}

/** The labels of activity fields and of their options in all languages, by their ids: the import reads our own tables by them. */
const LABELS = 'shared/locales/labels.ts'

function labelsIn(root: string): string {
  const require = createRequire(import.meta.url)
  const names: Record<string, Set<string>> = {}
  for (const language of OFFERED_LANGUAGES) {
    const { messages } = require(join(root, `shared/locales/${language}/messages.ts`)) as {
      readonly messages: Readonly<Record<string, readonly unknown[]>>
    }
    for (const id of LABEL_IDS) {
      const [name] = messages[id] ?? []
      if (typeof name === 'string') (names[id] ??= new Set()).add(name)
    }
  }
  const lists = Object.fromEntries(Object.entries(names).map(([id, all]) => [id, [...all]]))
  return `export const LABELS: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(lists)}\n`
}

function areFresh(root: string): boolean {
  const changedAt = (file: string): number => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = [...globSync('shared/locales/*/messages.po', { cwd: root }), CONFIG, 'shared/messages/languages.ts']
  const compiled = [
    ...Object.keys(INTERFACE_LANGUAGES).map((language) => `shared/locales/${language}/messages.ts`),
    LABELS,
  ]
  return Math.max(...sources.map(changedAt)) <= Math.min(...compiled.map(changedAt))
}
