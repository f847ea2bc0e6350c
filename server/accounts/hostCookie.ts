/**
 * A *host cookie* carries something for a while that scripts cannot read. Over https its name makes browsers accept it
 * from this host alone: no other host under the same domain can replace it.
 */
import type { RequestHeaders } from '../http/route.ts'
import { cookieIn } from './sessionCookie.ts'

export interface HostCookie {
  /** The `Set-Cookie` value that hands out a value. */
  of(value: string, maxAgeS: number): string
  /** The one that takes it back. */
  readonly cleared: string
  /** @returns undefined if the request has none */
  in(headers: RequestHeaders): string | undefined
}

/** @param secure whether people come over https */
export function createHostCookie(name: string, secure: boolean): HostCookie {
  const full = secure ? `__Host-${name}` : name
  // `Lax`: people come back from a provider, or from a mail, by a link.
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    of: (value, maxAgeS) => `${full}=${value}; Max-Age=${maxAgeS}; ${attributes}`,
    cleared: `${full}=; Max-Age=0; ${attributes}`,
    in: (headers) => cookieIn(headers.get('cookie') ?? undefined, full),
  }
}
