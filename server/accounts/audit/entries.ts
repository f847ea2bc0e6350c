/** Reads the audit log, the newest entry first. */
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
      .regex(/^\d{1,9}$/)
      .optional(),
  })
  .strict()
export type AuditQuery = z.infer<typeof AuditQuery>

/** @param limit rows of a page */
export async function readAudit(db: Database, query: AuditQuery, limit: number): Promise<AuditPage> {
  const entries = await readEntries(db, query, limit)
  return {
    entries,
    names: await namesIn(db, entries),
    words: await wordsIn(db, entries),
    milestones: await titlesIn(db, entries),
    next: entries.length < limit ? null : String(entries.at(-1)?.number),
  }
}

async function readEntries(
  db: Database,
  { person, action, from, to, after }: AuditQuery,
  limit: number,
): Promise<AuditEntry[]> {
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
    number,
    at,
    by,
    concerns,
    action: what,
    detail: what === 'milestone.remind' ? withoutWords(detail) : detail,
  }))
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
