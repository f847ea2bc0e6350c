/** Changes many questions of the queue at once, each as far as this person may. */
import type { Updateable } from 'kysely'
import type { ChangedQuestions, QuestionChange } from '../../../shared/comments/api.ts'
import type { FailureName } from '../../../shared/failures.ts'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import { centresOf } from '../showThreads.ts'
import type { ThreadNews, ThreadNotifier } from '../threadNotifier.ts'
import type { ThreadRow } from '../threads.ts'

export interface ChangeQuestionsDeps {
  readonly db: Database
  readonly notifier: Pick<ThreadNotifier, 'changed' | 'undone' | 'resolved' | 'assigned'>
  readonly findPerson: (id: PersonId) => Promise<Person | null>
}

export interface QuestionChanges {
  readonly campaign: CampaignId
  readonly closed: boolean
  readonly person: Person
  readonly changes: readonly QuestionChange[]
  readonly isUndo: boolean
}

interface Allowed {
  readonly change: QuestionChange
  readonly row: ThreadRow
}

export async function changeQuestions(deps: ChangeQuestionsDeps, request: QuestionChanges): Promise<ChangedQuestions> {
  const { db } = deps
  const rows = await rowsOf(db, request)
  const owners = await ownersOf(deps, request.changes)
  const allowed: Allowed[] = []
  const refused: { readonly thread: QuestionChange['thread']; readonly reason: FailureName }[] = []
  for (const change of new Map(request.changes.map((one) => [one.thread, one])).values()) {
    const row = rows.get(change.thread)
    const reason = row === undefined ? 'no-such-thread' : refusalOf(change, row, request, owners)
    if (reason !== null) refused.push({ thread: change.thread, reason })
    else if (row !== undefined) allowed.push({ change, row })
  }
  const at = new Date()
  const all: { readonly allowed: Allowed; readonly news: readonly ThreadNews[] }[] = []
  for (const one of allowed) all.push({ allowed: one, news: await newsOf(deps, one, request, at) })
  await db.transaction().execute(async (trx) => {
    for (const { allowed: one, news } of all) {
      const values = columnsOf(one.change)
      if (Object.keys(values).length === 0) continue
      await trx.updateTable('thread').set(values).where('id', '=', one.change.thread).execute()
      for (const each of news) await each.write(trx, one.row.last_number)
    }
  })
  for (const {
    allowed: { row },
    news,
  } of all) {
    for (const each of news) each.publish()
    if (request.isUndo) await deps.notifier.undone(row, 'change', row.last_number, request.person.id)
    else if (news.length === 0) deps.notifier.changed(row)
  }
  return { done: allowed.map(({ change }) => change.thread), refused: [...refused] }
}

async function rowsOf(db: Database, { campaign, changes }: QuestionChanges) {
  const rows = await db
    .selectFrom('thread')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('to_helpdesk', '=', 1)
    .where(
      'id',
      'in',
      changes.map(({ thread }) => thread),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function ownersOf({ findPerson }: ChangeQuestionsDeps, changes: readonly QuestionChange[]) {
  const ids = new Set(changes.flatMap(({ owner }) => owner ?? []))
  return new Map(await Promise.all([...ids].map(async (id) => [id, await findPerson(id)] as const)))
}

function refusalOf(
  { owner, state }: QuestionChange,
  row: ThreadRow,
  { person, closed }: QuestionChanges,
  owners: ReadonlyMap<PersonId, Person | null>,
): FailureName | null {
  const subject = { centres: centresOf(row), audience: row.audience, closed, startedBy: row.started_by }
  if (!can(person, 'thread.assign', subject)) return 'not-allowed'
  if (state !== undefined && !can(person, 'thread.resolve', subject)) return 'not-allowed'
  if (owner === undefined || owner === null) return null
  const next = owners.get(owner) ?? null
  if (next === null) return 'no-such-person'
  return can(next, 'thread.assign', { ...subject, closed: false }) ? null : 'not-allowed'
}

function columnsOf({ state, owner, snoozedUntil }: QuestionChange): Updateable<Tables['thread']> {
  return {
    ...(state === undefined ? {} : { state, snoozed_until: null }),
    ...(owner === undefined ? {} : { owner }),
    ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }),
  }
}

async function newsOf(
  { notifier }: ChangeQuestionsDeps,
  { change: { state, owner = null }, row }: Allowed,
  { person, isUndo }: QuestionChanges,
  at: Date,
): Promise<readonly ThreadNews[]> {
  if (isUndo) return []
  const isResolved = state === 'resolved' && row.state !== 'resolved'
  const isAssigned = owner !== null && owner !== row.owner
  return [
    ...(isResolved ? [await notifier.resolved(row, person.id, at)] : []),
    ...(isAssigned ? [await notifier.assigned({ ...row, owner }, owner, person.id, at)] : []),
  ]
}
