import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

test('Every word on screen is in the catalog: run "npm run messages" after changing one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sid-words-'))
  const config = join(folder, 'lingui.config.json')
  const catalogs = [{ path: join(folder, '{locale}'), include: [join(root, 'client')], exclude: ['**/locales/**'] }]
  writeFileSync(config, JSON.stringify({ rootDir: root, sourceLocale: 'en', locales: ['en'], catalogs }))
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--config', config],
    {
      cwd: root,
      stdio: 'pipe',
    },
  )
  const words = wordsIn(readFileSync(join(folder, 'en.po'), 'utf8'))
  rmSync(folder, { recursive: true })
  expect(words.length).toBeGreaterThan(100)
  expect(wordsIn(readFileSync(join(root, 'client/locales/en/messages.po'), 'utf8'))).toEqual(words)
})

/** The messages of a catalog, without where they stand. */
function wordsIn(catalog: string): readonly string[] {
  return [...catalog.matchAll(/^msgid ((?:".*"\n?)+)/gm)]
    .map(([, text]) => (text ?? '').replaceAll(/"\n"/g, '').trim())
    .toSorted()
}
