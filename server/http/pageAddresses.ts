/** Which page an address shows, by the address and the cookie alone: nothing is looked up. */

import type { Success } from './result.ts'
import type { RequestHeaders } from './route.ts'

export interface PublicRequest {
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: RequestHeaders
  /** The network address of the client. */
  readonly address: () => string
}

/** Who answers public addresses. */
export interface PublicAnswers {
  /** @returns null for an address that is not public after all */
  answer(request: PublicRequest): Promise<Success | null>
}

/** The pages of the build, each with scripts of its own. */
export type ClientPage = 'workspace' | 'sign-in'

/** What the workspace shows to everybody, signed in or not; its service worker asks for `/offline`. */
const OPEN_PAGES = /^\/(offline|unsubscribe|auth|my-data|data-protection|accessibility|sign-in\/known-address)(\/|$)/

/**
 * The addresses of published pages: `/en/sid/2027`, `/en/sid/2027/dk.ics`, `/en/helplines`, `/en/updates/2027-3`; of their stylesheet, and of files for search
 * engines.
 */
const PUBLIC_PAGES =
  /^\/([a-z]{2,3}(-[a-z]+)?\/(sid(\/|$)|helplines(\.json)?\/?$|updates\/20\d\d-\d+\/?$)|site\/|robots\.txt$|sitemap\.xml$)/i

/**
 * The addresses that open something for anyone who has them. Proxies leave them out of their logs (docs/operations.md), and
 * no browser names them to where their pages lead.
 */
const SECRET_ADDRESSES = /^\/(calendar|auth|unsubscribe|api\/unsubscribe)\/|\/sid\/answer\//

/** Requests without a session cookie get the small page; the workspace itself notices an ended session. */
export const pageOf = (path: string, hasCookie: boolean): ClientPage =>
  hasCookie || OPEN_PAGES.test(path) ? 'workspace' : 'sign-in'

export const isPublicAddress = (path: string): boolean => PUBLIC_PAGES.test(path)

export const isSecretAddress = (path: string): boolean => SECRET_ADDRESSES.test(path)
