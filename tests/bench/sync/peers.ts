/** The servers that are measured beside each other, and how each is spoken to. */

export interface Peer {
  readonly name: string
  /** Its file in `servers/`. */
  readonly module: string
  /** `named`: Hocuspocus puts the document's name before every message, since one socket may carry several. */
  readonly messages: 'plain' | 'named'
  /** Before the document's name in the address. */
  readonly path: string
  /** What survives a restart: `log` every update, `states` now and then, `nothing`. */
  readonly keeps: 'log' | 'states' | 'nothing'
  /** Whether it understands the messages that it carries. */
  readonly knowsYjs: boolean
  /** Whether it sends each update by itself, in place of its default: what came in one turn of the event loop. */
  readonly flushesEach?: true
}

export const OURS: Peer = {
  name: 'ours',
  module: 'ours.ts',
  messages: 'plain',
  path: '/sync/',
  keeps: 'log',
  knowsYjs: true,
}

const hocuspocus = { module: 'hocuspocus.ts', messages: 'named', path: '/', knowsYjs: true } as const
const yWebsocket = { module: 'yWebsocketServer.ts', messages: 'plain', path: '/', knowsYjs: true } as const

export const PEERS: readonly Peer[] = [
  OURS,
  { ...hocuspocus, name: 'Hocuspocus + SQLite', keeps: 'states' },
  { ...hocuspocus, name: 'Hocuspocus + SQLite (flushDelay: false)', keeps: 'states', flushesEach: true },
  { ...hocuspocus, name: 'Hocuspocus', keeps: 'nothing' },
  { ...yWebsocket, name: '@y/websocket-server 0.1.5', keeps: 'nothing' },
  { ...yWebsocket, name: '0.1.1 + y-leveldb', keeps: 'log' },
  { name: 'ws relay', module: 'relay.ts', messages: 'plain', path: '/', keeps: 'nothing', knowsYjs: false },
]
