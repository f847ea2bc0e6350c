/** Tokens that visitors carry. */
import { expect, test } from 'vitest'
import { createSignedTokens } from '../../server/inquiries/signedTokens.ts'

const SECRET = 'a secret of tests that is long enough'
let at = Date.UTC(2027, 0, 20)
const tokens = (purpose: string, secret = SECRET) =>
  createSignedTokens({ secret, purpose, lifetimeMs: 1000, now: () => new Date(at) })

test('a token says its subject and its age until it is too old', () => {
  const token = tokens('form').sign('sid-2027/dk')
  at += 600
  expect(tokens('form').read(token)).toEqual({ subject: 'sid-2027/dk', ageMs: 600 })
  at += 401
  expect(tokens('form').read(token)).toBeNull()
})

test('a token of another purpose, of another server, changed or cut is invalid', () => {
  const token = tokens('form').sign('sid-2027/dk')
  const [subject = '', time = '', mac = ''] = token.split('.')
  expect(tokens('answer').read(token)).toBeNull()
  expect(tokens('form', `another ${SECRET}`).read(token)).toBeNull()
  const changed = [
    ['c2lkLTIwMjcvc2U', time, mac],
    [subject, `${time}0`, mac],
    [subject, time, mac.slice(1)],
    [subject, time, mac, ''],
    [subject, time],
    [''],
  ]
  for (const parts of changed) expect(tokens('form').read(parts.join('.')), parts.join('.')).toBeNull()
  expect(tokens('form').read('.'.repeat(1000))).toBeNull()
})
