/** The state of links to outside the workspace, and the HTTP bodies about it. */
import { z } from 'zod'

/** Why a link does not work. */
export const BrokenWhy = z.enum([
  /** The page is not there: 404, 410. */
  'gone',
  /** The server refuses: another 4xx. */
  'refused',
  /** The server fails: 5xx. */
  'server-error',
  'unknown-host',
  /** Nobody listens there, or the connection breaks. */
  'no-answer',
  'timeout',
  'certificate',
  /** Redirects go round in a circle, or on and on. */
  'redirects',
  /** The response is not HTTP, or too long. */
  'not-http',
  /** It leads, perhaps by a redirect, to an address that is not public, to another port, or has a password in it. */
  'not-public',
])
export type BrokenWhy = z.infer<typeof BrokenWhy>

const at = z.iso.datetime()

/** Each with the time of the check. */
export const LinkHealth = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unchecked') }),
  z.object({ kind: z.literal('works'), at }),
  /** It works, and says for good that it is elsewhere now. */
  z.object({ kind: z.literal('moved'), at, to: z.string().max(2000) }),
  z.object({ kind: z.literal('login'), at }),
  z.object({ kind: z.literal('broken'), at, why: BrokenWhy }),
])
export type LinkHealth = z.infer<typeof LinkHealth>

export const CheckedLink = z.object({ url: z.string(), health: LinkHealth })
export type CheckedLink = z.infer<typeof CheckedLink>

/** `GET /api/campaigns/<campaign>/links` */
export const LinkList = z.object({
  /** Whether this server checks links at all. */
  enabled: z.boolean(),
  links: z.array(CheckedLink),
})
export type LinkList = z.infer<typeof LinkList>

/** `POST /api/campaigns/<campaign>/links/<plan|profile|assets>/<owner>/check` */
export const CheckLink = z.object({ url: z.string().min(1).max(2000) })

/** `POST /api/campaigns/<campaign>/links/read`: the notifications about links of this document were seen. */
export const SeenLinks = z.object({ document: z.string().min(1).max(200) })
