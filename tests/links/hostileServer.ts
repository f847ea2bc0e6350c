/** A server that answers by path, well or badly, on a port of the loopback; and one that speaks no HTTP. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'

interface HostileServer {
  readonly port: number
  /** The requests: `HEAD /path`. */
  readonly asked: string[]
  /** The longest body that anybody took, in bytes. */
  readonly sent: () => number
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export async function startHostileServer(answers: Readonly<Record<string, Answer>>): Promise<HostileServer> {
  const asked: string[] = []
  let sent = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(`${request.method} ${path}`)
    response.on('close', () => (sent = Math.max(sent, request.socket.bytesWritten)))
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  return { port: await listen(server), asked, sent: () => sent, close: () => closeAll(server) }
}

export async function startTcpServer(answer: (socket: Socket) => void): Promise<Pick<HostileServer, 'port' | 'close'>> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    answer(socket)
  })
  return {
    port: await listen(server),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return (server.address() as { port: number }).port
}

async function closeAll(server: ReturnType<typeof createServer>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}
