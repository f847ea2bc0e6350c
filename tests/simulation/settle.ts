/** The end of a day: everything works again, everybody comes back, and all must have come to the same. */
import * as Y from 'yjs'
import { marksOf, isSame } from './oracle.ts'
import { startServerLife } from './simulatedServer.ts'
import type { Client } from './client.ts'
import type { World } from './world.ts'

/** Longer than any wait of a client or a retry. */
const SETTLE_MS = 25_000

/** What is on the disk is what was committed, and holds all that was acknowledged. */
export async function checkStored({ disk, documents, oracle }: World): Promise<void> {
  for (const document of documents) {
    const stored = await disk.load(document)
    if (stored === null) return oracle.fail(`S28 · ${document} is gone`)
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of [stored.snapshot.state, ...stored.updates]) Y.applyUpdate(doc, update)
    })
    oracle.loaded(document, { sequence: stored.sequence, doc })
    doc.destroy()
  }
}

export async function settle(world: World, afterEach: () => void): Promise<void> {
  const { agenda, disk, oracle, documents, clients, honest, vandals } = world
  world.isSettling = true
  disk.trouble = null
  disk.loadsFail = false
  disk.slowness = 10
  for (const vandal of vandals) vandal.leave()
  for (const { person } of honest) oracle.rights.set(person.id, person.name === 'rita' ? 'read' : 'write')
  world.server ??= startServerLife(agenda, disk, oracle)
  for (const { person } of honest) world.server.judgePerson(person.id)
  for (const client of clients) client.link?.unchoke()
  for (const client of honest) {
    client.away = false
    client.connect()
  }
  await agenda.pass(SETTLE_MS, afterEach)
  for (const client of honest) client.askForAck()
  await agenda.pass(SETTLE_MS, afterEach)
  for (const client of honest) checkClient(world, client)
  for (const document of documents) {
    const read = await readNow(world, document, afterEach)
    if (read === null || !isSame(read, oracle.stateOf(document).doc))
      oracle.fail(`the room of ${document} holds something else`)
  }
  await checkStored(world)
  await restart(world, afterEach)
}

function checkClient({ oracle, honest, clients }: World, client: Client): void {
  const { name, document, doc } = client
  const stored = oracle.stateOf(document).doc
  if (!client.isSynced) oracle.fail(`${name} is not connected in the end`)
  if (client.unanswered > 0) oracle.fail(`S1 · ${client.unanswered} acks of ${name} were never answered`)
  if (!isSame(doc, stored)) {
    const [here, there] = [doc, stored].map((one) => `${marksOf(one).size} marks, "${one.getText('text').toString()}"`)
    oracle.fail(`${name} did not converge: it has ${here}; stored is ${there}`)
  }
  for (const other of honest) {
    if (other.document !== document || other === client) continue
    const { by, at } = (client.seen.get(other.doc.clientID)?.state ?? {}) as { by?: string; at?: number }
    if (by !== other.name || at !== other.moves)
      oracle.fail(
        `S17 · ${name} does not see ${other.name} (${other.doc.clientID}) as it is: ${JSON.stringify(client.seen.get(other.doc.clientID))}, not at ${other.moves}`,
      )
  }
  const present = new Set(clients.flatMap((other) => (other.link === null ? [] : [other.doc.clientID])))
  for (const [id, { state }] of client.seen) {
    if (state !== null && !present.has(id)) oracle.fail(`S17 · ${name} still sees ${id}, who has left`)
  }
}

async function readNow(
  world: World,
  document: World['documents'][number],
  afterEach: () => void,
): Promise<Y.Doc | null> {
  let copy: Y.Doc | null = null
  void world.server?.rooms.read(document, (doc) => {
    copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  })
  await world.agenda.pass(1000, afterEach)
  return copy
}

/** Stopped in good order and started again, the server has the same; nothing is stored twice or left out at the end. */
async function restart(world: World, afterEach: () => void): Promise<void> {
  const { agenda, disk, oracle, documents, clients } = world
  for (const client of clients) client.leave()
  await agenda.pass(10_000, afterEach)
  void world.server?.stop()
  await agenda.pass(1000, afterEach)
  await checkStored(world)
  world.server = startServerLife(agenda, disk, oracle)
  for (const document of documents) {
    const read = await readNow(world, document, afterEach)
    if (read === null || !isSame(read, oracle.stateOf(document).doc))
      oracle.fail(`${document} is other after a restart`)
  }
  world.server.kill()
}
