/** The servers beside each other: the whole product on SQLite and on Postgres, its bare core, and the peers. All run on the first core. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NETWORK } from '../../../../shared/network.ts'
import { withCookie, jsonOf } from '../../../harness/as.ts'
import { narrativeOf, selectOnPage } from '../../../harness/commentedText.ts'
import { createSchema, postgresReachable } from '../../../harness/postgres.ts'
import { openRawSocket } from '../../../harness/rawSocket.ts'
import { said } from '../../../harness/threadsOverHttp.ts'
import { randomId } from '../../../../shared/ids.ts'
import { fillWithPlans, plansIn } from '../../growth/largeNetwork.ts'
import { startRunningServer, type RunningServer } from '../../runningServer.ts'
import { benchDocument } from '../documents.ts'
import { startMeasured } from '../measuredServer.ts'
import { OURS, PEERS, type Peer } from '../peers.ts'

export type Who = 'typist' | 'reader'

export interface Column {
  readonly name: string
  readonly peer: Pick<Peer, 'name' | 'messages' | 'path'>
  /** Where somebody at a document connects: of several nodes each has its own. */
  readonly port: (number: number, who: Who) => number
  /** The processes of the server. */
  readonly pids: readonly number[]
  /** The name of a document, by its number. */
  readonly document: (number: number) => string
  /** The headers of those who type and of those who read along. */
  readonly headers: (number: number, who: Who) => Promise<Readonly<Record<string, string>>>
  /** Whether those who type gather edits and ask for acks as our client does, or send each edit as y-websocket does. */
  readonly clients: 'ours' | 'plain'
  /** Whether it has the plans already. */
  readonly isWhole: boolean
  /** Bytes that its first process holds after a collection. */
  memory(): Promise<number>
  close(): Promise<void>
}

const WHOLE = 'whole product'
const WHOLE_OURS = 'whole product (our clients)'
const WHOLE_POSTGRES = 'whole product (Postgres)'
const BARE = 'bare core'
const BESIDE_THE_WHOLE = new Set([
  'Hocuspocus + SQLite',
  'Hocuspocus + SQLite (flushDelay: false)',
  '@y/websocket-server 0.1.5',
])
const ON_FIRST_CORE = ['taskset', '-c', '0']

export type Start = (plans: number) => Promise<Column | null>

export const COLUMNS: Readonly<Record<string, Start>> = {
  [WHOLE]: (plans) => startWhole(WHOLE, plans, null),
  [WHOLE_OURS]: async (plans) => ({ ...(await startWhole(WHOLE_OURS, plans, null)), clients: 'ours' }),
  [WHOLE_POSTGRES]: async (plans) => {
    if (!postgresReachable) return null
    const schema = await createSchema()
    const column = await startWhole(WHOLE_POSTGRES, plans, schema.url)
    return {
      ...column,
      async close() {
        await column.close()
        await schema.drop()
      },
    }
  },
  [BARE]: () => startPeer({ ...OURS, name: BARE }),
  ...Object.fromEntries(
    PEERS.filter(({ name }) => BESIDE_THE_WHOLE.has(name)).map((peer) => [peer.name, () => startPeer(peer)]),
  ),
}

async function startPeer(peer: Peer): Promise<Column> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-typing-'))
  const server = await startMeasured(peer, folder)
  return {
    name: peer.name,
    peer,
    port: () => server.port,
    pids: [server.pid],
    document: benchDocument,
    headers: async () => ({}),
    clients: 'plain',
    isWhole: false,
    memory: () => server.memory(),
    async close() {
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The whole product of other checkouts (`--beside=FOLDER,…`), such as one of an older commit. */
export const otherCheckouts = (roots: readonly string[]): Readonly<Record<string, Start>> =>
  Object.fromEntries(roots.map((root) => [root, (plans: number) => startWhole(root, plans, null, { root })]))

async function startWhole(
  name: string,
  plans: number,
  databaseUrl: string | null,
  at: { readonly root?: string } = {},
): Promise<Column> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-typing-'))
  await fill(folder, plans, databaseUrl, at.root)
  const options = { ...at, weighed: true, ...(databaseUrl === null ? {} : { databaseUrl }) }
  const server = await startRunningServer(folder, ON_FIRST_CORE, options)
  return columnOf(name, plans, [server], () => rmSync(folder, { recursive: true, force: true }))
}

/** Another checkout fills its folder itself: an older one refuses what a newer one wrote. */
async function fill(folder: string, plans: number, databaseUrl: string | null, root?: string): Promise<void> {
  if (root === undefined) return fillWithPlans(folder, plans, databaseUrl)
  const other = (await import(join(root, 'tests', 'bench', 'growth', 'largeNetwork.ts'))) as {
    readonly fillWithPlans: typeof fillWithPlans
  }
  await other.fillWithPlans(folder, plans, databaseUrl)
}

/** One whole product, of one process or of several nodes. Those who type and those who read along are at different nodes. */
export async function columnOf(
  name: string,
  plans: number,
  servers: readonly RunningServer[],
  tidyUp: () => void,
): Promise<Column> {
  const [server] = servers
  if (server === undefined) throw new Error('there is no server')
  const centres = plansIn(plans)
  const centreOf = (number: number) => centres[number] ?? NETWORK[0]?.id ?? ''
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (email: string) => {
    const known = cookies.get(email) ?? server.cookieOf(email)
    cookies.set(email, known)
    return known
  }
  await makeLive(server, centres, cookieOf)
  return {
    name,
    peer: { name, messages: 'plain', path: '/sync/' },
    port: (number, who) => {
      const at = servers[(number + (who === 'reader' ? 1 : 0)) % servers.length] ?? server
      return Number(new URL(at.http).port)
    },
    pids: servers.map(({ pid }) => pid),
    document: (number) => `plan/sid-2027/${centreOf(number)}`,
    headers: async (number, who) => ({
      cookie: await cookieOf(`${who === 'typist' ? 'planner' : 'planner2'}.${centreOf(number)}@demo.example`),
    }),
    clients: 'plain',
    isWhole: true,
    memory: () => server.memory(),
    async close() {
      for (const each of servers) await each.stop()
      tidyUp()
    },
  }
}

/** All that a server does beside the sockets: a comment in each plan, suggestions that somebody has asked for, and a reader of notices. */
async function makeLive(
  server: RunningServer,
  centres: readonly string[],
  cookieOf: (email: string) => Promise<string>,
): Promise<void> {
  for (const centre of centres) {
    const cookie = await cookieOf(`planner.${centre}@demo.example`)
    const socket = await openRawSocket(`${server.http.replace('http', 'ws')}/sync/plan/sid-2027/${centre}`, { cookie })
    await socket.sync()
    const text = narrativeOf(socket.doc)
    await socket.close()
    await jsonOf(
      withCookie(server, cookie).post(`/api/threads/plan/sid-2027/${centre}`, {
        key: randomId(),
        place: selectOnPage(text, text.trim().slice(0, 20)),
        audience: 'network',
        toHelpdesk: false,
        body: said('Is this still so?'),
      }),
    )
  }
  const reader = withCookie(server, await cookieOf('reader@demo.example'))
  await jsonOf(reader.get(`/api/campaigns/sid-2027/suggestions?centre=${centres[0]}`))
}
