/**
 * A *signed token* is a subject and a moment that anybody may carry and nobody may change. A token for one purpose is
 * invalid for another. Nothing of it is stored.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

export interface SignedTokens {
  sign(subject: string): string
  /** @returns null for a token that was not signed here for this purpose, or is too old */
  read(token: string): { readonly subject: string; readonly ageMs: number } | null
}

interface SignedTokensOptions {
  readonly secret: string
  readonly purpose: string
  readonly lifetimeMs: number
  readonly now: () => Date
}

const MAX_CHARACTERS = 400

export function createSignedTokens({ secret, purpose, lifetimeMs, now }: SignedTokensOptions): SignedTokens {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `sid-workspace ${purpose}`, 32))
  const macOf = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url')
  return {
    sign(subject) {
      const payload = `${Buffer.from(subject).toString('base64url')}.${now().getTime().toString(36)}`
      return `${payload}.${macOf(payload)}`
    },
    read(token) {
      const [subject = '', at = '', mac = '', ...rest] = token.slice(0, MAX_CHARACTERS).split('.')
      const [given, own] = [Buffer.from(mac), Buffer.from(macOf(`${subject}.${at}`))]
      if (rest.length > 0 || given.length !== own.length || !timingSafeEqual(given, own)) return null
      const ageMs = now().getTime() - Number.parseInt(at, 36)
      return ageMs > lifetimeMs ? null : { subject: Buffer.from(subject, 'base64url').toString(), ageMs }
    },
  }
}
