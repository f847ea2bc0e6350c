/**
 * Links by e-mail, and the nine digits beside each. A token exists only in its mail: it is made with the mail, and the
 * database only has its hash. A link works once, and for a limited time; a sign-in link works only in the browser that
 * asked for it.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { CentreId, randomId } from '../../../shared/ids.ts'
import { Role } from '../../../shared/permissions.ts'
import type { Database } from '../../store/database.ts'
import { jsonColumn } from '../../store/jsonColumn.ts'
import type { Tables } from '../../store/tables.ts'
import { hashOfToken } from '../sessionCookie.ts'

type LinkRow = Tables['sign_in_link']

/** What an invitation gives to the person who follows it. */
export const Invitation = z.object({ role: Role, centre: CentreId.nullable(), lead: z.boolean() })
export type Invitation = z.infer<typeof Invitation>
const invitationColumn = jsonColumn(Invitation)

/** Why a link does not work. */
export type LinkRefused = 'no-such-link' | 'other-browser'

export interface SpentLink {
  readonly email: string
  /** Null for a link that only signs in. */
  readonly invitation: Invitation | null
}

interface MatchedCode {
  readonly link: SpentLink
  /** Spends it. @returns `no-such-link` if another was first */
  readonly spend: () => Promise<SpentLink | LinkRefused>
}

export interface SignInLinks {
  /**
   * @param room how many links this mailbox may have had within an hour by now; null for any number
   * @returns the id of the queued mail; null if the mailbox was sent enough of them
   */
  ask(email: string, browser: string, room: number | null): Promise<string | null>
  invite(email: string, invitation: Invitation): Promise<string>
  /** Makes a new token and code for a link; those from before no longer work. @returns null if it is spent or over */
  renew(id: string): Promise<{ readonly email: string; readonly token: string; readonly code: string | null } | null>
  /** What a link is, without spending it. @param browser the token of the browser's cookie */
  look(token: string, browser: string | undefined): Promise<SpentLink | LinkRefused>
  /** Spends a link. */
  spend(token: string, browser: string | undefined): Promise<SpentLink | LinkRefused>
  /**
   * Finds the last link that this browser asked for by its code. Wrong tries count for this link alone, and so for this
   * browser: others who guess at the same mailbox shut nobody out.
   * @returns null if the code is wrong; after five tries every code is. The link still works.
   */
  matchCode(code: string, browser: string | undefined): Promise<MatchedCode | null>
}

const MINUTE_MS = 60_000
export const LINK_MINUTES = 15
export const INVITATION_HOURS = 24
const MAX_TRIES = 5
/**
 * A mailbox is sent 60 links an hour at most (`linkLimits.ts`), so all browsers together have 60 × 24 × 5 = 7,200 tries a
 * day at its codes, and its owner 1,440 mails. One of 10⁹ codes is then guessed with 7.2 · 10⁻⁶ a day: once in 380 years.
 * Twenty tries a day at six digits, as until release 0.2.0, came to 2 · 10⁻⁵.
 */
const CODES = 10 ** 9
const CODE_DIGITS = 9

export function createSignInLinks(db: Database, now: () => Date = () => new Date()): SignInLinks {
  const insert = async (row: Pick<LinkRow, 'kind' | 'email' | 'browser_hash' | 'invitation'>, lifetimeMs: number) => {
    const id = randomId()
    await db
      .insertInto('sign_in_link')
      .values({
        ...row,
        id,
        token_hash: null,
        code_hash: null,
        created_at: now().toISOString(),
        expires_at: new Date(now().getTime() + lifetimeMs).toISOString(),
        tries: 0,
        spent_at: null,
      })
      .execute()
    return id
  }
  const isOpen = (row: LinkRow): boolean => row.spent_at === null && row.expires_at > now().toISOString()

  async function find(token: string, browser: string | undefined): Promise<LinkRow | LinkRefused> {
    const row = await db
      .selectFrom('sign_in_link')
      .selectAll()
      .where('token_hash', '=', hashOfToken(token))
      .executeTakeFirst()
    if (row === undefined || !isOpen(row)) return 'no-such-link'
    if (row.browser_hash !== null && (browser === undefined || row.browser_hash !== hashOfToken(browser)))
      return 'other-browser'
    return row
  }

  /** If two requests race, one spends it. */
  async function spendRow(row: LinkRow): Promise<SpentLink | null> {
    const { numUpdatedRows } = await db
      .updateTable('sign_in_link')
      .set({ spent_at: now().toISOString() })
      .where('id', '=', row.id)
      .where('spent_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n ? spentOf(row) : null
  }

  return {
    async ask(email, browser, room) {
      const since = new Date(now().getTime() - 60 * MINUTE_MS).toISOString()
      const { count } = await db
        .selectFrom('sign_in_link')
        .select((one) => one.fn.countAll<number | string>().as('count'))
        .where('email', '=', email)
        .where('created_at', '>', since)
        .executeTakeFirstOrThrow()
      if (room !== null && Number(count) >= room) return null
      const row = { kind: 'sign-in', email, browser_hash: hashOfToken(browser), invitation: null } as const
      return insert(row, LINK_MINUTES * MINUTE_MS)
    },
    invite: (email, invitation) =>
      insert(
        { kind: 'invitation', email, browser_hash: null, invitation: invitationColumn.write(invitation) },
        INVITATION_HOURS * 60 * MINUTE_MS,
      ),
    async renew(id) {
      const row = await db.selectFrom('sign_in_link').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined || !isOpen(row)) return null
      const token = randomBytes(32).toString('base64url')
      const code = row.kind === 'sign-in' ? String(randomInt(CODES)).padStart(CODE_DIGITS, '0') : null
      await db
        .updateTable('sign_in_link')
        .set({ token_hash: hashOfToken(token), code_hash: code === null ? null : hashOfToken(`${id} ${code}`) })
        .where('id', '=', id)
        .execute()
      return { email: row.email, token, code }
    },
    async look(token, browser) {
      const row = await find(token, browser)
      return typeof row === 'string' ? row : spentOf(row)
    },
    async spend(token, browser) {
      const row = await find(token, browser)
      return typeof row === 'string' ? row : ((await spendRow(row)) ?? 'no-such-link')
    },
    async matchCode(code, browser) {
      if (browser === undefined) return null
      const browserHash = hashOfToken(browser)
      const row = await db
        .selectFrom('sign_in_link')
        .selectAll()
        .where('browser_hash', '=', browserHash)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (row === undefined || !isOpen(row) || row.code_hash === null) return null
      const { numUpdatedRows } = await db
        .updateTable('sign_in_link')
        .set((of) => ({ tries: of('tries', '+', 1) }))
        .where('id', '=', row.id)
        .where('tries', '<', MAX_TRIES)
        .executeTakeFirst()
      if (numUpdatedRows === 0n || row.code_hash !== hashOfToken(`${row.id} ${code}`)) return null
      return { link: spentOf(row), spend: async () => (await spendRow(row)) ?? 'no-such-link' }
    },
  }
}

const spentOf = ({ email, invitation }: LinkRow): SpentLink => ({
  email,
  invitation: invitation === null ? null : invitationColumn.read(invitation),
})
