/** The table of connections. There are few and every route checks their centres, so they are cached in memory. */
import type { Transaction } from 'kysely'
import { ConnectionId, randomId, type CampaignId, type CentreId, type PersonId } from '../../shared/ids.ts'
import { pairKey } from '../../shared/connections/feedback.ts'
import {
  statusAfter,
  statusBeforeEnd,
  waitingAfter,
  type Connection,
  type ConnectionAction,
  type ConnectionDetail,
  type ConnectionSide,
} from '../../shared/connections/connection.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import type { Bus } from '../bus/bus.ts'
import { plannersOf } from '../notifications/recipients.ts'
import type { Notify } from '../notifications/notify.ts'
import { oneAtATime } from '../store/oneAtATime.ts'
import { refusedAsFull, type Full } from '../store/bounds/refusedAsFull.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Database } from '../store/database.ts'
import { reasonsColumn } from '../store/jsonColumn.ts'
import { notificationOfAct } from './actNotifications.ts'
import type { Tables } from '../store/tables.ts'

/** An act of a person on a connection, in the name of a centre. */
interface Doing {
  readonly act: ConnectionAction
  readonly centre: CentreId
  readonly person: PersonId
  readonly words: string
  readonly at: Date
  /** For the demonstration: nobody is notified. */
  readonly isMadeUp?: boolean
}

interface Proposal {
  readonly campaign: CampaignId
  readonly own: ConnectionSide
  readonly other: ConnectionSide
  readonly why: Pick<Suggestion, 'kind' | 'reasons'>
}

/** Somebody else acted on it first, so this act is no longer possible; or a bound is reached. */
type Refused = 'overtaken' | Full

export interface Connections {
  find(id: string): Connection | null
  /** The one changed last comes first. */
  list(campaign: CampaignId): readonly Connection[]
  /**
   * Asks the other centre. If that one has asked already, both are interested, and the connection is agreed.
   * @param prepare is called with the id before anybody can see the connection
   */
  propose(
    proposal: Proposal,
    doing: Omit<Doing, 'act' | 'centre'>,
    prepare: (id: ConnectionId) => Promise<void>,
  ): Promise<Connection | Refused>
  act(id: ConnectionId, doing: Doing): Promise<Connection | Refused>
  /** Reads a connection again after another node's change. */
  reload(id: ConnectionId): Promise<void>
  history(id: ConnectionId): Promise<readonly Tables['connection_act'][]>
  /** All acts on these connections. */
  acts(ids: readonly ConnectionId[]): Promise<readonly Tables['connection_act'][]>
  reasons(id: ConnectionId): Promise<ConnectionDetail['reasons']>
}

export async function createConnections(db: Database, bus: Bus, notify: Notify): Promise<Connections> {
  const held = new Map<string, Connection>()
  for (const row of await db.selectFrom('connection').selectAll().execute()) held.set(row.id, fromRow(row))

  const find = (id: string): Connection | null => held.get(id) ?? null

  const history: Connections['history'] = (id) =>
    db.selectFrom('connection_act').selectAll().where('connection', '=', id).orderBy('number').execute()

  async function load(id: ConnectionId): Promise<Connection> {
    const row = await db.selectFrom('connection').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const connection = fromRow(row)
    held.set(id, connection)
    return connection
  }

  /** Caches the committed row, and publishes the change. */
  async function refresh(id: ConnectionId, notified: readonly PersonId[] = []): Promise<Connection> {
    const connection = await load(id)
    bus.publish({ kind: 'connection-changed', campaign: connection.campaign, connection: id })
    if (notified.length > 0) bus.publish({ kind: 'bell-changed', people: notified })
    return connection
  }

  async function statusOf(before: Connection, { act: kind, centre, at }: Doing): Promise<Connection['status'] | null> {
    if (before.status !== 'ended' || kind !== 'reopen') return statusAfter(before, kind, centre)
    return statusBeforeEnd(await history(before.id), { centre, at })
  }

  async function act(id: ConnectionId, doing: Doing): Promise<Connection | Refused> {
    const before = find(id)
    const status = before === null ? null : await statusOf(before, doing)
    if (before === null || status === null) return 'overtaken'
    const notified = await db.transaction().execute(async (trx) => {
      const isRequest = status === 'proposed' && before.status !== 'proposed'
      const pair = before.sides.map(({ centre }) => centre)
      const full = await refusedAct(trx, before.campaign, doing, isRequest ? pair : [])
      return full ?? updateStatus(trx, notify, { before, status, doing })
    })
    if (notified === null) return 'overtaken'
    return typeof notified === 'string' ? notified : refresh(id, notified)
  }

  return {
    find,
    list: (campaign) =>
      [...held.values()]
        .filter((connection) => connection.campaign === campaign)
        .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
    act,
    async reload(id) {
      await load(id)
    },
    async propose(proposal, doing, prepare) {
      const { campaign, own, other } = proposal
      const pair = pairKey(own, other)
      const asking: Doing = { ...doing, act: 'propose', centre: own.centre }
      const standing = await ofPair(db, campaign, pair)
      if (standing === undefined) {
        const refused = (trx: Transaction<Tables>) => refusedAct(trx, campaign, asking, [own.centre, other.centre])
        // A refused request leaves no empty document.
        const full = await db.transaction().execute(refused)
        if (full !== null) return full
        const id = ConnectionId.parse(randomId())
        await prepare(id)
        const notified = await db
          .transaction()
          .execute(async (trx) => (await refused(trx)) ?? insertConnection(trx, notify, { id, proposal, asking }))
        if (typeof notified === 'string') return notified
        if (notified !== null) return refresh(id, notified)
      }
      const row = standing ?? (await ofPair(db, campaign, pair))
      if (row === undefined) throw new Error('a connection vanished while it was proposed')
      if (row.status === 'ended') return act(row.id, asking)
      // Asking twice is asking once.
      if (row.status !== 'proposed' || row.asker === own.centre) return held.get(row.id) ?? refresh(row.id)
      return act(row.id, { ...asking, act: 'agree' })
    },
    history,
    acts: async (ids) =>
      ids.length === 0 ? [] : db.selectFrom('connection_act').selectAll().where('connection', 'in', ids).execute(),
    async reasons(id) {
      const row = await db.selectFrom('connection').select('reasons').where('id', '=', id).executeTakeFirst()
      return row === undefined ? [] : [...reasonsColumn.read(row.reasons)]
    },
  }
}

