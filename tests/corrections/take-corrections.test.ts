import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeCorrections } from '../../server/commands/takeCorrections.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-take-'))
  mkdirSync(join(folder, 'el'))
  writeFileSync(
    join(folder, 'el/messages.po'),
    `msgid ""
msgstr ""
"Language: el\\n"

#. js-lingui-explicit-id
msgid "visibility.network"
msgstr "Δίκτυο"

#. js-lingui-explicit-id
msgid "watch.added"
msgstr "{title} – προστέθηκε"

#. js-lingui-explicit-id
msgid "watch.changes"
msgstr "{count, plural, one {# αλλαγή} other {# αλλαγές}}"
`,
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

const take = (corrections: readonly object[]) => {
  const file = join(folder, 'agreed.json')
  writeFileSync(file, JSON.stringify({ language: 'el', corrections }))
  return takeCorrections(file, folder)
}

test('Agreed wordings go into the catalog, and what needs a person is named', async () => {
  const result = await take([
    { message: 'visibility.network', english: 'Network', shown: 'Δίκτυο', proposed: 'Στο δίκτυο' },
    { message: 'watch.added', english: '{title} – added', shown: '', proposed: 'προστέθηκε' },
    { message: 'watch.changes', english: '{#} changes', shown: '', proposed: '{#} μεταβολές' },
    { message: 'gone', english: 'Gone', shown: '', proposed: 'Έφυγε' },
  ])
  expect(result.taken).toBe(1)
  expect(result.left).toEqual([
    expect.stringContaining('its placeholders differ'),
    expect.stringContaining('forms of number'),
    expect.stringContaining('the message is gone'),
  ])
  const catalog = readFileSync(join(folder, 'el/messages.po'), 'utf8')
  expect(catalog).toContain('msgstr "Στο δίκτυο"')
  expect(catalog).toContain('msgstr "{title} – προστέθηκε"')
})
