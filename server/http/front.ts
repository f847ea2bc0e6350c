/**
 * The *front* serves kept answers, the built files and the page without the framework, which costs several times as
 * much per request. The same routes decide, by the same checks; anything unusual is left to the framework.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptsPage } from './acceptsPage.ts'
import type { AnswerRoute } from './answerRoute.ts'
import type { AddressOf } from './clientAddress.ts'
import type { ClientFiles } from './clientFiles.ts'
import { isPublicAddress, isSecretAddress, type PublicAnswers } from './pageAddresses.ts'
import { isRefusal, type Refusal, type Success } from './result.ts'
import type { RequestHeaders, Route } from './route.ts'
import { createSender } from './sender.ts'

export interface Front {
  /** @returns false for a request that the framework is to answer; nothing was sent then */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  serve(files: ClientFiles): void
}

interface FrontDeps {
  readonly routes: readonly Route[]
  readonly answer: AnswerRoute
  readonly addressOf: AddressOf
  readonly publicUrl: string | null
  readonly publicPages: PublicAnswers
}

interface KeptPath {
  readonly route: Route
  readonly pattern: RegExp
  readonly names: readonly string[]
}

export function createFront({ routes, answer, addressOf, publicUrl, publicPages }: FrontDeps): Front {
  const kept = routes.filter(({ isKept }) => isKept === true).map(pathOf)
  const send = createSender(publicUrl)
  let files: ClientFiles | null = null

  function find(request: IncomingMessage): Promise<Success | Refusal | null> | Success | null {
    const [path = '', query = ''] = splitUrl(request.url ?? '')
    const headers = headersOf(request)
    if (path.startsWith('/api/')) {
      for (const { route, pattern, names } of kept) {
        const found = pattern.exec(path)
        if (found === null) continue
        const params: Record<string, string> = {}
        for (const [at, name] of names.entries()) params[name] = found[at + 1] ?? ''
        const address = addressOf(request)
        return answer(route, { params, query: asQuery(query), headers, address }, null)
      }
      return null
    }
    if (isPublicAddress(path))
      return publicPages.answer({ path, query: asQuery(query), headers, address: () => addressOf(request) })
    if (files === null) return null
    return path === '/' && acceptsPage(headers) ? files.page(path, headers) : files.file(path, headers)
  }

  return {
    serve(given) {
      files = given
    },
    async answer(request, response) {
      if (!isPlain(request)) return false
      try {
        const result = await find(request)
        if (result === null || !isEncoded(result)) return false
        send(response, result, request.method === 'HEAD')
        return true
      } catch {
        // The framework meets the same error, and says and logs it.
        return false
      }
    },
  }
}

/** Nobody changes the query of a request. */
const NO_QUERY = new URLSearchParams()
const asQuery = (query: string): URLSearchParams => (query === '' ? NO_QUERY : new URLSearchParams(query))

/** A route that keeps its answers has other answers too, such as for exceeded bounds. */
const isEncoded = (result: Success | Refusal): boolean =>
  isRefusal(result) || result.bytes !== undefined || result.status === 304

/** Without a body, and without escapes or a secret in its path: those are the framework's. */
function isPlain({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  return !hasBody && PLAIN_PATH.test(url ?? '') && !isSecretAddress(url ?? '')
}

/** A path with `.` or `..` as a segment is a different one to the framework. */
const PLAIN_PATH = /^(\/[\w-][\w\-.]*)*\/?(\?|$)/

function splitUrl(url: string): readonly string[] {
  const at = url.indexOf('?')
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at + 1)]
}

/** The pattern of a route as a regular expression; kept routes have plain parameters only, without a dot: files are not kept. */
function pathOf(route: Route): KeptPath {
  const names: string[] = []
  const pattern = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    names.push(name)
    return '([^/.]+)'
  })
  return { route, names, pattern: new RegExp(`^${pattern}$`) }
}

function headersOf({ headers }: IncomingMessage): RequestHeaders {
  return {
    get(name) {
      const value = headers[name]
      return Array.isArray(value) ? value.join(', ') : (value ?? null)
    },
  }
}
