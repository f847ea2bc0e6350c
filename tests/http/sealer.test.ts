/** Values that a browser carries for us. */
import { hkdfSync } from 'node:crypto'
import { EncryptJWT } from 'jose'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createHostCookie } from '../../server/accounts/hostCookie.ts'
import { createSealer } from '../../server/accounts/sealer.ts'

const SECRET = 'a secret of tests that is long enough'
const Value = z.object({ who: z.string() })
const sealer = (purpose = 'a test', lifetimeS = 60) => createSealer(SECRET, purpose, lifetimeS, Value)

test('a sealed value opens for its purpose alone, as long as it lasts, and not when it was changed', async () => {
  const sealed = await sealer().seal({ who: 'Anna' })
  expect(await sealer().open(sealed)).toEqual({ who: 'Anna' })
  expect(await sealer('another').open(sealed)).toBeNull()
  expect(await sealer().open(await sealer('a test', -1).seal({ who: 'Anna' }))).toBeNull()
  for (const at of [5, sealed.length >> 1, sealed.length - 5]) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(await sealer().open(changed)).toBeNull()
  }
  expect(sealed).not.toContain(Buffer.from('Anna').toString('base64url'))
})

test('a sealed value has the one cipher that we use, whatever it says of itself', async () => {
  const key = new Uint8Array(hkdfSync('sha256', SECRET, '', 'sid-workspace a test', 32))
  const seal = (alg: string, enc: string) =>
    new EncryptJWT({ value: { who: 'Anna' } }).setProtectedHeader({ alg, enc }).setExpirationTime('60s').encrypt(key)
  expect(await sealer().open(await seal('dir', 'A256GCM'))).toEqual({ who: 'Anna' })
  expect(await sealer().open(await seal('dir', 'A128CBC-HS256'))).toBeNull()
  expect(await sealer().open(await seal('A256KW', 'A256GCM'))).toBeNull()
})

test('over https what a browser carries during a sign-in is a cookie of this host alone', () => {
  expect(createHostCookie('sid_x', true).of('v', 60)).toBe(
    '__Host-sid_x=v; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
  const headers = (cookie: string) => new Headers({ cookie })
  expect(createHostCookie('sid_x', true).in(headers('sid_x=planted; __Host-sid_x=ours'))).toBe('ours')
  expect(createHostCookie('sid_x', true).in(headers('sid_x=planted'))).toBeUndefined()
  expect(createHostCookie('sid_x', false).in(headers('sid_x=ours'))).toBe('ours')
})
