/** The events of a day, and how often each happens. */
import * as Y from 'yjs'
import type { Person } from '../../shared/permissions.ts'
import type { Access } from '../../shared/wire.ts'
import { attack } from './attacker.ts'
import { Editor } from './editor.ts'
import { RawClient } from './rawClient.ts'
import type { World } from './world.ts'

export function pickHappening({ chance, site }: World): string {
  const weights = Object.entries(site.weights)
  let left = chance.next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'edit'
}

export function happen(world: World, happening: string): void {
  const { agenda, chance, site, oracle, clients, honest, editors, tally } = world
  tally.set(happening, (tally.get(happening) ?? 0) + 1)
  const client = chance.pick(clients)
  const rooms = site.servers.flatMap((server) => [...server.rooms.rooms.values()])
  const room = rooms.length === 0 ? null : chance.pick(rooms)
  const later = (low: number, high: number, work: () => void) => agenda.after(chance.between(low, high), work)

  switch (happening) {
    case 'edit': {
      const writer = chance.pick(honest)
      if (!writer.canWrite) return
      const isRaw = writer instanceof RawClient
      if (isRaw && chance.percent(20)) writer.sendNextOutOfOrder()
      for (let edits = chance.pick([1, 1, 1, 2, 5]); edits > 0; edits--) writer.edit()
      if (isRaw && chance.percent(50)) writer.askForAck()
      return
    }
    case 'rush':
      // Both documents wait for a slow store and are committed in one transaction; some of these are cut off.
      site.slowDown(60)
      later(300, 600, () => site.slowDown(10))
      for (const writer of honest.filter(({ canWrite }) => canWrite)) {
        for (let edits = 0; edits < 3; edits++) later(0, 200, () => writer.edit())
      }
      if (chance.percent(25)) later(50, 500, () => site.breakInRush())
      return
    case 'presence':
      chance.pick(honest).showPresence()
      return
    case 'cut':
      // Our own client has a provider that looks for itself whether anything still comes.
      if (client instanceof Editor && chance.percent(25)) client.link?.fallSilent()
      else client.link?.cut()
      return
    case 'leave':
      client.leave()
      later(100, 4000, () => client.comeBack())
      return
    case 'crash': {
      const editor = chance.pick(editors)
      editor.crash()
      later(100, 4000, () => editor.comeBack())
      return
    }
    case 'offline': {
      const { device } = chance.pick(editors)
      device.goOffline()
      for (const editor of editors) if (editor.device === device) editor.link?.cut()
      later(500, 20_000, () => device.goOnline())
      return
    }
    case 'demotion':
      demote(world, chance.pick(editors).person)
      return
    case 'choke': {
      const { link } = client
      link?.choke()
      later(100, 3000, () => link?.unchoke())
      return
    }
    case 'rights': {
      const { person } = chance.pick(honest)
      const before = oracle.rights.get(person.id) ?? null
      changeRights(world, person, chance.pick(['write', 'read', null]))
      later(50, 2500, () => changeRights(world, person, before))
      return
    }
    case 'compact':
      // A store that fails while it compacts is tried again by the real upkeep, and changes nothing.
      room?.history.compact().catch(() => {})
      return
    case 'version':
      room?.history.saveVersion({ cause: 'quiet' }).catch(() => {})
      return
    case 'freeze':
      void room?.freeze()
      return
    case 'read':
      void readOverHttp(world)
      return
    case 'vandalism':
      for (const vandal of world.vandals) attack(vandal, honest, chance)
      return
    default:
      site.happen(happening)
  }
}

function changeRights({ isSettling, site }: World, person: Person, access: Access | null): void {
  if (!isSettling) site.changeRights(person.id, access)
}

/** Somebody's tabs crash, and when they open the document again they may only read it for a while. */
function demote(world: World, person: Person): void {
  const { agenda, chance, editors } = world
  for (const editor of editors.filter((one) => one.person === person)) {
    editor.edit()
    agenda.after(chance.between(0, 20), () => editor.crash())
    agenda.after(chance.between(100, 2000), () => editor.comeBack())
  }
  agenda.after(20, () => changeRights(world, person, 'read'))
  agenda.after(chance.between(2000, 6000), () => changeRights(world, person, 'write'))
}

/** The source of an HTTP answer or a projection. */
async function readOverHttp({ chance, documents, oracle, site }: World): Promise<void> {
  const server = site.reach()
  if (server === null || !site.servers.includes(server)) return
  const document = chance.pick(documents)
  const read = await server.rooms
    .read(document, (doc, sequence) => ({ state: Y.encodeStateAsUpdate(doc), sequence }))
    // A store that fails is answered 503.
    .catch(() => 'refused' as const)
  if (read === 'refused') return
  if (read === null) return oracle.fail('S21 · a document that is there was not found')
  oracle.shown(document, read.state, 'a reader over HTTP')
  site.checkRead(document, read.state, read.sequence)
  const { sequence } = oracle.stateOf(document)
  if (read.sequence > sequence) oracle.fail(`S2 · version ${read.sequence} is shown, and ${sequence} is stored`)
}
