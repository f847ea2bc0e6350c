/**
 * Stores messages from the public to centres, and their handling. Each step and its notifications are written in one
 * transaction. Nothing is mailed to a writer before a person has answered.
 */
import { randomId, type CampaignId, type CentreId, type PersonId } from '../../shared/ids.ts'
import { InquiryId, UNDO_SECONDS, type InquiryState } from '../../shared/inquiries/inquiry.ts'
import type { AuditAction } from '../../shared/accounts/audit.ts'
import type { MailId } from '../../shared/mail/outgoing.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Database } from '../store/database.ts'
import { queueInquiryMail } from './inquiryMails.ts'
import {
  deleteInquiries,
  deleteLastAnswer,
  insertMessage,
  insertNote,
  lastNumber,
  plannersToTell,
  type InquiryPlace,
  type Trx,
} from './inquiryRows.ts'

interface NewInquiry {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly language: string
  readonly words: string
  readonly email: string | null
  readonly sender: string
  /** When it comes into the queue. */
  readonly shownAt: Date
}

/** Who does it, and when. */
interface InquiryDoing {
  readonly by: PersonId
  readonly at: Date
  /** Belongs to the demo network: nobody is notified of it, and it is in no audit log. */
  readonly isMadeUp?: true
}

export interface Inquiries {
  write(inquiry: NewInquiry, at: Date): Promise<InquiryId>
  /** The writer goes on: it is open again. @returns false if it was deleted */
  writeOn(id: InquiryId, words: string, at: Date): Promise<boolean>
  /** @param last how many messages were there when it was written */
  answer(
    id: InquiryId,
    words: string,
    last: number,
    doing: InquiryDoing,
  ): Promise<'answered' | 'gone' | 'moved-on' | 'no-address' | 'full'>
  /** Takes back the answer that this person has just sent. @returns false if its mail went, or something was written since */
  takeBackAnswer(id: InquiryId, doing: InquiryDoing): Promise<boolean>
  /** Takes back a note of this person that is just written. @returns false if there is none */
  takeBackNote(id: InquiryId, note: string, doing: InquiryDoing): Promise<boolean>
  /** Closes, or opens again. @returns false if it was deleted */
  setState(id: InquiryId, state: Exclude<InquiryState, 'answered'>): Promise<boolean>
  /**
   * Adds an internal note, which only the answering staff reads. @returns its id; null if the inquiry was deleted, or has
   * too many
   */
  note(id: InquiryId, words: string, doing: InquiryDoing): Promise<string | null>
  /** @param owner null for nobody. @returns false if it was deleted */
  setOwner(id: InquiryId, owner: PersonId | null): Promise<boolean>
  /** Marks it as a possible disclosure, and notifies the lead planners once; or unmarks it, with words. */
  mark(id: InquiryId, words: string | null, doing: InquiryDoing): Promise<boolean>
  /** @param by null for its writer, or the server */
  delete(ids: readonly InquiryId[], by: PersonId | null, at: Date): Promise<void>
  /** Deletes those whose last message is older; nobody has to ask. @param leased the database of that work */
  deleteBefore(leased: Database, before: Date, at: Date): Promise<void>
  /** Called after the queue of a centre changed. */
  changed(place: Pick<InquiryPlace, 'campaign' | 'centre'>): void
}

interface InquiriesDeps {
  readonly db: Database
  readonly bus: Pick<Bus, 'publish'>
  readonly notify: Notify
  /** Whether a message may be a disclosure by its words. @param language of the page on which it is written */
  readonly mayDisclose: (words: string, language: string) => Promise<boolean>
  readonly audit: (
    trx: Trx,
    doing: InquiryDoing,
    action: Extract<AuditAction, `inquiry.${string}`>,
    place: InquiryPlace,
  ) => Promise<void>
  /** Deletes mails that are stored as files. */
  readonly deleteMailFiles: (mails: readonly MailId[]) => Promise<unknown>
}

