/**
 * A server that speaks LibreTranslate's protocol, for tests. It "translates" by writing the language in front of a text, and can be faulty
 * in the ways in which services are.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TranslatorFault =
  | 'none'
  | 'error'
  | 'slow'
  | 'slow-if-long'
  | 'half'
  | 'not-json'
  | 'endless'
  | 'quota'
  | 'wrong-key'
  | 'redirect'
  | 'loses-signs'

interface AskedOfService {
  readonly q: readonly string[]
  readonly source: string
  readonly target: string
  readonly format: string
  readonly api_key?: string
}

/** Characters that a slow service still translates. */
const SHORT = 500
const KNOWN = ['da', 'de', 'el', 'en', 'fr', 'nb', 'pl']

export async function startLibreTranslate({ key }: { readonly key?: string } = {}) {
  const asked: AskedOfService[] = []
  let fault: TranslatorFault = 'none'

  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const answer = (response: ServerResponse, { q, target }: AskedOfService): void =>
    json(response, 200, { translatedText: q.map((text) => `${target}: ${text}`) })
  const FAULTS: Readonly<Record<TranslatorFault, ((response: ServerResponse, asked: AskedOfService) => void) | null>> =
    {
      none: null,
      error: (response) => json(response, 500, { error: 'out of memory' }),
      // It never answers.
      slow: () => undefined,
      'slow-if-long': (response, body) => {
        if (body.q.join('').length <= SHORT) answer(response, body)
      },
      half: (response, { q }) => json(response, 200, { translatedText: q.slice(1) }),
      'not-json': (response) => response.writeHead(200).end('<html>'),
      endless: (response) => response.writeHead(200).end('x'.repeat(3 * 1024 * 1024)),
      quota: (response) => json(response, 429, { error: 'Slowdown' }),
      'wrong-key': (response) => json(response, 403, { error: 'Invalid API key' }),
      redirect: (response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
      'loses-signs': (response, { q, target }) =>
        json(response, 200, { translatedText: q.map((text) => `${target}: ${text.replaceAll(/\[9\d{4}\]/g, '')}`) }),
    }

  async function translate(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = JSON.parse(Buffer.concat(pieces).toString()) as AskedOfService
    asked.push(body)
    const faulty = FAULTS[fault]
    if (faulty !== null) faulty(response, body)
    else if (key !== undefined && body.api_key !== key) json(response, 403, { error: 'Invalid API key' })
    else if (!KNOWN.includes(body.target)) json(response, 400, { error: `${body.target} is not supported` })
    else answer(response, body)
  }

  const server = createServer((request, response) => {
    if (request.url === '/languages')
      json(
        response,
        200,
        KNOWN.map((code) => ({ code, name: code, targets: KNOWN })),
      )
    else if (request.url === '/translate') void translate(request, response)
    else json(response, 404, {})
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What it was asked to translate, in the order of the requests. */
    asked,
    fail(as: TranslatorFault): void {
      fault = as
    },
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export type LibreTranslateServer = Awaited<ReturnType<typeof startLibreTranslate>>
