/** A browser without a screen that finds the public name at a proxy on this machine, and knows its certificate. */
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

interface Answered {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface SecureVisitor {
  /** Follows redirects. */
  goTo(url: string): Promise<Answered>
  /** Sends JSON, or a file, as the workspace's own page does. */
  send(method: string, url: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>
}

interface Way {
  /** The proxy's port. */
  readonly port: number
  readonly ca: string
}

const MAX_REDIRECTS = 15

export function createSecureVisitor({ port, ca }: Way): SecureVisitor {
  const jar = new Map<string, Map<string, string>>()

  function take(host: string, lines: readonly string[]): void {
    const cookies = jar.get(host) ?? new Map<string, string>()
    jar.set(host, cookies)
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const at = pair.indexOf('=')
      const isOver = attributes.some((one) => /^max-age=0$/i.test(one)) || at === pair.length - 1
      if (isOver) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  function ask(method: string, url: string, body: Buffer | null, headers: Readonly<Record<string, string>>) {
    const { protocol, host, hostname, pathname, search } = new URL(url)
    const isSecure = protocol === 'https:'
    const cookie = [...(jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
    const options = {
      method,
      path: pathname + search,
      headers: {
        ...headers,
        host,
        ...(cookie === '' ? {} : { cookie }),
        ...(body === null ? {} : { 'content-length': body.length }),
      },
    }
    return new Promise<Answered>((resolve, reject) => {
      const sent = isSecure
        ? secureRequest({ ...options, host: '127.0.0.1', port, servername: hostname, ca })
        : plainRequest({ ...options, host: hostname, port: new URL(url).port })
      sent.on('error', reject)
      sent.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          take(host, response.headers['set-cookie'] ?? [])
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({ url, status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      sent.end(body ?? undefined)
    })
  }

  return {
    async goTo(first) {
      let url = first
      for (let redirects = 0; redirects < MAX_REDIRECTS; redirects += 1) {
        const answered = await ask('GET', url, null, { accept: 'text/html' })
        const { location } = answered.headers
        if (typeof location !== 'string') return answered
        url = new URL(location, url).href
      }
      throw new Error(`redirected for ever from ${first}`)
    },
    async send(method, url, body, headers = {}) {
      const isFile = body instanceof Buffer
      const bytes = body === undefined ? null : isFile ? body : Buffer.from(JSON.stringify(body))
      const type = isFile ? 'application/octet-stream' : 'application/json'
      const own = { origin: new URL(url).origin, ...(bytes === null ? {} : { 'content-type': type }), ...headers }
      return ask(method, url, bytes, own)
    },
  }
}
