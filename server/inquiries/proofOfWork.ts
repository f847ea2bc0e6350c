/**
 * *Proof of work*: a browser tries some thousand numbers while somebody writes. Sending thousands of messages takes as
 * many proofs. Nothing is stored; a proof counts once, for the centre that it was made for.
 */
import { hkdfSync, randomInt } from 'node:crypto'
import { createChallenge, verifySolution, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import type { Limits } from '../pacing/limits.ts'

export interface ProofOfWork {
  /** @param subject the message's purpose: the proof counts for nothing else */
  challenge(subject: string, effort: Effort): Promise<Challenge>
  /** @returns whether this proves work for the subject, which it does once */
  isProven(proof: string, subject: string): Promise<boolean>
}

interface ProofOfWorkOptions {
  readonly secret: string
  /** Remembers which proofs were used. */
  readonly limits: Limits
  readonly now: () => Date
}

const ALGORITHM = 'PBKDF2/SHA-256'
/** Rounds for each number that is tried: about a millisecond of one core. */
const COST = 1000
/** A browser on two cores needs one to two seconds, an old phone ten. */
const NUMBERS = { easy: { from: 2000, to: 4000 }, hard: { from: 8000, to: 16_000 } } as const
type Effort = keyof typeof NUMBERS
/** As long as somebody may write. */
const LIFETIME_MS = 60 * 60_000
const MAX_PROOF_CHARACTERS = 4000

const HexText = z.string().regex(/^[0-9a-f]{1,128}$/)
/** The signature covers all parameters: another value here only makes it wrong. */
const Proof = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: HexText,
      salt: HexText,
      cost: z.literal(COST),
      keyLength: z.literal(32),
      keyPrefix: HexText,
      keySignature: HexText,
      expiresAt: z.number(),
      data: z.strictObject({ subject: z.string().max(200) }),
    }),
    signature: HexText,
  }),
  solution: z.strictObject({ counter: z.int().min(0), derivedKey: HexText, time: z.number() }),
})

export function createProofOfWork({ secret, limits, now }: ProofOfWorkOptions): ProofOfWork {
  const keyFor = (use: string): string =>
    Buffer.from(hkdfSync('sha256', secret, '', `sid-workspace proof of work, ${use}`, 32)).toString('hex')
  const secrets = { hmacSignatureSecret: keyFor('challenge'), hmacKeySignatureSecret: keyFor('key') }

  return {
    challenge: (subject, effort) =>
      createChallenge({
        algorithm: ALGORITHM,
        cost: COST,
        counter: randomInt(NUMBERS[effort].from, NUMBERS[effort].to),
        deriveKey,
        expiresAt: new Date(now().getTime() + LIFETIME_MS),
        data: { subject },
        ...secrets,
      }),
    async isProven(proof, subject) {
      const read = Proof.safeParse(parse(proof))
      if (!read.success) return false
      const { challenge, solution } = read.data
      const { data, expiresAt, nonce } = challenge.parameters
      if (data.subject !== subject || expiresAt * 1000 < now().getTime()) return false
      const { verified } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        ...secrets,
      })
      return verified && limits.take([{ name: `proof ${nonce}`, withinMs: LIFETIME_MS, max: 1 }])
    },
  }
}

function parse(proof: string): unknown {
  try {
    return JSON.parse(Buffer.from(proof.slice(0, MAX_PROOF_CHARACTERS), 'base64').toString())
  } catch {
    return null
  }
}
