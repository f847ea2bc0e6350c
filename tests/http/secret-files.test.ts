import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-secrets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('each secret may come from a file, without the end of its line', () => {
  const result = readConfig({
    SECRET_FILE: fileWith('secret', `${'s'.repeat(40)}\n`),
    SMTP_URL_FILE: fileWith('smtp', 'smtp://user:password@mail.example:587\n'),
    DATABASE_URL_FILE: fileWith('database', 'postgres://user:password@db.example/sid\n'),
    METRICS_TOKEN_FILE: fileWith('token', 'sixteen characters\n'),
    MAIL_FROM: 'sid@workspace.example',
  })
  expect(result.ok && result.config).toMatchObject({
    secret: 's'.repeat(40),
    smtpUrl: 'smtp://user:password@mail.example:587',
    databaseUrl: 'postgres://user:password@db.example/sid',
    metricsToken: 'sixteen characters',
  })
})

test.each([
  [
    'beside its setting',
    { SECRET: 't'.repeat(40) },
    'a long enough secret that nobody may read',
    'SECRET is set as well',
  ],
  ['that is empty', {}, '\n', 'is empty'],
  ['with a wrong value', {}, 'short', 'SECRET: must have 32 characters or more'],
])('a file %s is refused, and no complaint says what is in it', (_, environment, text, words) => {
  const result = readConfig({ ...environment, SECRET_FILE: fileWith('wrong', text) })
  const complaints = result.ok ? [] : result.complaints
  expect(complaints).toContainEqual(expect.stringContaining(words))
  if (text.trim() !== '') expect(complaints.join('\n')).not.toContain(text)
})
