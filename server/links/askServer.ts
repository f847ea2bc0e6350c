/** One request of the check of links, and the head of its answer. No body is read, however long it is. */
import * as http from 'node:http'
import * as https from 'node:https'
import type { BrokenWhy } from '../../shared/links/linkHealth.ts'
import { guardedLookup, NotPublic } from './guardedLookup.ts'
import { portOf } from './linkAddress.ts'
import { mayConnect } from './publicAddress.ts'
import type { AllowedServices } from '../../shared/links/allowedServices.ts'
import type { ResolveHost } from './resolveHost.ts'

export interface AskDeps {
  readonly resolve: ResolveHost
  readonly allowed: AllowedServices
  /** Says who asks. */
  readonly userAgent: string
}

export interface Question {
  readonly url: URL
  readonly method: 'HEAD' | 'GET'
  /** The page's ETag at the last check; null for a first question. */
  readonly etag: string | null
  /** Ends the request wherever it is: resolving, connecting, or waiting for the head. */
  readonly signal: AbortSignal
}

export type Reply =
  | {
      readonly kind: 'head'
      readonly status: number
      readonly location: string | null
      readonly etag: string | null
      /** In seconds or as a date. */
      readonly retryAfter: string | null
    }
  | { readonly kind: 'failed'; readonly why: BrokenWhy }

/** All headers together; longer ones end the request. */
const MAX_HEADER_BYTES = 16 * 1024
const MAX_ETAG_CHARACTERS = 200

export function askServer(question: Question, deps: AskDeps): Promise<Reply> {
  const { url, method, etag, signal } = question
  const port = portOf(url)
  return new Promise((settle) => {
    const options: https.RequestOptions = {
      method,
      // A connection for each request: a checked one never serves another link.
      agent: false,
      lookup: guardedLookup(port, deps),
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
      headers: {
        'user-agent': deps.userAgent,
        accept: '*/*',
        ...(etag === null ? {} : { 'if-none-match': etag }),
      },
    }
    const fail = (error: Error): void => settle({ kind: 'failed', why: reasonOf(error) })
    const request = (url.protocol === 'https:' ? https : http).request(url, options)
    request.on('socket', (socket) =>
      // The last word: the address at the other end, whatever led there.
      socket.once('connect', () => {
        if (!mayConnect(socket.remoteAddress ?? '', port, deps.allowed)) request.destroy(new NotPublic(url.hostname))
      }),
    )
    request.on('error', fail)
    // An answer in another protocol is no answer; without a listener it would hang until the end of the time.
    request.on('upgrade', (_, socket) => {
      socket.destroy()
      settle({ kind: 'failed', why: 'not-http' })
    })
    request.on('response', (response) => {
      settle(headOf(response))
      response.on('error', () => {})
      response.destroy()
    })
    request.end()
  })
}

function headOf({ statusCode = 0, headers }: http.IncomingMessage): Reply {
  const etag = headers.etag ?? null
  return {
    kind: 'head',
    status: statusCode,
    location: headers.location ?? null,
    etag: etag !== null && etag.length <= MAX_ETAG_CHARACTERS ? etag : null,
    retryAfter: headers['retry-after'] ?? null,
  }
}

/** By the code of the error; the first that fits. */
const REASONS: readonly (readonly [RegExp, BrokenWhy])[] = [
  [/^NOT_PUBLIC$/, 'not-public'],
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'unknown-host'],
  [/^(ABORT_ERR|ETIMEDOUT|23$)/, 'timeout'],
  [/^HPE_/, 'not-http'],
  [/^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL|EPROTO)/, 'certificate'],
]

function reasonOf(error: Error): BrokenWhy {
  const code = 'code' in error ? String(error.code) : ''
  return REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'no-answer'
}
