/** Checks one link: HEAD, or GET if HEAD fails, and each redirect like the first address. */
import type { BrokenWhy } from '../../shared/links/linkHealth.ts'
import { askServer, type AskDeps, type Reply } from './askServer.ts'
import { fetchableAddress } from './linkAddress.ts'

/** The result of a check. `busy`: the server asks to be left alone for now, which says nothing about the link. */
export type Finding =
  | { readonly kind: 'works'; readonly etag: string | null }
  | { readonly kind: 'moved'; readonly to: string; readonly etag: string | null }
  | { readonly kind: 'login' }
  | { readonly kind: 'broken'; readonly why: BrokenWhy }
  | { readonly kind: 'busy'; readonly retryAfter: string | null }

export interface FollowDeps extends AskDeps {
  /** The time limit of one request, and of a link in all; for tests. */
  readonly questionMs?: number
  readonly totalMs?: number
}

export type FollowLink = (url: string, etag: string | null) => Promise<Finding>

const QUESTION_MS = 10_000
const TOTAL_MS = 30_000
const MAX_REDIRECTS = 5

const FOR_GOOD: ReadonlySet<number> = new Set([301, 308])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const NEEDS_LOGIN: ReadonlySet<number> = new Set([401, 403, 407])
/** Where members' areas send visitors who are not signed in. */
const LOGIN_PATH = /\/(log-?in|sign-?in|sso|saml2?|oauth2?|cas|wp-login\.php)(\/|$)/i

export function createFollowLink(deps: FollowDeps): FollowLink {
  return async (text, etag) => {
    const total = AbortSignal.timeout(deps.totalMs ?? TOTAL_MS)
    const first = fetchableAddress(text, null, deps.allowed)
    if (first === null) return { kind: 'broken', why: 'not-public' }
    const seen = new Set<string>()
    let url = first
    /** The target of permanent redirects that come before any other; null without one. */
    let moved: URL | null = null
    let isForGood = true
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (seen.has(url.href)) return { kind: 'broken', why: 'redirects' }
      seen.add(url.href)
      const reply = await headOf(url, redirects === 0 ? etag : null, total, deps)
      if (reply.kind === 'failed') return { kind: 'broken', why: reply.why }
      if (!REDIRECTS.has(reply.status) || reply.location === null)
        return findingOf(reply, { first, url, moved, known: etag })
      const next = fetchableAddress(reply.location, url, deps.allowed)
      if (next === null) return { kind: 'broken', why: 'not-public' }
      isForGood = isForGood && FOR_GOOD.has(reply.status)
      if (isForGood) moved = next
      url = next
    }
    return { kind: 'broken', why: 'redirects' }
  }
}

/** Some servers know no HEAD, or answer it otherwise than GET: a failure of HEAD is confirmed by GET. */
async function headOf(url: URL, etag: string | null, total: AbortSignal, deps: FollowDeps): Promise<Reply> {
  const ask = (method: 'HEAD' | 'GET') =>
    askServer(
      { url, method, etag, signal: AbortSignal.any([total, AbortSignal.timeout(deps.questionMs ?? QUESTION_MS)]) },
      deps,
    )
  const reply = await ask('HEAD')
  if (reply.kind === 'failed') return reply.why === 'no-answer' || reply.why === 'not-http' ? ask('GET') : reply
  const isFailure = reply.status >= 400 && reply.status !== 401 && reply.status !== 407 && reply.status !== 429
  return isFailure ? ask('GET') : reply
}

interface Way {
  readonly first: URL
  /** The final address. */
  readonly url: URL
  readonly moved: URL | null
  /** The page's ETag from last time. */
  readonly known: string | null
}

function findingOf(
  { status, etag, retryAfter }: Extract<Reply, { kind: 'head' }>,
  { first, url, moved, known }: Way,
): Finding {
  if (NEEDS_LOGIN.has(status)) return { kind: 'login' }
  if (status === 429 || (status === 503 && retryAfter !== null)) return { kind: 'busy', retryAfter }
  if (status === 404 || status === 410) return { kind: 'broken', why: 'gone' }
  if (status >= 500) return { kind: 'broken', why: 'server-error' }
  if (status >= 400) return { kind: 'broken', why: 'refused' }
  if (url !== first && LOGIN_PATH.test(url.pathname) && !LOGIN_PATH.test(first.pathname)) return { kind: 'login' }
  if (moved !== null && !isSamePage(first, moved)) return { kind: 'moved', to: moved.href, etag: null }
  // The page's own name is known only if it answered itself.
  return { kind: 'works', etag: url !== first ? null : status === 304 ? known : etag }
}

/** A slash at the end, or https in place of http, is nothing that anybody has to correct. */
const isSamePage = (a: URL, b: URL): boolean => pageOf(a) === pageOf(b)
const pageOf = ({ host, pathname, search }: URL): string => `${host}${pathname.replace(/\/$/, '')}${search}`
