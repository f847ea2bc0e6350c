/** Each setting is tried once with a wrong value: the error names it, and the rule for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig, SETTING_NAMES } from '../../server/config.ts'
import { findSimilarNames } from '../../server/settings/similarNames.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-settings-'))
  writeFileSync(join(folder, 'broken.json'), '[{"clientSecret": "hunter2hunter2"')
  writeFileSync(join(folder, 'notice.json'), '{"controller": "A centre"}')
  writeFileSync(join(folder, 'empty'), '\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const complaintsOf = (settings: Readonly<Record<string, string>>): readonly string[] => {
  const result = readConfig(settings)
  return result.ok ? [] : result.complaints
}

const PROVIDER = { id: 'eu', label: 'EU Login', issuer: 'https://login.example', clientId: 'workspace' }
const PUBLIC = { PUBLIC_URL: 'https://sid.example.org' }

/**
 * For each setting a wrong value, other settings that it needs, and the message. `FOLDER` stands for the test's own.
 */
const WRONG: readonly [string, string, string, Readonly<Record<string, string>>?][] = [
  ['PORT', 'abc', 'must be a whole number, 0 to 65535'],
  ['PORT', '70000', 'must be a whole number, 0 to 65535'],
  ['PORT', '80.5', 'must be a whole number, 0 to 65535'],
  ['DATABASE_URL', 'mysql://db/sid', 'must be an address, such as postgres://user:password@127.0.0.1/sid'],
  ['REDIS_URL', 'http://redis', 'must be an address, such as redis://127.0.0.1:6379'],
  ['REDIS_URL', 'redis://127.0.0.1', 'several nodes need one Postgres database'],
  ['NODE_ADDRESS', 'foo', 'must be an address, such as http://10.0.0.5:3000'],
  ['PUBLIC_URL', 'sid.example.org', 'must be an address, such as https://sid.example.org'],
  ['PUBLIC_URL', 'https://example.org/sid', 'must be a name alone'],
  ['PUBLIC_URL', 'http://sid.example.org', 'must begin with https://'],
  ['DEMO', 'on', 'must be 1 or 0'],
  ['DEMO', '1', 'refuses to run on a public address', PUBLIC],
  ['SMTP_URL', 'mail.example.org', 'must be an address, such as smtps://user:password@mail.example.org'],
  ['MAIL_FROM', 'SID workspace', 'must be one address, such as SID workspace <sid@example.org>'],
  ['MAIL_FROM', '', 'SMTP_URL is set', { SMTP_URL: 'smtp://mail.example.org' }],
  ['HELPDESK_ADDRESS', 'the helpdesk', 'must be one address, such as helpdesk@example.org'],
  ['UPDATE_RELEASE', 'three', 'must be two or one'],
  ['ACCEPT_LOSS', 'yes', 'must be 1 or 0'],
  ['ACCEPT_NEW_SECRET', 'yes', 'must be 1 or 0'],
  ['METRICS_TOKEN', 'short', 'must have 16 characters or more'],
  ['OIDC_PROVIDERS', '/nowhere/providers.json', '/nowhere/providers.json cannot be read (ENOENT)'],
  ['OIDC_PROVIDERS', 'FOLDER/broken.json', 'broken.json is no JSON'],
  ['OIDC_PROVIDERS', JSON.stringify(PROVIDER), 'the setting must be a list'],
  [
    'OIDC_PROVIDERS',
    JSON.stringify([{ ...PROVIDER, issuer: 'http://login.example' }]),
    '0.issuer: must begin with https',
  ],
  ['OIDC_PROVIDERS', JSON.stringify([PROVIDER, PROVIDER]), 'two providers have the same id'],
  [
    'OIDC_PROVIDERS',
    JSON.stringify([{ ...PROVIDER, id: 'EU Login' }]),
    'must be small letters a to z, digits and hyphens',
  ],
  ['MAIL_SIGN_IN', 'maybe', 'must be 1 or 0'],
  ['TRANSLATOR', 'deepl', 'must be one of none, libretranslate'],
  ['TRANSLATOR', 'libretranslate', 'TRANSLATOR is libretranslate, so the address of that service must be set'],
  ['TRANSLATOR_URL', 'translate.example.org', 'must be an address, such as https://translate.example.org'],
  ['TRANSLATOR_KEY_FILE', '/nowhere/key', '/nowhere/key cannot be read (ENOENT)'],
  ['MAIL_SIGN_IN', '1', 'SMTP_URL must be set on a public address', PUBLIC],
  ['NOTICE_FILE', '/nowhere/notice.json', '/nowhere/notice.json cannot be read (ENOENT)'],
  ['NOTICE_FILE', 'FOLDER/broken.json', 'broken.json is no JSON'],
  ['NOTICE_FILE', 'FOLDER/notice.json', 'it must be JSON with controller, processor, recordNumber and contact'],
  ['COORDINATORS_NEED_PROVIDER', 'x', 'must be 1 or 0'],
  ['COORDINATORS_NEED_PROVIDER', '1', 'there is no provider'],
  ['TRUST_PROXY', 'yes', 'must be a whole number, 0 to 10'],
  ['TRUST_PROXY', '11', 'must be a whole number, 0 to 10'],
  ['SECRET', 'short', 'must have 32 characters or more'],
  ['SECURITY_CONTACT', 'the office', 'must be an address, such as security@example.org'],
  ['HISTORY_DAYS', '0', 'must be a whole number, 1 to 3650'],
  ['MAIL_DAYS', '-1', 'must be a whole number, 1 to 3650'],
  ['MAIL_FILE_DAYS', '1e3', 'must be a whole number, 1 to 3650'],
  ['NOTIFICATION_DAYS', '0', 'must be a whole number, 1 to 3650'],
  ['REQUEST_DAYS', '0', 'must be a whole number, 1 to 3650'],
  ['INQUIRY_DAYS', '0', 'must be a whole number, 1 to 3650'],
  ['AUDIT_MONTHS', '121', 'must be a whole number, 1 to 120'],
  ['LINK_CHECKS', 'maybe', 'must be 1 or 0'],
  ['LINK_CHECK_ALLOW', 'localhost:80', 'must be address:port'],
  ['LOG_LEVEL', 'verbose', 'must be one of trace, debug, info, warn, error, fatal, silent'],
  ['SECRET_FILE', '/nowhere/secret', '/nowhere/secret cannot be read (ENOENT)'],
  ['SMTP_URL_FILE', 'FOLDER/empty', 'empty is empty'],
  ['DATABASE_URL_FILE', '/nowhere/url', '/nowhere/url cannot be read (ENOENT)'],
  ['REDIS_URL_FILE', '/nowhere/url', '/nowhere/url cannot be read (ENOENT)'],
  ['METRICS_TOKEN_FILE', '/nowhere/token', 'METRICS_TOKEN is set as well', { METRICS_TOKEN: 'a token of sixteen' }],
]

