/** Mails that one server claimed: what becomes of each, with the figures of the letter that it carries. */
import type { PersonId, UpdateId } from '../../shared/ids.ts'
import type { MailId, MailKind, MailState } from '../../shared/mail/outgoing.ts'
import type { Database } from '../store/database.ts'
import { noteRefusal, settleRefusals } from './refusals.ts'

/** A row as it was claimed. */
export interface ClaimedMail {
  readonly id: MailId
  readonly claim: string
  readonly person: PersonId
  readonly kind: MailKind
  /** JSON of its subject; null: unread news. */
  readonly about: string | null
  /** The issue of the Weekly Update that it carries. */
  readonly issue: UpdateId | null
  /** Null for the person's own. */
  readonly address: string | null
  readonly createdAt: Date
  /** This one included. */
  readonly attempts: number
}

type LastState = Exclude<MailState, 'queued' | 'sending' | 'handed'>

export interface ClaimedMails {
  setSubject(mail: ClaimedMail, subject: string): Promise<void>
  /** From now on it may have been accepted. @returns false if the claim is lost: then it must not go out */
  handOver(mail: ClaimedMail, now: Date): Promise<boolean>
  finish(mail: ClaimedMail, state: LastState, trouble: string | null, now: Date): Promise<void>
  /** The recipient's server refused it for good. */
  refuse(mail: ClaimedMail, trouble: string, now: Date): Promise<void>
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
}

/** Longer than sending one mail may take; see `SEND_WITHIN_MS`. */
const CLAIM_LASTS_MS = 5 * 60_000
const AFTER_A_CRASH = 'The server ended while it handed this over, so it may or may not have arrived.'

export const endOfClaim = (now: Date): string => new Date(now.getTime() + CLAIM_LASTS_MS).toISOString()

export function createClaimedMails(db: Database): ClaimedMails {
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
    finish: (mail, state, trouble, now) => end(db, mail, { state, trouble, isRefused: false }, now),
    refuse: (mail, trouble, now) => end(db, mail, { state: 'failed', trouble, isRefused: true }, now),
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
    recover: (now) => recover(db, now),
    takeOver: () => freeClaims(db, null),
  }
}

interface End {
  readonly state: LastState
  readonly trouble: string | null
  /** For good, by the recipient's server. */
  readonly isRefused: boolean
}

const end = (db: Database, mail: ClaimedMail, { state, trouble, isRefused }: End, now: Date): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await claimedRow(trx, mail)
      .set({ state, trouble, done_at: now.toISOString(), claim: null, claimed_until: null })
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    if (mail.issue !== null) await countLetters(trx, mail.issue, state === 'failed' ? 'refused' : 'people', 1)
    // A mail to an address that need not be a person's says nothing of one.
    if (mail.address !== null) return
    if (isRefused) await noteRefusal(trx, mail, trouble ?? '', now)
    if (state === 'sent') await settleRefusals(trx, mail.person)
  })

/** The figures of a letter outlive its mails. Nobody knows whether a mail without an answer arrived: it counts as sent. */
const countLetters = (db: Database, issue: UpdateId, figure: 'people' | 'refused', by: number) =>
  db
    .updateTable('weekly_update')
    .set((of) => ({ [figure]: of(figure, '+', by) }))
    .where('id', '=', issue)
    .execute()

/** Mails that were handed over when their server died may have arrived. The others go again. */
async function recover(db: Database, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable('mail')
      .set({ state: 'unsure', trouble: AFTER_A_CRASH, done_at: at, claim: null, claimed_until: null })
      .where('state', '=', 'handed')
      .where('claimed_until', '<=', at)
      .returning('issue')
      .execute()
    for (const { issue } of rows) if (issue !== null) await countLetters(trx, issue, 'people', 1)
  })
  await freeClaims(db, at)
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

/** Updates the row only while the claim lasts. */
const claimedRow = (db: Database, { id, claim }: ClaimedMail) =>
  db.updateTable('mail').where('id', '=', id).where('claim', '=', claim)
