/** The cookie that holds the token of a session. */
import { createHash } from 'node:crypto'

/** Over https the cookie has a name under which browsers take it from this host alone, and only for https. */
const SECURE_COOKIE = '__Host-sid_session'
const PLAIN_COOKIE = 'sid_session'
/** Over https the plain name is read as well: sessions from before the other name stay valid. */
const COOKIES = [SECURE_COOKIE, PLAIN_COOKIE] as const

export interface SessionCookie {
  /** The `Set-Cookie` value that hands out a token. */
  of(token: string, maxAgeS: number): string
  /** The one that takes it back. */
  readonly cleared: string
}

/** @param secure whether people come over https */
export function createSessionCookie(secure: boolean): SessionCookie {
  const name = secure ? SECURE_COOKIE : PLAIN_COOKIE
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    of: (token, maxAgeS) => `${name}=${token}; Max-Age=${maxAgeS}; ${attributes}`,
    cleared: `${name}=; Max-Age=0; ${attributes}`,
  }
}

/** Returns the first token under each of our names. */
export function sessionTokensIn(header: string | undefined): readonly string[] {
  return COOKIES.flatMap((name) => cookieIn(header, name) ?? [])
}

/** @returns undefined if there is none, or an empty one */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2))
  return pairs.find((pair) => pair[0] === name && (pair[1] ?? '') !== '')?.[1]
}

/** Of a token in a cookie or a link the database knows only this. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