/** Any text is an address to listen on, or a folder; the start says whether it can be used. */
const ANY_TEXT = ['HOST', 'DATA_DIR', 'TRANSLATOR_KEY']

describe('a wrong value is named:', () => {
  test.each(WRONG.map(([name, value, words, others = {}]) => ({ name, value, words, others })))(
    '$name=$value',
    ({ name, value, words, others }) => {
      const given = value.replace('FOLDER', folder)
      const complaints = complaintsOf({ ...others, [name]: given })
      expect(complaints).toContainEqual(expect.stringContaining(words))
      expect(complaints.filter((line) => line.startsWith(name.replace(/_FILE$/, '')))).not.toEqual([])
      expect(complaints.join('\n')).not.toContain('hunter2')
    },
  )

  test('of every setting', () => {
    const tried = new Set([...WRONG.map(([name]) => name), ...ANY_TEXT])
    expect(SETTING_NAMES.filter((name) => !tried.has(name))).toEqual([])
  })
})

test.each([
  ['PUBLICURL', 'Is PUBLIC_URL meant?'],
  ['OIDC_PROVIDER', 'Is OIDC_PROVIDERS meant?'],
  ['DATABSE_URL', 'Is DATABASE_URL meant?'],
  ['Trust_Proxy', 'Is TRUST_PROXY meant?'],
  ['SMPT_URL', 'Is SMTP_URL meant?'],
  ['SECERT', 'Is SECRET meant?'],
  ['OIDC_PROVIDERS_FILE', 'OIDC_PROVIDERS cannot be given as a file of its own'],
])('%s is named as a name that is like a setting', (name, words) => {
  expect(findSimilarNames({ [name]: 'x' }, SETTING_NAMES)).toEqual([expect.stringContaining(words)])
})

test('settings, and variables of others, are not named', () => {
  const others = [
    'PATH',
    'HOME',
    'HOSTNAME',
    'PORTS',
    'NODE_ENV',
    'NODE_EXTRA_CA_CERTS',
    'PGHOST',
    'LANG',
    'DEMOS',
    'SHLVL',
  ]
  const given = Object.fromEntries([...others, ...SETTING_NAMES].map((name) => [name, 'x']))
  expect(findSimilarNames(given, SETTING_NAMES)).toEqual([])
})
