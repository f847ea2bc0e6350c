/** A proof of work counts once, for one centre, within an hour, and only as it was made. */
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLimits } from '../../server/pacing/limits.ts'
import { createProofOfWork } from '../../server/inquiries/proofOfWork.ts'

const DENMARK = 'sid-2027/dk'

describe('a proof of work', () => {
  let time = Date.UTC(2027, 0, 20, 9)
  const now = () => new Date(time)
  const proofs = createProofOfWork({ secret: 'a secret of tests', limits: createLimits(now), now })
  const packed = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64')
  let challenge: Awaited<ReturnType<typeof proofs.challenge>>
  let solution: NonNullable<Awaited<ReturnType<typeof solveChallenge>>>
  beforeAll(async () => {
    // The library reads the clock of the machine as well: a challenge of the past would have ended.
    time = Date.now()
    challenge = await proofs.challenge(DENMARK, 'easy')
    solution = (await solveChallenge({ challenge, deriveKey })) ?? { counter: -1, derivedKey: '', time: 0 }
  })

  test('S63 · is refused when it is garbage, of something else or changed', async () => {
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } }
    const garbage = ['', 'x', packed(null), packed({ challenge }), packed({ challenge, solution: {} }), 'A'.repeat(1e6)]
    for (const proof of garbage) expect(await proofs.isProven(proof, DENMARK)).toBe(false)
    expect(await proofs.isProven(packed({ challenge: easier, solution }), DENMARK)).toBe(false)
    const guessed = { ...solution, derivedKey: solution.derivedKey.replaceAll(/./g, '0') }
    expect(await proofs.isProven(packed({ challenge, solution: guessed }), DENMARK)).toBe(false)
    expect(await proofs.isProven(packed({ challenge, solution }), 'sid-2027/fr'), 'of another centre').toBe(false)
  })

  test('S63 · counts once', async () => {
    expect(await proofs.isProven(packed({ challenge, solution }), DENMARK)).toBe(true)
    expect(await proofs.isProven(packed({ challenge, solution }), DENMARK)).toBe(false)
  })

  test('counts for an hour', async () => {
    const other = createProofOfWork({ secret: 'a secret of tests', limits: createLimits(now), now })
    time += 60 * 60_000 + 1000
    expect(await other.isProven(packed({ challenge, solution }), DENMARK)).toBe(false)
    time -= 2000
    expect(await other.isProven(packed({ challenge, solution }), DENMARK)).toBe(true)
  })
})
