/** The cookie that holds the token of a session. */
import { hash } from 'node:crypto'

/** Over https the cookie's name makes browsers accept it from this host alone, and only over https. */
const SECURE_COOKIE = '__Host-sid_session'
const PLAIN_COOKIE = 'sid_session'
const COOKIES = [SECURE_COOKIE, PLAIN_COOKIE] as const

export interface SessionCookie {
  /** The `Set-Cookie` value that hands out a token. */
  of(token: string, maxAgeS: number): string
  /** The one that takes it back. */
  readonly cleared: string
  /**
   * The token in a `Cookie` header. Over https the plain name is ignored: another host under the same domain could
   * plant one.
   * @returns undefined without one
   */
  tokenIn(header: string | undefined): string | undefined
}

/** @param secure whether people come over https */
export function createSessionCookie(secure: boolean): SessionCookie {
  const name = secure ? SECURE_COOKIE : PLAIN_COOKIE
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    of: (token, maxAgeS) => `${name}=${token}; Max-Age=${maxAgeS}; ${attributes}`,
    cleared: `${name}=; Max-Age=0; ${attributes}`,
    tokenIn: (header) => cookieIn(header, name),
  }
}

/** Returns the first token under each of our names, the safer name first: at a sign-out all of them end. */
export function sessionTokensIn(header = ''): readonly string[] {
  const tokens: string[] = []
  const pairs = header.split(';')
  for (const name of COOKIES) {
    const token = valueIn(pairs, name)
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}

export const hasSessionCookie = (header: string): boolean => sessionTokensIn(header).length > 0

/** @returns undefined if there is none, or an empty one */
export const cookieIn = (header: string | undefined, name: string): string | undefined =>
  valueIn((header ?? '').split(';'), name)

function valueIn(pairs: readonly string[], name: string): string | undefined {
  for (const pair of pairs) {
    const [given = '', value = ''] = pair.split('=', 2)
    if (value !== '' && given.trim() === name) return value.trim()
  }
  return undefined
}

/** The database holds only this hash of a token in a cookie or a link. */
export const hashOfToken = (token: string): string => hash('sha256', token, 'hex')
