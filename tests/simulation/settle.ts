/** The end of a day: everything works again, everybody comes back, and all must have come to the same. */
import * as Y from 'yjs'
import { marksOf, isSame } from './oracle.ts'
import type { Editor } from './editor.ts'
import { startServerLife } from './simulatedServer.ts'
import { RawClient } from './rawClient.ts'
import type { Client, World } from './world.ts'

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
  const { agenda, disk, oracle, documents, clients, honest, editors, vandals } = world
  world.isSettling = true
  disk.trouble = null
  disk.loadsFail = false
  disk.slowness = 10
  for (const vandal of vandals) vandal.leave()
  for (const { person } of honest) oracle.rights.set(person.id, person.name === 'rita' ? 'read' : 'write')
  world.server ??= startServerLife(agenda, disk, oracle)
  for (const { person } of honest) world.server.judgePerson(person.id)
  for (const client of clients) client.link?.unchoke()
  for (const { device } of editors) device.goOnline()
  for (const client of honest) client.comeBack()
  await agenda.pass(SETTLE_MS, afterEach)
  for (const client of honest) if (client instanceof RawClient) client.askForAck()
  await agenda.pass(SETTLE_MS, afterEach)
  for (const client of honest) checkClient(world, client)
  for (const document of documents) {
    const read = await readNow(world, document, afterEach)
    if (read === null || !isSame(read, oracle.stateOf(document).doc))
      oracle.fail(`the room of ${document} holds something else`)
  }
  for (const editor of editors) await checkOwed(world, editor, afterEach)
  await checkStored(world)
  await restart(world, afterEach)
}

function checkClient({ oracle, honest, clients }: World, client: Client): void {
  const { name, document, doc, shown } = client
  const stored = oracle.stateOf(document).doc
  if (!client.isSettled || doc === null || shown === null) return oracle.fail(`S1 · ${name} has not settled in the end`)
  if (!isSame(doc, stored)) {
    const [here, there] = [doc, stored].map((one) => `${marksOf(one).size} marks, "${one.getText('text').toString()}"`)
    oracle.fail(`${name} did not converge: it has ${here}; stored is ${there}`)
  }
  for (const other of honest) {
    if (other.document !== document || other === client || other.shown === null) continue
    if (!shown.sees(other.shown)) oracle.fail(`S17 · ${name} does not see ${other.name} as it is`)
  }
  const present = new Set(
    clients.flatMap(({ link, doc: own }) => (link === null || own === null ? [] : [own.clientID])),
  )
  for (const id of shown.others) if (!present.has(id)) oracle.fail(`S17 · ${name} still sees ${id}, who has left`)
}

/** What was stored on the device of somebody is on the server, or is still stored there for them. */
async function checkOwed({ agenda, oracle }: World, editor: Editor, afterEach: () => void): Promise<void> {
  const found = editor.findLost()
  await agenda.pass(1000, afterEach)
  const lost = await Promise.race([found, Promise.resolve(null)])
  if (lost === null) return oracle.fail(`S40 · the device of ${editor.name} does not say what it stores`)
  if (lost.length > 0) oracle.fail(`S40 · ${lost.join(', ')} was stored by ${editor.name} and is nowhere`)
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
