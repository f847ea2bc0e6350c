/** Which page an address shows, by the address and the cookie alone: nothing is looked up. */
import { sessionTokensIn } from '../accounts/sessionCookie.ts'
import type { RequestHeaders } from './route.ts'

/** The pages of the build, each with scripts of its own. */
export type ClientPage = 'workspace' | 'sign-in'

/** What the workspace shows to everybody, signed in or not; its service worker asks for `/offline`. */
const OPEN_PAGES = /^\/(offline|unsubscribe|auth|my-data|data-protection|accessibility|sign-in\/known-address)(\/|$)/

/** Where published pages will be: `/en/sid/2027`, `/en/sid/2027/dk.ics`. */
const PUBLIC_PAGES = /^\/[a-z]{2,3}(-[a-z]+)?\/sid(\/|$)/i

/** Whoever has no cookie of a session gets the small page; an ended session is seen by the workspace itself. */
export function pageOf(path: string, headers: RequestHeaders): ClientPage {
  if (OPEN_PAGES.test(path)) return 'workspace'
  return sessionTokensIn(headers.get('cookie') ?? '').length === 0 ? 'sign-in' : 'workspace'
}

export const isPublicAddress = (path: string): boolean => PUBLIC_PAGES.test(path)
