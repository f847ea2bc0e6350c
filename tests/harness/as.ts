/** The HTTP client of tests: requests as a person known to the server, or as nobody. */

export interface ReachableServer {
  readonly http: string
  /** Signs in and gives the value for a `Cookie` header. */
  cookieOf(email: string): Promise<string>
}

type Headers = Readonly<Record<string, string>>

/** Bodies are sent as JSON. The response is as it came, whatever its status. */
export interface Client {
  get(path: string, headers?: Headers): Promise<Response>
  post(path: string, body?: unknown, headers?: Headers): Promise<Response>
  put(path: string, body?: unknown, headers?: Headers): Promise<Response>
  patch(path: string, body?: unknown, headers?: Headers): Promise<Response>
  delete(path: string, headers?: Headers): Promise<Response>
  request(method: string, path: string, body?: unknown, headers?: Headers): Promise<Response>
}

/**
 * For a request after a test has worked without a pause for seconds: it does not know yet that the server has closed the
 * idle connection it would use.
 */
export const OWN_CONNECTION: Headers = { connection: 'close' }

/** @param who the person's address, or the part of it before `@demo.example`, such as `planner.dk` */
export const as = (server: ReachableServer, who: string): Client =>
  clientOf(server.http, async () => ({ cookie: await server.cookieOf(emailOf(who)) }))

export const asNobody = ({ http }: Pick<ReachableServer, 'http'>): Client => clientOf(http, async () => ({}))

/** As the person of a session, also of one that has ended. */
export const withCookie = ({ http }: Pick<ReachableServer, 'http'>, cookie: string): Client =>
  clientOf(http, async () => ({ cookie }))

export const emailOf = (who: string): string => (who.includes('@') ? who : `${who}@demo.example`)

/**
 * The content of a response, for steps that a test takes for granted; null for an empty one.
 * @throws with the status and the body unless it is a success
 */
export async function jsonOf(asked: Response | Promise<Response>): Promise<unknown> {
  const response = await asked
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} from ${response.url}: ${text}`)
  return text === '' ? null : JSON.parse(text)
}

function clientOf(http: string, identify: () => Promise<Headers>): Client {
  async function request(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Response> {
    const json: Headers = body === undefined ? {} : { 'content-type': 'application/json' }
    return fetch(`${http}${path}`, {
      method,
      headers: { ...(await identify()), ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }
  return {
    request,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, body, headers) => request('POST', path, body, headers),
    put: (path, body, headers) => request('PUT', path, body, headers),
    patch: (path, body, headers) => request('PATCH', path, body, headers),
    delete: (path, headers) => request('DELETE', path, undefined, headers),
  }
}
