/** The server, and people in front of their browsers, before anything happens. */
import * as Y from 'yjs'
import { PersonId, type DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Access } from '../../shared/wire.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import type { VirtualClock } from './virtualClock.ts'
import type { Chance } from './chance.ts'
import { Device } from './device.ts'
import { Editor } from './editor.ts'
import { createCluster } from './nodes/cluster.ts'
import { createOracle, type Oracle } from './oracle.ts'
import { RawClient } from './rawClient.ts'
import { createSingleServer } from './singleServer.ts'
import type { Site } from './site.ts'
import type { WatchDeps } from './watchedLink.ts'

/** Somebody with the document open. */
export type Client = Editor | RawClient

export interface World {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  readonly site: Site
  readonly documents: readonly DocumentName[]
  readonly clients: readonly Client[]
  readonly honest: readonly Client[]
  /** They use our own client. */
  readonly editors: readonly Editor[]
  readonly vandals: readonly RawClient[]
  /** The day is over: rights stay as they are now. */
  isSettling: boolean
  /** Counts of events. */
  readonly tally: Map<string, number>
}

/** Most days have two nodes. */
const NODES = [1, 2, 2, 2, 3] as const

/** @param serves one server with a disk of its own, or one to three nodes that share a database */
export async function createWorld(
  agenda: VirtualClock,
  chance: Chance,
  serves: 'alone' | 'nodes',
  trace: WatchDeps['trace'],
): Promise<World> {
  const oracle = createOracle()
  const tally = new Map<string, number>()
  const site =
    serves === 'alone'
      ? createSingleServer({ agenda, chance, oracle, tally })
      : createCluster({ agenda, chance, oracle, nodes: chance.pick(NODES) })
  const documents = ['plan/sid-2027/dk', 'plan/sid-2027/se'] as DocumentName[]
  for (const document of documents) {
    const doc = new Y.Doc()
    doc.clientID = 1
    layOutPlan(doc)
    const state = Y.encodeStateAsUpdate(doc)
    await site.create(document, state)
    oracle.begin(document, state)
  }

  const editors: Editor[] = []
  const raw: RawClient[] = []
  const deps: WatchDeps = {
    agenda,
    chance,
    oracle,
    server: () => site.reach(),
    areNodes: serves === 'nodes',
    delay: chance.pick([5, 30, 150, 400]),
    owners: new Map(),
    trace,
  }
  const addPerson = (name: string, access: Access): Person => {
    const id = PersonId.parse(name)
    oracle.rights.set(id, access)
    return { id, name, email: `${name}@demo.example`, role: 'planner', memberships: [], standing: 'approved' }
  }
  const pickDocument = () => (chance.percent(75) ? documents[0] : documents[1]) as DocumentName
  for (const name of ['anna', 'bo', 'cleo'].slice(0, chance.between(2, 3))) {
    const person = addPerson(name, 'write')
    let device = new Device(person.id)
    for (let tab = chance.between(0, 1); tab >= 0; tab--) {
      editors.push(new Editor(`${name}${tab}`, person, pickDocument(), device, deps))
      // Their other tab is on the same device, or on another.
      if (chance.percent(50)) device = new Device(person.id)
    }
  }
  const addRaw = (name: string, access: Access, isVandal: boolean) =>
    raw.push(new RawClient(name, addPerson(name, access), pickDocument(), isVandal, deps))
  addRaw('rita', 'read', false)
  if (chance.percent(50)) addRaw('otto', 'write', false)
  if (chance.percent(60)) addRaw('vito', chance.pick(['write', 'read']), true)

  site.start()
  return {
    agenda,
    chance,
    oracle,
    site,
    documents,
    clients: [...editors, ...raw],
    honest: [...editors, ...raw.filter(({ isVandal }) => !isVandal)],
    editors,
    vandals: raw.filter(({ isVandal }) => isVandal),
    isSettling: false,
    tally,
  }
}
