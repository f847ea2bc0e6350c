/** Sockets of people on the demo network. */
import { openDocument } from '../harness/documentSockets.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

/** Opens a centre's plan, with its state. */
export const openPlanSocket = (server: ServerProcess, person: string, centre: string): Promise<RawSocket> =>
  openDocument(server, person, `plan/sid-2027/${centre}`)
