/** What the browser's test of languages still asks for under these names: requests that must succeed, and threads. */
import { as, jsonOf, type ReachableServer } from '../harness/as.ts'

export { reply, startThread } from '../harness/threadsOverHttp.ts'

/** @throws unless the server does what it is asked for */
export const send = (server: ReachableServer, who: string, method: string, path: string, body?: unknown) =>
  jsonOf(as(server, who).request(method, path, body))
