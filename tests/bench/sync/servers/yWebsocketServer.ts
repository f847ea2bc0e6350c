/**
 * @y/websocket-server as its own server sets it up: 0.1.5 keeps nothing, 0.1.1 keeps every update in LevelDB where
 * `YPERSISTENCE` says.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { WebSocketServer, type WebSocket } from 'ws'
import { importPeer } from './importPeer.ts'
import { listenLocally } from './listenLocally.ts'
import { serve } from './serve.ts'

interface Utils {
  readonly setupWSConnection: (socket: WebSocket, request: IncomingMessage) => void
}

await serve(async (folder) => {
  const keeps = process.env['KEEP'] === '1'
  if (keeps) process.env['YPERSISTENCE'] = join(folder, 'leveldb')
  const { setupWSConnection } = await importPeer<Utils>(
    keeps ? 'y-websocket-server-0.1.1/utils' : '@y/websocket-server/utils',
  )
  const server = createServer()
  const webSockets = new WebSocketServer({ server, perMessageDeflate: false })
  webSockets.on('connection', (socket, request) => setupWSConnection(socket, request))
  return { port: await listenLocally(server), close: () => {} }
})
