/** Which page an address shows, by the address and the cookie alone: nothing is looked up. */

/** The pages of the build, each with scripts of its own. */
export type ClientPage = 'workspace' | 'sign-in'

/** What the workspace shows to everybody, signed in or not; its service worker asks for `/offline`. */
const OPEN_PAGES = /^\/(offline|unsubscribe|auth|my-data|data-protection|accessibility|sign-in\/known-address)(\/|$)/

/** Where published pages will be: `/en/sid/2027`, `/en/sid/2027/dk.ics`. */
const PUBLIC_PAGES = /^\/[a-z]{2,3}(-[a-z]+)?\/sid(\/|$)/i

/** Whoever has no cookie of a session gets the small page; an ended session is seen by the workspace itself. */
export const pageOf = (path: string, hasCookie: boolean): ClientPage =>
  hasCookie || OPEN_PAGES.test(path) ? 'workspace' : 'sign-in'

export const isPublicAddress = (path: string): boolean => PUBLIC_PAGES.test(path)