/** An answer's mail waits this long: until then the answer can be taken back. */
const UNDO_MS = UNDO_SECONDS * 1000

/** In one statement, of all databases. */
const MAX_DELETED_AT_ONCE = 200

export function createInquiries(deps: InquiriesDeps): Inquiries {
  const { db, bus, notify, mayDisclose } = deps
  const changed: Inquiries['changed'] = ({ campaign, centre }) =>
    bus.publish({ kind: 'inquiries-changed', campaign, centre })
  const step = steps(db, changed)

  async function deleteSome(from: Database, ids: readonly InquiryId[], by: PersonId | null, at: Date): Promise<void> {
    const { deleted, mails } = await from.transaction().execute(async (trx) => {
      const done = await deleteInquiries(trx, ids)
      if (by !== null) for (const place of done.deleted) await deps.audit(trx, { by, at }, 'inquiry.delete', place)
      return done
    })
    if (mails.length > 0) await deps.deleteMailFiles(mails)
    const centres = new Map(deleted.map((place) => [`${place.campaign}/${place.centre}`, place]))
    for (const place of centres.values()) changed(place)
  }
  async function deleteAll(from: Database, ids: readonly InquiryId[], by: PersonId | null, at: Date): Promise<void> {
    for (let start = 0; start < ids.length; start += MAX_DELETED_AT_ONCE)
      await deleteSome(from, ids.slice(start, start + MAX_DELETED_AT_ONCE), by, at)
  }

  return {
    changed,
    write: async (inquiry, at) => {
      const isProposed = await mayDisclose(inquiry.words, inquiry.language)
      return insertInquiry(db, { ...inquiry, isProposed }, at)
    },
    async writeOn(id, words, at) {
      const { language = 'en' } =
        (await db.selectFrom('inquiry').select('language').where('id', '=', id).executeTakeFirst()) ?? {}
      const isProposed = await mayDisclose(words, language)
      return (
        (await step(id, async (trx, { isMarked }) => {
          if ((await lastNumber(trx, id)) >= TABLE_BOUNDS.inquiry_message.rows) return false
          await insertMessage(trx, id, { author: null, words, at, mail: null })
          const proposed = isProposed && !isMarked ? ({ proposed: 1 } as const) : {}
          await set(trx, id, { state: 'open', last_at: at.toISOString(), ...proposed })
          return true
        })) !== null
      )
    },
    async answer(id, words, last, { by, at }) {
      const result = await step(id, async (trx, { email }) => {
        if (email === null) return 'no-address'
        if ((await lastNumber(trx, id)) !== last) return 'moved-on'
        if (last >= TABLE_BOUNDS.inquiry_message.rows) return 'full'
        const dueAt = new Date(at.getTime() + UNDO_MS)
        const mail = await queueInquiryMail(trx, '', { kind: 'inquiry-answer', inquiry: id }, at, dueAt)
        await insertMessage(trx, id, { author: by, words, at, mail })
        await set(trx, id, { state: 'answered', last_at: at.toISOString() })
        return 'answered'
      })
      return result ?? 'gone'
    },
    async setState(id, state) {
      return (await step(id, async (trx) => set(trx, id, { state }))) !== null
    },
    async note(id, words, { by, at }) {
      return step(id, (trx) => insertNote(trx, id, { author: by, words, at }))
    },
    async takeBackAnswer(id, { by, at }) {
      return (await step(id, (trx) => deleteLastAnswer(trx, id, by, at))) === true
    },
    async takeBackNote(id, note, { by, at }) {
      const since = new Date(at.getTime() - UNDO_MS).toISOString()
      const done = await step(id, (trx) =>
        trx
          .deleteFrom('inquiry_note')
          .where('id', '=', note)
          .where('inquiry', '=', id)
          .where('author', '=', by)
          .where('at', '>=', since)
          .returning('id')
          .executeTakeFirst(),
      )
      return done !== null && done !== undefined
    },
    async setOwner(id, owner) {
      return (await step(id, async (trx) => set(trx, id, { owner }))) !== null
    },
    async mark(id, words, doing) {
      return (
        (await step(id, async (trx, { isMarked, isProposed, ...place }) => {
          const said = { disclosure_at: doing.at.toISOString(), disclosure_by: doing.by, proposed: 0 } as const
          if (isMarked === (words === null) && !isProposed) return false
          await set(trx, id, { disclosure: words === null ? 1 : 0, disclosure_words: words ?? '', ...said })
          if (doing.isMadeUp === true) return true
          if (words === null) await notifyOfDisclosure(trx, notify, place, doing)
          await deps.audit(trx, doing, words === null ? 'inquiry.mark' : 'inquiry.unmark', place)
          return true
        })) !== null
      )
    },
    delete: (ids, by, at) => deleteAll(db, ids, by, at),
    async deleteBefore(leased, before, at) {
      const rows = await leased.selectFrom('inquiry').select('id').where('last_at', '<', before.toISOString()).execute()
      await deleteAll(
        leased,
        rows.map(({ id }) => id),
        null,
        at,
      )
    },
  }
}

