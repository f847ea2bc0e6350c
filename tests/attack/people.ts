/** People on the demo network: their sockets, and their requests. */
import { withCookie, type Client } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

/** Opens a centre's plan, with its state. */
export const openPlanSocket = (server: ServerProcess, person: string, centre: string): Promise<RawSocket> =>
  openDocument(server, person, `plan/sid-2027/${centre}`)

/** Signs in once: the attack's requests are its whole cost. */
export const inOneSession = async (server: ServerProcess, person: string): Promise<Client> =>
  withCookie(server, await server.cookieOf(`${person}@demo.example`))
