/** A flood of messages without a proof of work closes no centre's form to somebody who proves some, nor without words on where to call. */
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLimits } from '../../server/pacing/limits.ts'
import { createProofOfWork } from '../../server/inquiries/proofOfWork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const FORM = '/en/sid/2027/dk/message'
const HOUR_MS = 60 * 60_000

let server: TestServer
let time = Date.now()
beforeAll(async () => {
  server = await startTestServer({ publicUrl: 'https://sid.example', trustedProxies: 1, now: () => new Date(time) })
})
afterAll(() => server.close())

const from = (address: string) => ({ 'x-forwarded-for': address })
async function tokenFor(address: string): Promise<string> {
  const page = await (await fetch(`${server.http}${FORM}`, { headers: from(address) })).text()
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
const send = (address: string, fields: Readonly<Record<string, string>>) =>
  fetch(`${server.http}${FORM}`, {
    method: 'POST',
    headers: from(address),
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

test('S63 · messages without a proof fill a limit of their own; a message with one is taken', async () => {
  const token = await tokenFor('192.0.2.1')
  time += 30_000
  for (let at = 0; at < 67; at++) {
    for (let times = 0; times < 3; times++) await send(`2001:db8:0:${at.toString(16)}::1`, { token, message: 'Flood' })
  }
  const unproven = await send('198.51.100.7', { token, message: 'I have a question' })
  const words = await unproven.text()
  expect(unproven.status).toBe(429)
  expect(words).toContain('We cannot take your message now. Call 000\u00a0000, or try again later.')
  expect(words, 'what was written').toContain('I have a question')
  const headers = from('198.51.100.7')
  const challenge = (await (await fetch(`${server.http}${FORM}/challenge`, { headers })).json()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  const proven = await send('198.51.100.7', { token, proof, message: 'I am 12 and somebody hurts me' })
  expect(proven.status).toBe(303)
})

test('S63 · a proof for a centre that gets many is harder, and no less a proof', async () => {
  const now = () => new Date()
  const proofs = createProofOfWork({ secret: 'a secret of tests', limits: createLimits(now), now })
  const challenge = await proofs.challenge('sid-2027/dk', 'hard')
  const solution = await solveChallenge({ challenge, deriveKey })
  expect(solution?.counter).toBeGreaterThanOrEqual(8000)
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  expect(await proofs.isProven(proof, 'sid-2027/dk')).toBe(true)
})

test('a limit says whether it has room without taking any', () => {
  const limits = createLimits(() => new Date(time))
  const limit = { name: 'proven sid-2027/dk', withinMs: HOUR_MS, max: 2 }
  expect([limits.hasRoom(limit), limits.take([limit]), limits.hasRoom(limit)]).toEqual([true, true, true])
  expect([limits.take([limit]), limits.hasRoom(limit), limits.take([limit])]).toEqual([true, false, false])
})
