/**
 * The proof of work of a message: browsers spend seconds on it once; for a program that writes thousands, that is too
 * much.
 */
import { solveChallengeWorkers, type Challenge } from 'altcha-lib'

/** More are of no use: a phone has as many quick cores. */
const MAX_WORKERS = 4

/**
 * Asks for a challenge and solves it.
 * @returns the proof that the form sends; null if it fails, and the message takes the slower way
 */
export async function makeProof(address: string): Promise<string | null> {
  const answer = await fetch(address)
  if (!answer.ok) return null
  const challenge = (await answer.json()) as Challenge
  const concurrency = Math.min(MAX_WORKERS, navigator.hardwareConcurrency)
  const solution = await solveChallengeWorkers({ challenge, concurrency, createWorker })
  return solution === null ? null : btoa(JSON.stringify({ challenge, solution }))
}

const createWorker = (): Worker => new Worker(new URL('proofWorker.ts', import.meta.url), { type: 'module' })