interface FoundInquiry extends InquiryPlace {
  readonly email: string | null
  readonly isMarked: boolean
  readonly isProposed: boolean
}

/** Runs a step on an inquiry that is still there, and publishes that it changed. @returns null if it was deleted */
const steps =
  (db: Database, changed: Inquiries['changed']) =>
  async <T>(id: InquiryId, work: (trx: Trx, found: FoundInquiry) => Promise<T>): Promise<T | null> => {
    const done = await db.transaction().execute(async (trx) => {
      // The row is written first: of two steps at once the second waits for the first.
      const row = await trx
        .updateTable('inquiry')
        .set({ id })
        .where('id', '=', id)
        .returning(['campaign', 'centre', 'email', 'disclosure', 'proposed'])
        .executeTakeFirst()
      if (row === undefined) return null
      const { disclosure, proposed, ...place } = row
      const found = { id, ...place, isMarked: disclosure === 1, isProposed: proposed === 1 }
      return { place, result: await work(trx, found) }
    })
    if (done === null) return null
    changed(done.place)
    return done.result
  }

async function insertInquiry(
  db: Database,
  inquiry: NewInquiry & { readonly isProposed: boolean },
  at: Date,
): Promise<InquiryId> {
  const { words, shownAt, isProposed, ...given } = inquiry
  const id = InquiryId.parse(randomId())
  const unmarked = { disclosure: 0, disclosure_words: '', owner: null, proposed: isProposed ? 1 : 0 } as const
  const when = { created_at: at.toISOString(), last_at: at.toISOString(), shown_at: shownAt.toISOString() }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('inquiry')
      .values({
        ...given,
        ...unmarked,
        ...when,
        id,
        state: 'open',
      })
      .execute()
    await insertMessage(trx, id, { author: null, words, at, mail: null })
  })
  return id
}

interface Change {
  readonly state?: InquiryState
  readonly last_at?: string
  readonly owner?: PersonId | null
  readonly disclosure?: 0 | 1
  readonly disclosure_at?: string
  readonly disclosure_by?: PersonId
  readonly disclosure_words?: string
  readonly proposed?: 0 | 1
}

async function set(trx: Trx, id: InquiryId, change: Change): Promise<void> {
  await trx.updateTable('inquiry').set(change).where('id', '=', id).execute()
}

/** By bell and by a mail without anything of the text, which goes whatever mails the person chose. */
async function notifyOfDisclosure(
  trx: Trx,
  notify: Notify,
  { id, centre }: InquiryPlace,
  { by, at }: InquiryDoing,
): Promise<void> {
  const people = (await plannersToTell(trx, centre)).filter((person) => person !== by)
  const event = `${id} ${at.toISOString()}`
  await notify(trx, people, { kind: 'disclosure', subject: id, by, at, event })
  for (const person of people) await queueInquiryMail(trx, person, { kind: 'inquiry-disclosure', inquiry: id }, at)
}
