/** Reads the audit log: first its chain, then older entries. The newest entry comes first. */
import { z } from 'zod'
import type { AuditEntry, AuditPage } from '../../../shared/accounts/audit.ts'
import { PersonId } from '../../../shared/ids.ts'
import { MilestoneId } from '../../../shared/milestones/milestone.ts'
import type { Database } from '../../store/database.ts'
import { jsonColumn } from '../../store/jsonColumn.ts'

/** The query of `GET /api/audit`. Days count in UTC, and `to` is the last one. */
export const AuditQuery = z
  .object({
    person: PersonId.optional(),
    action: z.string().max(64).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    /** `next` of the page before. */
    after: z
      .string()
      .regex(/^(\d{1,9}|old:[^\0]{1,100})$/)
      .optional(),
  })
  .strict()
export type AuditQuery = z.infer<typeof AuditQuery>

/** @param limit rows of a page */
export async function readAudit(db: Database, query: AuditQuery, limit: number): Promise<AuditPage> {
  const chained = query.after?.startsWith('old:') === true ? [] : await readChained(db, query, limit)
  const older = chained.length < limit ? await readOlder(db, query, limit - chained.length) : []
  const entries = [...chained, ...older].map(({ entry }) => entry)
  const last = older.at(-1) ?? chained.at(-1)
  return {
    entries,
    names: await namesIn(db, entries),
    words: await wordsIn(db, entries),
    milestones: await titlesIn(db, entries),
    next: chained.length + older.length < limit ? null : (last?.cursor ?? null),
  }
}

interface Read {
  readonly entry: AuditEntry
  readonly cursor: string
}

async function readChained(
  db: Database,
  { person, action, from, to, after }: AuditQuery,
  limit: number,
): Promise<Read[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .$if(person !== undefined, (q) =>
      q.where((where) => where.or([where('person', '=', person ?? null), where('concerns', '=', person ?? null)])),
    )
    .$if(action !== undefined, (q) => q.where('action', '=', action ?? ''))
    .$if(from !== undefined, (q) => q.where('at', '>=', `${from}T00:00:00.000Z`))
    .$if(to !== undefined, (q) => q.where('at', '<=', `${to}T23:59:59.999Z`))
    .$if(after !== undefined, (q) => q.where('number', '<', Number(after)))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ number, at, person: by, concerns, action: what, detail }) => ({
    entry: {
      number,
      at,
      by,
      concerns,
      action: what,
      detail: what === 'milestone.remind' ? withoutWords(detail) : detail,
    },
    cursor: String(number),
  }))
}

/** The cursor is the time and id of an entry: times alone may be equal. */
async function readOlder(
  db: Database,
  { person, action, from, to, after }: AuditQuery,
  limit: number,
): Promise<Read[]> {
  const [at = '', id = ''] = after?.startsWith('old:') === true ? after.slice(4).split(' ') : []
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .$if(person !== undefined, (q) => q.where('person', '=', person ?? null))
    .$if(action !== undefined, (q) => q.where('action', '=', action ?? ''))
    .$if(from !== undefined, (q) => q.where('at', '>=', `${from}T00:00:00.000Z`))
    .$if(to !== undefined, (q) => q.where('at', '<=', `${to}T23:59:59.999Z`))
    .$if(at !== '', (q) =>
      q.where((where) => where.or([where('at', '<', at), where.and([where('at', '=', at), where('id', '<', id)])])),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    entry: {
      number: null,
      at: row.at,
      by: row.person,
      concerns: concernedIn(row.detail),
      action: row.action,
      detail: row.detail,
    },
    cursor: `old:${row.at} ${row.id}`,
  }))
}

const OldDetail = z.object({ person: PersonId })

/** Older entries name the person concerned only in their detail. */
function concernedIn(detail: string): PersonId | null {
  const parsed = OldDetail.safeParse(JSON.parse(detail))
  return parsed.success ? parsed.data.person : null
}

const OldReminder = z.looseObject({ words: z.string() })

/** Older entries hold the words of a reminder, which no erasure reaches: they are sealed. */
function withoutWords(detail: string): string {
  const parsed = OldReminder.safeParse(JSON.parse(detail))
  if (!parsed.success) return detail
  const { words, ...rest } = parsed.data
  return JSON.stringify({ ...rest, characters: words.length })
}

const Reminder = z.object({ message: z.string() })

async function wordsIn(db: Database, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const ids = entries.flatMap(({ action, detail }) => {
    const parsed = action === 'milestone.remind' ? Reminder.safeParse(JSON.parse(detail)) : null
    return parsed?.success === true ? [parsed.data.message] : []
  })
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('reminder_message')
    .select(['id', 'words'])
    .where('id', 'in', ids)
    .where('words', '!=', '')
    .execute()
  return Object.fromEntries(rows.map(({ id, words }) => [id, words]))
}

const AboutMilestone = z.object({ milestone: MilestoneId })
const contentColumn = jsonColumn(z.object({ title: z.string() }))

async function titlesIn(db: Database, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const ids = entries.flatMap(({ action, detail }) => {
    const parsed = action.startsWith('milestone.') ? AboutMilestone.safeParse(JSON.parse(detail)) : null
    return parsed?.success === true ? [parsed.data.milestone] : []
  })
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'content'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return Object.fromEntries(rows.map(({ id, content }) => [id, contentColumn.read(content).title]))
}

async function namesIn(db: Database, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const ids = new Set(entries.flatMap(({ by, concerns }) => [by, concerns]).filter((id) => id !== null))
  if (ids.size === 0) return {}
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
