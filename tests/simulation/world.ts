/** A server, its disk, and people in front of their browsers, before anything happens. */
import * as Y from 'yjs'
import { PersonId, type DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import { createAgenda, type VirtualClock } from './virtualClock.ts'
import { createChance, type Chance } from './chance.ts'
import { Client, type ClientDeps } from './client.ts'
import { createDisk, type Disk } from './disk.ts'
import { createOracle, type Oracle } from './oracle.ts'
import { startServerLife, type SimulatedServer } from './simulatedServer.ts'

export interface World {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  readonly disk: Disk
  readonly documents: readonly DocumentName[]
  readonly clients: readonly Client[]
  readonly honest: readonly Client[]
  readonly vandals: readonly Client[]
  server: SimulatedServer | null
  /** The day is over: rights stay as they are now. */
  isSettling: boolean
  /** What happened how often. */
  readonly tally: Map<string, number>
}

/** One disk in so many of a hundred is on a file, whose last write can tear. */
const ON_FILE_PERCENT = 50

export async function createWorld(seed: number): Promise<World> {
  const chance = createChance(seed)
  const agenda = createAgenda()
  const oracle = createOracle()
  const disk = createDisk(agenda, chance, oracle, chance.percent(ON_FILE_PERCENT))
  const documents = ['plan/sid-2027/dk', 'plan/sid-2027/se'] as DocumentName[]
  for (const document of documents) {
    const doc = new Y.Doc()
    doc.clientID = 1
    layOutPlan(doc)
    const state = Y.encodeStateAsUpdate(doc)
    await disk.create(document, state)
    oracle.begin(document, state)
  }

  const clients: Client[] = []
  const clientDeps: ClientDeps = {
    agenda,
    chance,
    oracle,
    server: () => world.server,
    delay: chance.pick([5, 30, 150, 400]),
    owners: new Map(),
  }
  const addPerson = (name: string, access: 'write' | 'read', browsers: number, vandal: boolean): void => {
    const id = PersonId.parse(name)
    const person: Person = { id, name, email: `${name}@demo.example`, role: 'planner', memberships: [] }
    oracle.rights.set(id, access)
    for (let browser = 0; browser < browsers; browser++) {
      const document = chance.percent(75) ? documents[0] : documents[1]
      const client = new Client(`${name}${browser}`, person, document as DocumentName, clientDeps)
      client.vandal = vandal
      clients.push(client)
    }
  }
  for (const name of ['anna', 'bo', 'cleo'].slice(0, chance.between(2, 3))) {
    addPerson(name, 'write', chance.between(1, 2), false)
  }
  addPerson('rita', 'read', chance.between(1, 2), false)
  if (chance.percent(60)) addPerson('vito', chance.pick(['write', 'read']), 1, true)

  const world: World = {
    agenda,
    chance,
    oracle,
    disk,
    documents,
    clients,
    honest: clients.filter(({ vandal }) => !vandal),
    vandals: clients.filter(({ vandal }) => vandal),
    server: startServerLife(agenda, disk, oracle),
    isSettling: false,
    tally: new Map(),
  }
  return world
}
