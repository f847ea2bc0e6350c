/** Requests over HTTP as a person of the demo network, whose cookie the server's harness knows. */

export interface ReachableServer {
  readonly http: string
  cookieOf(email: string): Promise<string>
}

interface RequestOptions {
  /** POST where there is a body, else GET. */
  readonly method?: string
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** @param who the person's address, or the part of it before `@demo.example`, such as `planner.dk` */
export async function requestAs(
  server: ReachableServer,
  who: string,
  path: string,
  { body, method = body === undefined ? 'GET' : 'POST', headers = {} }: RequestOptions = {},
): Promise<Response> {
  const cookie = await server.cookieOf(who.includes('@') ? who : `${who}@demo.example`)
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  return fetch(`${server.http}${path}`, {
    method,
    headers: { cookie, ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}
