/** Sockets of people on the demo network. */
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

/** Opens a centre's plan, with its state. */
export async function openPlanSocket(server: ServerProcess, person: string, centre: string): Promise<RawSocket> {
  const cookie = await server.cookieOf(`${person}@demo.example`)
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/${centre}`, { cookie })
  await socket.sync()
  return socket
}
