/** Stands between programs and a TCP server, and can be shut: that breaks existing connections and refuses new ones. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface TcpProxy {
  /** The address of the server through here. */
  readonly url: string
  shut(): void
  open(): void
  close(): Promise<void>
}

export async function startTcpProxy(url: string): Promise<TcpProxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let isShut = false

  const server = createServer((near) => {
    if (isShut) return void near.destroy()
    const far = connect(Number(target.port), target.hostname)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`

  function shut(): void {
    isShut = true
    for (const socket of sockets) socket.destroy()
  }

  return {
    url: through.href,
    shut,
    open: () => void (isShut = false),
    async close() {
      shut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
