/** A browser without a screen: it follows redirects and has cookies for each host, as long as it lives. */

interface Visited {
  readonly url: string
  readonly status: number
  readonly text: string
}

export interface BrowserVisitor {
  goTo(url: string): Promise<Visited>
  /** Sends JSON as the workspace's own page does. */
  send(method: string, url: string, body?: unknown): Promise<Visited>
  cookieFor(url: string): string
  clearCookies(): void
}

const MAX_REDIRECTS = 15

export function createVisitor(
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  /** The origin of its page, if a proxy is in front of the server. */
  origin: string | null = null,
): BrowserVisitor {
  const jar = new Map<string, Map<string, string>>()
  const cookieFor = (url: string): string =>
    [...(jar.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')

  function take(url: string, response: Response): void {
    const { host } = new URL(url)
    const cookies = jar.get(host) ?? new Map<string, string>()
    jar.set(host, cookies)
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const
      const isOver = attributes.some((one) => /^max-age=0$/i.test(one)) || value === ''
      if (isOver) cookies.delete(name)
      else cookies.set(name, value)
    }
  }

  async function request(url: string, init: RequestInit): Promise<Response> {
    const headers = { 'user-agent': userAgent, cookie: cookieFor(url), ...(init.headers as Record<string, string>) }
    const response = await fetch(url, { ...init, redirect: 'manual', headers })
    take(url, response)
    return response
  }

  return {
    cookieFor,
    clearCookies: () => jar.clear(),
    async goTo(first) {
      let url = first
      for (let redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
        const response = await request(url, { headers: { accept: 'text/html' } })
        const location = response.headers.get('location')
        const text = await response.text()
        if (location === null) return { url, status: response.status, text }
        url = new URL(location, url).href
      }
      throw new Error(`redirected for ever from ${first}`)
    },
    async send(method, url, body) {
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const response = await request(url, {
        method,
        headers: { origin: origin ?? new URL(url).origin, ...json },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { url, status: response.status, text: await response.text() }
    },
  }
}
