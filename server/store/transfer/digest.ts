/** Digests of a store's content, equal in both engines. */
import { hash } from 'node:crypto'

export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)

/**
 * A *sum of hashes* is a digest of many things in no order: engines sort text differently. It finds damage, but does
 * not protect against a planned collision.
 */
export class SumOfHashes {
  static readonly #MODULUS = 1n << 256n
  #sum = 0n
  #count = 0

  add(content: string | Uint8Array): void {
    this.#sum = (this.#sum + BigInt(`0x${sha256(content)}`)) % SumOfHashes.#MODULUS
    this.#count += 1
  }

  result(): Digest {
    return { count: this.#count, hash: this.#sum.toString(16).padStart(64, '0') }
  }
}

export interface Digest {
  readonly count: number
  /** The same length for all. */
  readonly hash: string
}

export const isSame = (a: Digest, b: Digest): boolean => a.count === b.count && a.hash === b.hash
