import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const CATALOGS = join(ROOT, 'shared/locales')
const CONFIG = ['--config', join(ROOT, 'client/lingui.config.ts')]

test('Every message is in the catalogs: run "npm run messages" after changing one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sid-messages-'))
  try {
    // Those of other languages follow from the English one; `tests/locales` compares them.
    lingui('extract', folder, '--locale', 'en')
    const extracted = messagesIn(readFileSync(join(folder, 'en/messages.po'), 'utf8'))
    expect(extracted.length).toBeGreaterThan(1000)
    expect(messagesIn(readFileSync(join(CATALOGS, 'en/messages.po'), 'utf8'))).toEqual(extracted)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('The catalogs say in which files a message is, and not in which line', () => {
  const catalog = readFileSync(join(CATALOGS, 'en/messages.po'), 'utf8')
  expect(catalog).toMatch(/^#: client\/.*\.tsx$/m)
  expect(catalog).not.toMatch(/^#: .*:\d+$/m)
})

/** Runs Lingui with the project's configuration, with the catalogs in another folder. */
function lingui(command: 'extract', folder: string, ...options: readonly string[]): void {
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/@lingui/cli/dist/lingui.js'), command, ...CONFIG, ...options],
    {
      cwd: ROOT,
      stdio: 'pipe',
      env: { ...process.env, CATALOGS: folder },
    },
  )
}

/** The messages of a catalog with their translations, without where they stand. */
function messagesIn(catalog: string): readonly string[] {
  return [...catalog.matchAll(/^msgid (?:".*"\n?)+msgstr (?:".*"\n?)+/gm)]
    .map(([text]) => text.replaceAll(/"\n"/g, '').trim())
    .filter((text) => !text.startsWith('msgid ""\nmsgstr'))
    .toSorted()
}