async function ofPair(db: Database, campaign: CampaignId, pair: string): Promise<Tables['connection'] | undefined> {
  return db
    .selectFrom('connection')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('pair', '=', pair)
    .executeTakeFirst()
}

/**
 * Whether the person did as much today as one may, or the centre waits for as many answers of the other as it may.
 * @param pair the two centres, if the act is a request
 */
async function refusedAct(
  trx: Transaction<Tables>,
  campaign: CampaignId,
  { person, centre, at, isMadeUp }: Doing,
  pair: readonly CentreId[],
): Promise<Full | null> {
  // One program made the demonstration, and nobody waits for it.
  if (isMadeUp === true) return null
  const full = await refusedAsFull(trx, 'connection_act', { person }, at)
  const asked = pair.find((one) => one !== centre)
  if (full !== null || asked === undefined) return full
  await oneAtATime(trx, `requests of ${centre} to ${asked}`)
  const { waiting } = await trx
    .selectFrom('connection')
    .select((of) => of.fn.countAll().as('waiting'))
    .where('campaign', '=', campaign)
    .where('asker', '=', centre)
    .where('asked', '=', asked)
    .where('status', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return Number(waiting) < TABLE_BOUNDS.connection.rows ? null : 'no-room'
}

/** @returns who is notified; null if it has changed since it was read */
async function updateStatus(
  trx: Transaction<Tables>,
  notify: Notify,
  { before, status, doing }: { before: Connection; status: Connection['status']; doing: Doing },
): Promise<readonly PersonId[] | null> {
  // A centre that resumes an ended connection is now the asking side.
  const turn = doing.act === 'propose' && before.sides[0].centre !== doing.centre
  const [asker, asked] = turn ? before.sides.toReversed() : before.sides
  const updated = await trx
    .updateTable('connection')
    .set({ ...sideColumns(asker, asked), status, last_by: doing.centre, changed_at: doing.at.toISOString() })
    .where('id', '=', before.id)
    // If two different acts race, the second is refused.
    .where('status', '=', before.status)
    .where('asker', '=', before.sides[0].centre)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) return null
  return addAct(trx, notify, before, doing)
}

/** @returns who is notified; null if the pair has a connection already */
async function insertConnection(
  trx: Transaction<Tables>,
  notify: Notify,
  { id, proposal, asking }: { id: ConnectionId; proposal: Proposal; asking: Doing },
): Promise<readonly PersonId[] | null> {
  const { campaign, own, other, why } = proposal
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('connection')
    .values({
      id,
      campaign,
      pair: pairKey(own, other),
      ...sideColumns(own, other),
      status: 'proposed',
      kind: why.kind,
      reasons: reasonsColumn.write(why.reasons),
      last_by: own.centre,
      changed_at: asking.at.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['campaign', 'pair']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return null
  return addAct(trx, notify, { id, sides: [own, other] }, asking)
}

/** Notifies the planners of the other centre, except one who acted: a planner of both knows already. @returns who they are */
async function addAct(
  trx: Transaction<Tables>,
  notify: Notify,
  { id: connection, sides }: Pick<Connection, 'id' | 'sides'>,
  doing: Doing,
): Promise<readonly PersonId[]> {
  const last = await trx
    .selectFrom('connection_act')
    .select((of) => of.fn.max('number').as('number'))
    .where('connection', '=', connection)
    .executeTakeFirst()
  const { act, centre, person, words, at } = doing
  const number = (last?.number ?? 0) + 1
  await trx
    .insertInto('connection_act')
    .values({ connection, number, at: at.toISOString(), act, centre, person, words })
    .execute()
  if (doing.isMadeUp === true) return []
  const centres = sides.map((side) => side.centre).filter((one) => one !== centre)
  const people = (await plannersOf(trx, centres)).filter((planner) => planner !== person)
  return notify(trx, people, notificationOfAct({ connection, number, act, by: person, at }))
}

function sideColumns(asker: ConnectionSide | undefined, asked: ConnectionSide | undefined) {
  if (asker === undefined || asked === undefined) throw new Error('a connection has two sides')
  return {
    asker: asker.centre,
    asker_activity: asker.activity,
    asker_title: asker.title,
    asked: asked.centre,
    asked_activity: asked.activity,
    asked_title: asked.title,
  }
}

function fromRow(row: Tables['connection']): Connection {
  const sides: Connection['sides'] = [
    { centre: row.asker, activity: row.asker_activity, title: row.asker_title },
    { centre: row.asked, activity: row.asked_activity, title: row.asked_title },
  ]
  return {
    id: row.id,
    campaign: row.campaign,
    status: row.status,
    sides,
    kind: row.kind,
    changedAt: row.changed_at,
    waitingFor: waitingAfter(row.status, sides, row.last_by),
  }
}
