/**
 * The outbox: a mail's row, from the moment there is something to send until it is sent.
 * Several servers may share it. Only the server that claimed a row may change it, until the claim expires; an expired
 * claim belongs to a server that died. Where nodes share it, the node that gains the lease of mails knows sooner. The
 * notifications of a mail are stored before the mail is written, and no notification goes with two mails.
 */
import { randomId, type PersonId } from '../../shared/ids.ts'
import { MailId, type MailKind, type MailState } from '../../shared/mail/outgoing.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { createMailPreferences } from './mailPreferences.ts'
import { dueAt } from './schedule.ts'

export type MailRow = Tables['mail']

/** A row as it was claimed. */
export interface ClaimedMail {
  readonly id: MailId
  readonly claim: string
  readonly person: PersonId
  readonly kind: MailKind
  /** JSON of its subject; null: unread news. */
  readonly about: string | null
  /** Null for the person's own. */
  readonly address: string | null
  readonly createdAt: Date
  /** This one included. */
  readonly attempts: number
}

type LastState = Exclude<MailState, 'queued' | 'sending' | 'handed'>

export interface Outbox {
  /** Unless something waits for this person already. */
  queue(person: PersonId, kind: MailKind, due: Date, now: Date): Promise<void>
  /** Sets a new time for the mails that wait for this person. */
  reschedule(person: PersonId, kind: MailKind, due: Date): Promise<void>
  /** Nothing that waits for this person goes. */
  empty(person: PersonId): Promise<void>
  due(now: Date): Promise<readonly MailId[]>
  /** @returns null if it was claimed by another, or no longer waits */
  claim(id: MailId, now: Date): Promise<ClaimedMail | null>
  /** Takes those of the notifications that are in no mail yet. @returns the ids that go with this one */
  take(mail: MailId, notifications: readonly string[]): Promise<ReadonlySet<string>>
  /** These never go with a mail. */
  leaveOut(notifications: readonly string[]): Promise<void>
  setSubject(mail: ClaimedMail, subject: string): Promise<void>
  /** From now on it may have been accepted. @returns false if the claim is lost: then it must not go out */
  handOver(mail: ClaimedMail, now: Date): Promise<boolean>
  finish(mail: ClaimedMail, state: LastState, trouble: string | null, now: Date): Promise<void>
  /** It was certainly not accepted: all that would have gone with it may go later. */
  postpone(mail: ClaimedMail, due: Date, trouble: string): Promise<void>
  /** There was nothing to say. */
  drop(mail: ClaimedMail): Promise<void>
  /** Judges the rows of servers that died. */
  recover(now: Date): Promise<void>
  /**
   * Frees mails that others claimed and did not hand over. They can no longer hand them over. To be called before the
   * first claim.
   */
  takeOver(): Promise<void>
  /** The newest first. */
  list(): Promise<readonly MailRow[]>
  find(id: string): Promise<MailRow | null>
}

/** Longer than sending one mail may take; see `SEND_WITHIN_MS`. */
const CLAIM_LASTS_MS = 5 * 60_000
const MAX_AT_ONCE = 100
const MAX_LISTED = 200
const AFTER_A_CRASH = 'The server ended while it handed this over, so it may or may not have arrived.'

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
      const rows = await db
        .selectFrom('mail')
        .select('id')
        .where('state', '=', 'queued')
        .where('due_at', '<=', now.toISOString())
        .orderBy('due_at')
        .limit(MAX_AT_ONCE)
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
        .returning(['person', 'kind', 'about', 'address', 'created_at', 'attempts'])
        .executeTakeFirst()
      if (row === undefined) return null
      const { person, kind, about, address, created_at, attempts } = row
      return { id, claim, person, kind, about, address, attempts, createdAt: new Date(created_at) }
    },
  }
}

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

function createClaimedMails(
  db: Database,
): Pick<Outbox, 'setSubject' | 'handOver' | 'finish' | 'postpone' | 'drop' | 'recover' | 'takeOver'> {
  return {
    async setSubject(mail, subject) {
      await claimedRow(db, mail).set({ subject }).execute()
    },
    async handOver(mail, now) {
      const { numUpdatedRows } = await claimedRow(db, mail)
        .set({ state: 'handed', claimed_until: endOfClaim(now) })
        .where('state', '=', 'sending')
        .where('claimed_until', '>', now.toISOString())
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async finish(mail, state, trouble, now) {
      await claimedRow(db, mail)
        .set({ state, trouble, done_at: now.toISOString(), claim: null, claimed_until: null })
        .execute()
    },
    async postpone(mail, due, trouble) {
      await db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('mail')
          .set({ state: 'queued', due_at: due.toISOString(), trouble, subject: null, claim: null, claimed_until: null })
          .where('id', '=', mail.id)
          .where('claim', '=', mail.claim)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await trx.deleteFrom('mail_item').where('mail', '=', mail.id).execute()
      })
    },
    async drop({ id, claim }) {
      await db.deleteFrom('mail').where('id', '=', id).where('claim', '=', claim).execute()
    },
    async recover(now) {
      const at = now.toISOString()
      await db
        .updateTable('mail')
        .set({ state: 'unsure', trouble: AFTER_A_CRASH, done_at: at, claim: null, claimed_until: null })
        .where('state', '=', 'handed')
        .where('claimed_until', '<=', at)
        .execute()
      await freeClaims(db, at)
    },
    takeOver: () => freeClaims(db, null),
  }
}

/** @param until only claims that end until then; null for all */
async function freeClaims(db: Database, until: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable('mail')
      .set({ state: 'queued', subject: null, claim: null, claimed_until: null })
      .where('state', '=', 'sending')
      .$if(until !== null, (query) => query.where('claimed_until', '<=', until))
      .returning('id')
      .execute()
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await trx.deleteFrom('mail_item').where('mail', 'in', ids).execute()
  })
}

function createMailList(db: Database): Pick<Outbox, 'list' | 'find'> {
  return {
    list: () =>
      db.selectFrom('mail').selectAll().orderBy('created_at', 'desc').orderBy('id').limit(MAX_LISTED).execute(),
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

/** Updates the row only while the claim lasts. */
const claimedRow = (db: Database, { id, claim }: ClaimedMail) =>
  db.updateTable('mail').where('id', '=', id).where('claim', '=', claim)

const endOfClaim = (now: Date): string => new Date(now.getTime() + CLAIM_LASTS_MS).toISOString()

async function insertItems(db: Database, mail: MailId | null, notifications: readonly string[]): Promise<void> {
  if (notifications.length === 0) return
  await db
    .insertInto('mail_item')
    .values(notifications.map((notification) => ({ notification, mail })))
    .onConflict((conflict) => conflict.column('notification').doNothing())
    .execute()
}
