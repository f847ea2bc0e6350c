/**
 * The table of issues of the Weekly Update. There are few, and each document socket asks for them, so they are cached in
 * memory.
 */
import type { Transaction } from 'kysely'
import type { UpdateId } from '../../shared/ids.ts'
import type { Letter } from '../../shared/updates/letter.ts'
import { IssueNumber, isReleased } from '../../shared/updates/updateState.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { stringsColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

export type Issue = Readonly<Tables['weekly_update']>

export interface Issues {
  find(id: string): Issue | null
  /** @param name an id or a number */
  findByName(name: string): Issue | null
  /** The latest first: drafts by when they were begun, others by their day. */
  list(): readonly Issue[]
  /** @returns null if it was there already */
  add(issue: Pick<Issue, 'id' | 'campaign' | 'created_at' | 'created_by'>): Promise<Issue | null>
  /** Changes issues in a transaction, then this node's memory, and tells the others. */
  change<R>(id: UpdateId, within: (trx: Transaction<Tables>) => Promise<R>): Promise<R>
  /** Reads an issue again after another node's change. */
  reload(id: UpdateId): Promise<void>
}

export async function createIssues(db: Database, bus: Bus): Promise<Issues> {
  const held = new Map<string, Issue>()
  for (const row of await db.selectFrom('weekly_update').selectAll().execute()) held.set(row.id, row)

  async function reload(id: UpdateId): Promise<void> {
    const row = await db.selectFrom('weekly_update').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) held.delete(id)
    else held.set(id, row)
  }
  const isNumber = (name: string): boolean => IssueNumber.safeParse(name).success
  return {
    find: (id) => held.get(id) ?? null,
    findByName: (name) =>
      (isNumber(name) ? [...held.values()].find(({ number }) => number === name) : held.get(name)) ?? null,
    list: () => [...held.values()].toSorted((a, b) => (orderKey(a) < orderKey(b) ? 1 : -1)),
    async add(issue) {
      const added = await db
        .insertInto('weekly_update')
        .values({ ...issue, ...BLANK_ISSUE })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst()
      if (added === undefined) return null
      held.set(added.id, added)
      bus.publish({ kind: 'update-changed', update: added.id })
      return added
    },
    async change(id, within) {
      const result = await db.transaction().execute(within)
      await reload(id)
      bus.publish({ kind: 'update-changed', update: id })
      return result
    },
    reload,
  }
}

/** An issue that was just begun. */
export const BLANK_ISSUE = {
  state: 'draft',
  number: null,
  day: null,
  title: '',
  is_public: 0,
  headings: '[]',
  snapshot: 0,
  send_at: null,
  sent_at: null,
  stopped: 0,
  people: 0,
  refused: 0,
} as const satisfies Partial<Issue>

const orderKey = ({ day, created_at, id }: Issue): string => `${day ?? created_at} ${created_at} ${id}`

/** The columns of a row that follow from the released letter. */
export const columnsOf = ({ day, title, isPublic, sections }: Letter) => ({
  day,
  title,
  is_public: isPublic ? (1 as const) : (0 as const),
  headings: stringsColumn.write(sections.flatMap(({ items }) => items.map(({ heading }) => heading))),
})

/**
 * The next number of a year, in the transaction that gives it: numbers have no gaps. Two nodes that give the same one at once
 * cannot both commit.
 */
export async function nextNumber(trx: Transaction<Tables>, day: string): Promise<IssueNumber> {
  const year = day.slice(0, 4)
  const given = await trx.selectFrom('weekly_update').select('number').where('number', 'is not', null).execute()
  const last = Math.max(
    0,
    ...given.flatMap(({ number }) => (number?.startsWith(`${year}-`) === true ? [Number(number.slice(5))] : [])),
  )
  return IssueNumber.parse(`${year}-${last + 1}`)
}

/** The last issue that was sent before this one; null for the first. */
export const sentBefore = (issues: readonly Issue[], { id }: Pick<Issue, 'id'>): Issue | null =>
  issues
    .filter((issue) => issue.id !== id && issue.state === 'sent')
    .toSorted(bySending)
    .at(-1) ?? null

const bySending = (a: Issue, b: Issue): number => ((a.sent_at ?? '') < (b.sent_at ?? '') ? -1 : 1)

export const isReadable = ({ state }: Pick<Issue, 'state'>): boolean => isReleased(state)
