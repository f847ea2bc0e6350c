/** Stands between a program and Postgres, and counts how often the program waits for an answer. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface RoundTripCounter {
  /** The address of the database through here. */
  readonly url: string
  /** How many answers were completed since the last call. Signing in to Postgres counts one for each handle. */
  take(): number
  close(): Promise<void>
}

const READY_FOR_QUERY = 'Z'.charCodeAt(0)
const HEADER_BYTES = 5

export async function countRoundTrips(url: string): Promise<RoundTripCounter> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let answers = 0
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const count = countMessages(READY_FOR_QUERY, () => (answers += 1))
    far.on('data', count)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: through.href,
    take() {
      const taken = answers
      answers = 0
      return taken
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Messages of Postgres: a letter, then their length with itself but without the letter. */
function countMessages(type: number, onMessage: () => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (data) => {
    rest = Buffer.concat([rest, data])
    while (rest.length >= HEADER_BYTES) {
      const end = 1 + rest.readInt32BE(1)
      if (rest.length < end) return
      if (rest[0] === type) onMessage()
      rest = rest.subarray(end)
    }
  }
}
