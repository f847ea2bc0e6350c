/**
 * The floor: hands every frame on to the others and knows nothing of it. So that it can be joined, it answers a question
 * for the state with the last state that somebody sent whole.
 */
import { createServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { MESSAGE, step2Frame, SYNC } from '../../../../shared/wire.ts'
import { listenLocally } from './listenLocally.ts'
import { serve } from './serve.ts'

interface Channel {
  readonly sockets: Set<WebSocket>
  state: Uint8Array
}

/** A state of nothing is shorter. */
const LONGER_THAN_EMPTY = 5

await serve(async () => {
  const channels = new Map<string, Channel>()
  const server = createServer()
  const webSockets = new WebSocketServer({ server, perMessageDeflate: false })
  webSockets.on('connection', (socket, { url = '' }) => {
    const channel = channels.get(url) ?? { sockets: new Set(), state: step2Frame(new Uint8Array([0, 0])) }
    channels.set(url, channel)
    channel.sockets.add(socket)
    socket.on('close', () => channel.sockets.delete(socket))
    socket.on('message', (data: Buffer) => {
      if (data[0] === MESSAGE.sync && data[1] === SYNC.step1) socket.send(channel.state)
      else if (data[0] === MESSAGE.sync && data[1] === SYNC.step2) {
        if (data.length > LONGER_THAN_EMPTY) channel.state = new Uint8Array(data)
      } else for (const other of channel.sockets) if (other !== socket) other.send(data)
    })
  })
  return { port: await listenLocally(server), close: () => {} }
})
