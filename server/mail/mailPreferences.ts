/** The table of mail preferences: each person's frequency, and the token of the link that stops the mails. */
import { createHash, randomBytes } from 'node:crypto'
import type { PersonId } from '../../shared/ids.ts'
import { DEFAULT_CHOICE, type MailFrequency } from '../../shared/mail/frequency.ts'
import type { Database } from '../store/database.ts'

export interface MailPreferences {
  of(person: PersonId): Promise<MailFrequency>
  /** People who want no mails. */
  switchedOff(): Promise<ReadonlySet<PersonId>>
  set(person: PersonId, choice: MailFrequency): Promise<void>
  /** Returns the token of the link; the same in all mails to this person, as links in old mails must keep working. */
  readonly tokenOf: (person: PersonId) => Promise<string>
  /** @returns null for a token that nobody has */
  readonly personOf: (token: string) => Promise<PersonId | null>
}

const TOKEN_BYTES = 32

/** Looked up by its hash, so that the time of the search reveals nothing about the token. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export function createMailPreferences(db: Database): MailPreferences {
  async function rowOf(person: PersonId) {
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    await db
      .insertInto('mail_choice')
      .values({ person, choice: null, token, token_hash: hashOf(token) })
      .onConflict((conflict) => conflict.column('person').doNothing())
      .execute()
    return db.selectFrom('mail_choice').selectAll().where('person', '=', person).executeTakeFirstOrThrow()
  }

  return {
    async of(person) {
      const row = await db.selectFrom('mail_choice').select('choice').where('person', '=', person).executeTakeFirst()
      return row?.choice ?? DEFAULT_CHOICE
    },
    async switchedOff() {
      const rows = await db.selectFrom('mail_choice').select('person').where('choice', '=', 'off').execute()
      return new Set(rows.map(({ person }) => person))
    },
    async set(person, choice) {
      await rowOf(person)
      await db.updateTable('mail_choice').set({ choice }).where('person', '=', person).execute()
    },
    tokenOf: async (person) => (await rowOf(person)).token,
    async personOf(token) {
      const row = await db
        .selectFrom('mail_choice')
        .select('person')
        .where('token_hash', '=', hashOf(token))
        .executeTakeFirst()
      return row?.person ?? null
    },
  }
}
