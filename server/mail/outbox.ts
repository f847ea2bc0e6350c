/**
 * The outbox: a mail's row, from the moment there is something to send until it is sent.
 * Several servers may share it. Only the server that claimed a row may change it, until the claim expires; an expired
 * claim belongs to a server that died. Where nodes share it, the node that gains the lease of mails knows sooner. The
 * notifications of a mail are stored before the mail is written, and no notification goes with two mails.
 */
import { randomId, type PersonId } from '../../shared/ids.ts'
import { MailId, type MailKind } from '../../shared/mail/outgoing.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { createClaimedMails, endOfClaim, type ClaimedMail, type ClaimedMails } from './claimedMails.ts'
import { createMailPreferences } from './mailPreferences.ts'
import { dueAt } from './schedule.ts'

export type MailRow = Tables['mail']

export interface Outbox extends ClaimedMails {
  /** Unless something waits for this person already. */
  queue(person: PersonId, kind: MailKind, due: Date, now: Date): Promise<void>
  /** Sets a new time for the mails that wait for this person. */
  reschedule(person: PersonId, kind: MailKind, due: Date): Promise<void>
  /** Nothing that waits for this person goes. */
  empty(person: PersonId): Promise<void>
  /**
   * The next mails that are due. There may be many letters: they go a few at a time, and only if no other mail is due. Those that
   * somebody holds are not due.
   */
  due(now: Date): Promise<readonly MailId[]>
  /** @returns null if it was claimed by another, or no longer waits */
  claim(id: MailId, now: Date): Promise<ClaimedMail | null>
  /** Takes those of the notifications that are in no mail yet. @returns the ids that go with this one */
  take(mail: MailId, notifications: readonly string[]): Promise<ReadonlySet<string>>
  /** These never go with a mail. */
  leaveOut(notifications: readonly string[]): Promise<void>
  /** The newest first, without letters, of which there may be many: each issue has figures of its own. */
  list(): Promise<readonly MailRow[]>
  find(id: string): Promise<MailRow | null>
}

const MAX_AT_ONCE = 100
/** A link to sign in waits for this many at most. */
const LETTERS_AT_ONCE = 5
const MAX_LISTED = 200

export function createOutbox(db: Database): Outbox {
  return {
    ...createMailQueue(db),
    ...createDueMails(db),
    ...createMailItems(db),
    ...createClaimedMails(db),
    ...createMailList(db),
  }
}

/** Queues a mail for a person who was notified, as often as they chose. */
export async function enqueueMail(db: Database, person: PersonId, now: Date): Promise<void> {
  const kind = await createMailPreferences(db).of(person)
  if (kind !== 'off') await createOutbox(db).queue(person, kind, dueAt(kind, now), now)
}

function createMailQueue(db: Database): Pick<Outbox, 'queue' | 'reschedule' | 'empty'> {
  return {
    async queue(person, kind, due, now) {
      const waiting = await db
        .selectFrom('mail')
        .select('id')
        .where('person', '=', person)
        .where('state', '=', 'queued')
        .where('about', 'is', null)
        .executeTakeFirst()
      // If two race, both may queue: the mail that goes first takes all, the other finds nothing to say.
      if (waiting !== undefined) return
      await db
        .insertInto('mail')
        .values({
          id: MailId.parse(randomId()),
          person,
          kind,
          state: 'queued',
          attempts: 0,
          created_at: now.toISOString(),
          due_at: due.toISOString(),
        })
        .execute()
    },
    async reschedule(person, kind, due) {
      await db
        .updateTable('mail')
        .set({ kind, due_at: due.toISOString() })
        .where('person', '=', person)
        .where('state', '=', 'queued')
        .where('about', 'is', null)
        .execute()
    },
    async empty(person) {
      await db
        .deleteFrom('mail')
        .where('person', '=', person)
        .where('state', '=', 'queued')
        .where('about', 'is', null)
        .execute()
    },
  }
}

function createDueMails(db: Database): Pick<Outbox, 'due' | 'claim'> {
  return {
    async due(now) {
      const others = await dueRows(db, now).where('issue', 'is', null).limit(MAX_AT_ONCE).execute()
      const rows =
        others.length > 0
          ? others
          : await dueRows(db, now)
              .where('issue', 'is not', null)
              .where('issue', 'not in', stoppedIssues(db))
              .limit(LETTERS_AT_ONCE)
              .execute()
      return rows.map(({ id }) => id)
    },
    async claim(id, now) {
      const claim = randomId()
      const row = await db
        .updateTable('mail')
        .set((of) => ({ state: 'sending', claim, claimed_until: endOfClaim(now), attempts: of('attempts', '+', 1) }))
        .where('id', '=', id)
        .where('state', '=', 'queued')
        .where('due_at', '<=', now.toISOString())
        .where((is) => is.or([is('issue', 'is', null), is('issue', 'not in', stoppedIssues(db))]))
        .returning(['person', 'kind', 'about', 'issue', 'address', 'created_at', 'attempts'])
        .executeTakeFirst()
      if (row === undefined) return null
      const { created_at, ...claimed } = row
      return { id, claim, ...claimed, createdAt: new Date(created_at) }
    },
  }
}

const dueRows = (db: Database, now: Date) =>
  db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'queued')
    .where('due_at', '<=', now.toISOString())
    .orderBy('due_at')

/** Issues whose letters somebody holds. */
const stoppedIssues = (db: Database) =>
  db.selectFrom('weekly_update').select('weekly_update.id').where('stopped', '=', 1)

/** The notifications that go with mails. */
function createMailItems(db: Database): Pick<Outbox, 'take' | 'leaveOut'> {
  return {
    async take(mail, notifications) {
      await insertItems(db, mail, notifications)
      const rows = await db.selectFrom('mail_item').select('notification').where('mail', '=', mail).execute()
      return new Set(rows.map(({ notification }) => notification))
    },
    leaveOut: (notifications) => insertItems(db, null, notifications),
  }
}

function createMailList(db: Database): Pick<Outbox, 'list' | 'find'> {
  return {
    list: () =>
      db
        .selectFrom('mail')
        .selectAll()
        .where('issue', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(MAX_LISTED)
        .execute(),
    async find(id) {
      const row = await db
        .selectFrom('mail')
        .selectAll()
        .where('id', '=', id as MailId)
        .executeTakeFirst()
      return row ?? null
    },
  }
}

async function insertItems(db: Database, mail: MailId | null, notifications: readonly string[]): Promise<void> {
  if (notifications.length === 0) return
  await db
    .insertInto('mail_item')
    .values(notifications.map((notification) => ({ notification, mail })))
    .onConflict((conflict) => conflict.column('notification').doNothing())
    .execute()
}
