/** The end of a day: everything works again, everybody comes back, and all must have come to the same. */
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/ids.ts'
import { marksOf, isSame } from './oracle.ts'
import type { Editor } from './editor.ts'
import { checkStored } from './checkStored.ts'
import { RawClient } from './rawClient.ts'
import type { SimulatedServer } from './simulatedServer.ts'
import type { Client, World } from './world.ts'

/** Longer than any wait of a client or a retry. */
const SETTLE_MS = 25_000
/** When nothing fails. */
const CONVERGED_WITHIN_MS = 5000

export async function settle(world: World, afterEach: () => void): Promise<void> {
  const { agenda, site, oracle, clients, honest, editors, vandals } = world
  world.isSettling = true
  for (const vandal of vandals) vandal.leave()
  site.heal()
  for (const { person } of honest) site.changeRights(person.id, person.name === 'rita' ? 'read' : 'write')
  for (const client of clients) client.link?.unchoke()
  for (const { device } of editors) device.goOnline()
  for (const client of honest) client.comeBack()
  await agenda.pass(SETTLE_MS, afterEach)
  for (const client of honest) if (client instanceof RawClient) client.askForAck()
  await agenda.pass(SETTLE_MS, afterEach)
  if (site.servers.length > 1) await writeAtAll(world, afterEach)
  for (const client of honest) checkClient(world, client)
  await checkRooms(world, 'holds something else', afterEach)
  for (const editor of editors) await checkOwed(world, editor, afterEach)
  await checkStored(site, oracle)
  await restart(world, afterEach)
}

/** A write at any node is soon everywhere, and is acknowledged (S67). */
async function writeAtAll({ agenda, honest }: World, afterEach: () => void): Promise<void> {
  for (const client of honest.filter(({ canWrite }) => canWrite)) {
    client.edit()
    if (client instanceof RawClient) client.askForAck()
  }
  await agenda.pass(CONVERGED_WITHIN_MS, afterEach)
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
    if (!shown.sees(other.shown))
      oracle.fail(`S17 · ${name} does not see ${other.name} as it is: ${shown.describe(other.shown)}`)
  }
  const present = new Set(
    clients.flatMap(({ link, doc: own }) => (link === null || own === null ? [] : [own.clientID])),
  )
  for (const id of shown.others) if (!present.has(id)) oracle.fail(`S17 · ${name} still sees ${id}, who has left`)
}

/** Updates stored on somebody's device are on the server, or are still stored there for them. */
async function checkOwed({ agenda, oracle }: World, editor: Editor, afterEach: () => void): Promise<void> {
  const found = editor.findLost()
  await agenda.pass(1000, afterEach)
  const lost = await Promise.race([found, Promise.resolve(null)])
  if (lost === null) return oracle.fail(`S40 · the device of ${editor.name} does not say what it stores`)
  if (lost.length > 0) oracle.fail(`S40 · ${lost.join(', ')} was stored by ${editor.name} and is nowhere`)
}

async function checkRooms(
  { agenda, site, documents, oracle }: World,
  otherwise: string,
  afterEach: () => void,
): Promise<void> {
  for (const server of site.servers) {
    for (const document of documents) {
      const read = readNow(server, document)
      await agenda.pass(1000, afterEach)
      const doc = await Promise.race([read, Promise.resolve(null)])
      if (doc === null || !isSame(doc, oracle.stateOf(document).doc))
        oracle.fail(`the room of ${document} ${otherwise}`)
    }
  }
}

const readNow = ({ rooms }: SimulatedServer, document: DocumentName): Promise<Y.Doc | null> =>
  rooms.read(document, (doc) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return copy
  })

/** Stopped in good order and started again, the server has the same; nothing is stored twice or left out at the end. */
async function restart(world: World, afterEach: () => void): Promise<void> {
  const { agenda, site, oracle, clients } = world
  for (const client of clients) client.leave()
  await agenda.pass(10_000, afterEach)
  void site.stop()
  await agenda.pass(1000, afterEach)
  await checkStored(site, oracle)
  site.start()
  // Nodes ask the database before they serve.
  if (site.servers.length === 0) await agenda.pass(1000, afterEach)
  if (site.servers.length === 0) oracle.fail('nothing runs after a restart')
  await checkRooms(world, 'is other after a restart', afterEach)
  for (const server of site.servers) server.kill()
}
