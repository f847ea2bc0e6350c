/** The table of calendar feeds. Only the digest of an address is stored, and only the last day it was used. */
import { hash, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { LocalDate } from '../../shared/days.ts'
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import { FeedContent, FeedId, MOST_FEEDS, type CalendarFeed, type OwnFeed } from '../../shared/feeds/calendarFeed.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

interface Owner {
  readonly person: PersonId
  readonly campaign: CampaignId
}

interface FoundFeed extends CalendarFeed, Owner {}

/** Runs in the transaction that makes or revokes a feed. */
type Within = (trx: Transaction<Tables>, feed: OwnFeed) => Promise<void>

export interface Feeds {
  /** A person's feeds in one campaign. */
  of(owner: Owner): Promise<readonly CalendarFeed[]>
  /** All of a person, the newest first. */
  all(person: PersonId): Promise<readonly OwnFeed[]>
  /** @returns the secret of its address beside it; null if the person has too many */
  add(
    owner: Owner,
    feed: Pick<CalendarFeed, 'name' | 'content'>,
    how: { readonly at: Date; readonly within: Within },
  ): Promise<{ readonly feed: CalendarFeed; readonly token: string } | null>
  /** Revokes one's own. @param id null for all */
  revoke(person: PersonId, id: string | null, within: Within): Promise<void>
  /** @returns null for an address that does not exist, or no longer does */
  findByToken(token: string): Promise<FoundFeed | null>
  noteReading(feed: Pick<CalendarFeed, 'id' | 'readOn'>, day: LocalDate): Promise<void>
}

const TOKEN_BYTES = 32
const contentColumn = jsonColumn(FeedContent)
const digestOf = (token: string): string => hash('sha256', token, 'hex')

export function createFeeds(db: Database): Feeds {
  const own = ({ person, campaign }: Owner) =>
    db.selectFrom('calendar_feed').selectAll().where('person', '=', person).where('campaign', '=', campaign)

  return {
    async of(owner) {
      return (await own(owner).orderBy('name').orderBy('id').execute()).map(shownOf)
    },
    async all(person) {
      const rows = await db
        .selectFrom('calendar_feed')
        .selectAll()
        .where('person', '=', person)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(ownOf)
    },
    async add(owner, { name, content }, { at, within }) {
      if ((await own(owner).execute()).length >= MOST_FEEDS) return null
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const row: Tables['calendar_feed'] = {
        id: FeedId.parse(randomId()),
        ...owner,
        name,
        content: contentColumn.write(content),
        token_hash: digestOf(token),
        created_at: at.toISOString(),
        read_on: null,
      }
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('calendar_feed').values(row).execute()
        await within(trx, ownOf(row))
      })
      return { feed: shownOf(row), token }
    },
    async revoke(person, id, within) {
      await db.transaction().execute(async (trx) => {
        const rows = await trx
          .deleteFrom('calendar_feed')
          .where('person', '=', person)
          .$if(id !== null, (query) => query.where('id', '=', id as FeedId))
          .returningAll()
          .execute()
        for (const row of rows) await within(trx, ownOf(row))
      })
    },
    async findByToken(token) {
      const row = await db
        .selectFrom('calendar_feed')
        .selectAll()
        .where('token_hash', '=', digestOf(token))
        .executeTakeFirst()
      return row === undefined ? null : { ...ownOf(row), person: row.person }
    },
    async noteReading({ id, readOn }, day) {
      // Calendar programs read every few minutes.
      if (readOn === day) return
      await db.updateTable('calendar_feed').set({ read_on: day }).where('id', '=', id).execute()
    },
  }
}

const shownOf = ({ id, name, content, created_at, read_on }: Tables['calendar_feed']): CalendarFeed => ({
  id,
  name,
  content: contentColumn.read(content),
  createdAt: created_at,
  readOn: read_on,
})

const ownOf = (row: Tables['calendar_feed']): OwnFeed => ({ ...shownOf(row), campaign: row.campaign })
