/**
 * The table of join requests. Each change is one transaction with its mails and its entry in the audit log, so that a
 * crash in between loses neither.
 */
import type { Transaction } from 'kysely'
import type { AskToJoin, DecideJoin, JoinRequestState } from '../../../shared/accounts/joinRequest.ts'
import { JoinRequestId } from '../../../shared/accounts/joinRequest.ts'
import { randomId, type PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { z } from 'zod'
import type { Bus } from '../../bus/bus.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import { approvePerson, setStanding } from '../accounts.ts'
import type { AuditAction } from '../../../shared/accounts/audit.ts'
import type { WriteAudit } from '../audit.ts'
import type { QueueAccountMail } from '../accountMails.ts'
import { decidersOf } from './deciders.ts'
import { mailDeciders } from './mailDeciders.ts'
import { OPEN_STATES } from './openRequests.ts'

export type JoinRow = Tables['join_request']
type Asked = z.output<typeof AskToJoin>
type Decision = z.output<typeof DecideJoin>

export interface JoinRequests {
  find(id: string): Promise<JoinRow | null>
  /** The newest of a person; null without any. */
  newestOf(person: PersonId): Promise<JoinRow | null>
  /** A person's requests, the newest first. */
  ofPerson(person: PersonId): Promise<readonly JoinRow[]>
  /** Waiting requests, the oldest first; or those decided since, the newest first. */
  open(): Promise<readonly JoinRow[]>
  decidedSince(at: Date): Promise<readonly JoinRow[]>
  messages(ids: readonly JoinRequestId[]): Promise<readonly Tables['join_message'][]>
  seenBy(ids: readonly JoinRequestId[]): Promise<readonly Tables['join_seen'][]>
  /** Asks, or changes the request that waits. */
  ask(person: Person, asked: Asked): Promise<JoinRequestId>
  /** @returns false if it does not wait any more */
  withdraw(row: JoinRow): Promise<boolean>
  /** Answers a question, once. @returns false if none waits for an answer */
  answer(row: JoinRow, words: string): Promise<boolean>
  decide(row: JoinRow, by: PersonId, decision: Decision): Promise<boolean>
  markSeen(id: JoinRequestId, person: PersonId): Promise<void>
}

export interface JoinRequestsDeps {
  readonly db: Database
  readonly bus: Bus
  readonly queueMail: QueueAccountMail
  readonly writeAudit: WriteAudit
  readonly now?: () => Date
}

export function createJoinRequests(deps: JoinRequestsDeps): JoinRequests {
  return { ...createQueries(deps), ...createChanges(deps) }
}

function createQueries({
  db,
  now = () => new Date(),
}: JoinRequestsDeps): Omit<JoinRequests, 'ask' | 'withdraw' | 'answer' | 'decide'> {
  const rows = () => db.selectFrom('join_request').selectAll()
  return {
    async find(id) {
      const parsed = JoinRequestId.safeParse(id)
      if (!parsed.success) return null
      return (await rows().where('id', '=', parsed.data).executeTakeFirst()) ?? null
    },
    async newestOf(person) {
      return (await rows().where('person', '=', person).orderBy('asked_at', 'desc').limit(1).executeTakeFirst()) ?? null
    },
    ofPerson: (person) => rows().where('person', '=', person).orderBy('asked_at', 'desc').limit(20).execute(),
    open: () => rows().where('state', 'in', OPEN_STATES).orderBy('asked_at').orderBy('id').limit(500).execute(),
    decidedSince: (at) =>
      rows().where('decided_at', '>', at.toISOString()).orderBy('decided_at', 'desc').limit(500).execute(),
    messages: async (ids) =>
      ids.length === 0
        ? []
        : db.selectFrom('join_message').selectAll().where('request', 'in', ids).orderBy('number').execute(),
    seenBy: async (ids) =>
      ids.length === 0
        ? []
        : db.selectFrom('join_seen').selectAll().where('request', 'in', ids).orderBy('at').execute(),
    async markSeen(request, person) {
      await db
        .insertInto('join_seen')
        .values({ request, person, at: now().toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}

function createChanges(deps: JoinRequestsDeps): Pick<JoinRequests, 'ask' | 'withdraw' | 'answer' | 'decide'> {
  const { db, bus, writeAudit, now = () => new Date() } = deps

  /**
   * @param from the states in which it can be changed
   * @returns false if somebody else was faster: then nothing is changed
   */
  async function changeOpen(
    row: JoinRow,
    work: (trx: Transaction<Tables>) => Promise<void>,
    from: readonly JoinRequestState[] = OPEN_STATES,
  ): Promise<boolean> {
    const changed = await db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('join_request')
        .set({ state: row.state })
        .where('id', '=', row.id)
        .where('state', 'in', from)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await work(trx)
      return true
    })
    if (changed) publish(row.id, row.person)
    return changed
  }

  function publish(request: JoinRequestId, person: PersonId): void {
    bus.publish({ kind: 'person-changed', person })
    bus.publish({ kind: 'join-changed', request })
  }

  return {
    async ask(person, asked) {
      const id = await db.transaction().execute(async (trx) => askWithin(deps, trx, person, asked, now()))
      publish(id, person.id)
      return id
    },
    withdraw: (row) =>
      changeOpen(row, async (trx) => {
        await setState(trx, row, 'withdrawn', { decided_at: now().toISOString(), decided_by: row.person })
        await restoreStanding(trx, row.person, 'new')
        await writeAudit(trx, now(), row.person, 'join.withdraw', { request: row.id })
      }),
    answer: (row, words) =>
      changeOpen(
        row,
        async (trx) => {
          await addMessage(trx, row.id, row.person, words, now())
          await setState(trx, row, 'waiting', {})
          await mailDeciders(deps, trx, row, 'join-answered')
        },
        ['asked'],
      ),
    decide: (row, by, decision) =>
      changeOpen(row, async (trx) => DECISIONS[decision.decision](deps, { trx, row, by, decision, at: now() })),
  }
}

async function askWithin(
  deps: JoinRequestsDeps,
  trx: Transaction<Tables>,
  person: Person,
  { role, centre = null, reason, name = person.name }: Asked,
  at: Date,
): Promise<JoinRequestId> {
  const waiting = await trx
    .selectFrom('join_request')
    .selectAll()
    .where('person', '=', person.id)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst()
  const id = waiting?.id ?? JoinRequestId.parse(randomId())
  const isElsewhere = waiting?.centre !== centre || waiting?.role !== role
  const { escalated } = await decidersOf(trx, role, centre)
  const row: JoinRow = {
    id,
    person: person.id,
    role,
    centre,
    reason,
    state: 'waiting',
    asked_at: waiting?.asked_at ?? at.toISOString(),
    words: '',
    decided_by: null,
    decided_at: null,
    reminded_at: isElsewhere ? null : (waiting?.reminded_at ?? null),
    escalated_at: escalated ? at.toISOString() : isElsewhere ? null : (waiting?.escalated_at ?? null),
  }
  if (waiting === undefined) await trx.insertInto('join_request').values(row).execute()
  else await trx.updateTable('join_request').set(row).where('id', '=', id).execute()
  if (person.standing !== 'approved') {
    await setStanding(trx, person.id, 'waiting')
    await trx.updateTable('person').set({ name }).where('id', '=', person.id).execute()
  }
  if (isElsewhere) await mailDeciders(deps, trx, row, 'join-asked')
  await deps.writeAudit(trx, at, person.id, 'join.ask', { request: id, role, centre })
  return id
}

interface Deciding {
  readonly trx: Transaction<Tables>
  readonly row: JoinRow
  readonly by: PersonId
  readonly decision: Decision
  readonly at: Date
}

const DECISIONS: Readonly<Record<Decision['decision'], (deps: JoinRequestsDeps, deciding: Deciding) => Promise<void>>> =
  {
    async approve(deps, { trx, row, by, decision, at }) {
      const membership = row.centre === null ? null : { centre: row.centre, lead: false }
      await approvePerson(trx, row.person, row.role, membership, decision.until ?? null)
      await setState(trx, row, 'approved', { decided_by: by, decided_at: at.toISOString(), words: decision.words })
      await deps.queueMail(trx, row.person, { kind: 'join-approved', request: row.id }, at)
      await audit(deps, { trx, at, by }, 'join.approve', row)
    },
    async refuse(deps, { trx, row, by, decision, at }) {
      await setState(trx, row, 'refused', { decided_by: by, decided_at: at.toISOString(), words: decision.words })
      await restoreStanding(trx, row.person, 'refused')
      await deps.queueMail(trx, row.person, { kind: 'join-refused', request: row.id }, at)
      await audit(deps, { trx, at, by }, 'join.refuse', row)
    },
    async ask(deps, { trx, row, by, decision, at }) {
      await addMessage(trx, row.id, by, decision.words, at)
      await setState(trx, row, 'asked', {})
      await deps.queueMail(trx, row.person, { kind: 'join-asked-back', request: row.id }, at)
      await audit(deps, { trx, at, by }, 'join.ask-back', row)
    },
    async move(deps, { trx, row, by, decision, at }) {
      const centre = decision.centre ?? row.centre
      const { escalated } = await decidersOf(trx, 'planner', centre)
      const moved: JoinRow = {
        ...row,
        role: 'planner',
        centre,
        state: 'waiting',
        reminded_at: null,
        escalated_at: escalated ? at.toISOString() : null,
      }
      await trx.updateTable('join_request').set(moved).where('id', '=', row.id).execute()
      if (decision.words !== '') await addMessage(trx, row.id, by, decision.words, at)
      await mailDeciders(deps, trx, moved, 'join-asked')
      await audit(deps, { trx, at, by }, 'join.move', { ...row, centre })
    },
  }

const audit = (
  { writeAudit }: JoinRequestsDeps,
  { trx, at, by }: Pick<Deciding, 'trx' | 'at' | 'by'>,
  action: AuditAction,
  row: JoinRow,
): Promise<void> =>
  writeAudit(trx, at, by, action, { request: row.id, person: row.person, role: row.role, centre: row.centre })

async function setState(
  trx: Transaction<Tables>,
  { id }: JoinRow,
  state: JoinRequestState,
  more: Partial<Pick<JoinRow, 'decided_by' | 'decided_at' | 'words'>>,
): Promise<void> {
  await trx
    .updateTable('join_request')
    .set({ state, ...more })
    .where('id', '=', id)
    .execute()
}

/** Somebody with a place keeps it, whatever becomes of a further request. */
async function restoreStanding(trx: Transaction<Tables>, id: PersonId, standing: 'new' | 'refused'): Promise<void> {
  await trx.updateTable('person').set({ standing }).where('id', '=', id).where('standing', '=', 'waiting').execute()
}

async function addMessage(
  trx: Transaction<Tables>,
  request: JoinRequestId,
  person: PersonId,
  words: string,
  at: Date,
): Promise<void> {
  const { last } = await trx
    .selectFrom('join_message')
    .select((of) => of.fn.max('number').as('last'))
    .where('request', '=', request)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('join_message')
    .values({ request, number: (last ?? 0) + 1, person, at: at.toISOString(), words })
    .execute()
}
