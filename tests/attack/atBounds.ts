/** Attacks at the bounds of each route and message: made from the tables, so that a new one is attacked too. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { BOUNDS } from '../../server/http/bounds.ts'
import type { Route } from '../../server/http/route.ts'
import type { JobName } from '../../server/pacing/jobBounds.ts'
import type { WorkerName } from '../../server/store/workerBounds.ts'
import {
  ackFrame,
  FRAME_BOUNDS,
  MESSAGE,
  presenceFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type MessageType,
} from '../../shared/wire.ts'
import { as, asNobody, type Client } from '../harness/as.ts'
import { bodiesOf } from '../harness/routeBodies.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { Answers } from './answers.ts'
import { sendAll, type Attack } from './attack.ts'
import { openPlanSocket } from './people.ts'

/** The attack by hand that keeps each worker, and each job, as busy as it can. */
const BY_HAND: Readonly<Record<WorkerName | JobName, string>> = {
  answers: 'different-questions',
  comparisons: 'rewrite-beside-comment',
  synergies: 'many-updates',
  condensing: 'many-updates',
  checkpoints: 'many-updates',
  rows: 'many-updates',
  languages: 'many-updates',
  exports: 'many-exports',
  imports: 'many-imports',
  disclosures: 'forms-of-strangers',
  'helpline-reminders': 'many-updates',
  overview: 'many-selections',
  search: 'many-searches',
  projection: 'many-updates',
  'suggestion-notices': 'many-updates',
  'suggestion-feed': 'many-updates',
  'follow-anchors': 'many-updates',
  'write-anchors': 'many-updates',
  'anchor-notices': 'many-updates',
  'prune-history': 'many-updates',
  'presence-notices': 'many-sockets',
  'room-upkeep': 'many-updates',
  'join-reminders': 'many-updates',
  'milestone-reminders': 'many-updates',
  'task-reminders': 'many-updates',
  'report-reminders': 'many-updates',
  'report-pictures': 'many-updates',
  letters: 'many-updates',
  watchers: 'many-updates',
  'link-checks': 'many-updates',
  'end-access': 'many-updates',
  retention: 'many-updates',
  'session-expiry': 'many-updates',
  'recheck-rights': 'many-sockets',
}

/** @returns the workers and jobs that no attack of these names reaches */
export const withoutAttack = (names: readonly string[]): readonly string[] =>
  Object.entries(BY_HAND).flatMap(([of, name]) => (names.includes(name) ? [] : [of]))

/** Centres whose second planners attack, one after the other: each has a budget of their own. */
const CENTRES = ['de', 'fr', 'it', 'pl', 'cz', 'al', 'at', 'be', 'nl', 'lu', 'ie', 'pt', 'gr', 'mt', 'hu', 'ro', 'bg']
const centreAt = (at: number): string => CENTRES[at % CENTRES.length] ?? 'de'

/** Requests of one attack, under way at once, and how long new ones are sent. */
const REQUESTS = 60
const AT_ONCE = 20
const SEND_MS = 1000

export const attacksOnRoutes = (routes: readonly Route[]): readonly Attack[] =>
  routes.map((route, at) => ({
    name: `${route.method} ${route.path}`,
    what: `${REQUESTS} with the largest body`,
    prepare: async (server) => () => request(server, route, centreAt(at)),
  }))

async function request(server: ServerProcess, route: Route, centre: string): Promise<string> {
  const client = await clientFor(server, route, centre)
  const body = route.method === 'GET' ? undefined : largestBody(route)
  const answers = new Answers()
  const until = performance.now() + SEND_MS
  let left = REQUESTS
  const ask = async (): Promise<void> => {
    while ((left -= 1) >= 0 && performance.now() < until)
      await answers.count(client.request(route.method, addressOf(route, centre), body))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return answers.toString()
}

/** The first who may: a planner of the centre, the helpdesk or a coordinator. */
async function clientFor(server: ServerProcess, route: Route, centre: string): Promise<Client> {
  if (route.requires === 'anyone') return asNobody(server)
  for (const who of [`planner2.${centre}`, 'helpdesk']) {
    const client = as(server, who)
    const { status } = await client.request(
      route.method,
      addressOf(route, centre),
      route.method === 'GET' ? undefined : {},
    )
    if (status !== 403) return client
  }
  return as(server, 'coordinator')
}

const addressOf = ({ path }: Route, centre: string): string =>
  path
    .replace(':name{.+}', `plan/sid-2027/${centre}`)
    .replace(/:file\{.*\}$/, `${centre}.docx`)
    .replace(':campaign', 'sid-2027')
    .replace(':centre', centre)
    .replaceAll(/:\w+/g, 'nothing')

/** A body with all fields, and words as long as the bound lets them be. */
function largestBody({ method, path, bounds }: Route): unknown {
  const { bodyBytes } = BOUNDS[bounds]
  const bare = bodiesOf('')[`${method} ${path}`] ?? {}
  const room = bodyBytes - JSON.stringify(bare).length - 50
  const worded = bodiesOf('x'.repeat(room))[`${method} ${path}`] ?? {}
  return JSON.stringify(worded).length > room ? worded : { ...bare, none: 'x'.repeat(room) }
}

/** Frames of each message, as large as they may be. */
const FRAMES: Readonly<Record<MessageType, (doc: Y.Doc) => Iterable<Uint8Array>>> = {
  step1: () => repeat(20, step1Frame(largestVector(FRAME_BOUNDS.step1 - 16))),
  step2: () => [step2Frame(smallValues(FRAME_BOUNDS.step2 - 64))],
  update: () => Array.from({ length: 4 }, () => updateFrame(smallValues(FRAME_BOUNDS.update - 64))),
  presence: () => repeat(20, presenceFrame(new Uint8Array(FRAME_BOUNDS.presence - 16))),
  'query-presence': () =>
    repeat(
      5000,
      encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE.queryAwareness)),
    ),
  ack: () => repeat(5000, ackFrame(new Uint8Array(FRAME_BOUNDS.ack - 8), 'committed')),
}

const repeat = (count: number, frame: Uint8Array): Uint8Array[] => Array.from({ length: count }, () => frame)

function largestVector(bytes: number): Uint8Array {
  const clocks = new Map<number, number>()
  for (let client = 0; client * 7 < bytes; client++) clocks.set(2_000_000_000 + client, 1)
  return Y.encodeStateVector(clocks)
}

/** An update of at most this many bytes, in values of a few bytes each. */
function smallValues(bytes: number): Uint8Array {
  const doc = new Y.Doc()
  const values = doc.getMap('values')
  doc.transact(() => {
    for (let at = 0; at < bytes / 22; at++) values.set(`k${at}`, at)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  if (update.length > bytes)
    throw new Error(`an update of ${update.length} bytes is no attack at the bound of ${bytes}`)
  return update
}

export const ATTACKS_ON_MESSAGES: readonly Attack[] = Object.entries(FRAMES).map(([type, frames], at) => ({
  name: `frames: ${type}`,
  what: 'as large, or as many, as the bound lets them be',
  async prepare(server) {
    const centre = ['lt', 'lv', 'ee', 'si', 'me', 'mt'][at] ?? 'lt'
    const planner = await openPlanSocket(server, `planner.${centre}`, centre)
    const made = [...frames(planner.doc)]
    return () => sendAll(planner, made)
  },
}))
