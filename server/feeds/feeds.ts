/** The table of calendar feeds. Of an address only the digest is stored. */
import { hash, randomBytes } from 'node:crypto'
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import { FeedContent, FeedId, MOST_FEEDS, type CalendarFeed } from '../../shared/feeds/calendarFeed.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

interface Owner {
  readonly person: PersonId
  readonly campaign: CampaignId
}

interface OwnedFeed extends CalendarFeed, Owner {}

export interface Feeds {
  of(owner: Owner): Promise<readonly CalendarFeed[]>
  /** @returns the secret of its address beside it; null if the person has too many */
  add(
    owner: Owner,
    feed: Pick<CalendarFeed, 'name' | 'content'>,
    at: Date,
  ): Promise<{ readonly feed: CalendarFeed; readonly token: string } | null>
  remove(owner: Owner, id: string): Promise<boolean>
  /** @returns null for an address that there is not, or no more */
  findByToken(token: string): Promise<OwnedFeed | null>
  noteReading(id: FeedId, at: Date): Promise<void>
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
    async add(owner, { name, content }, at) {
      if ((await own(owner).execute()).length >= MOST_FEEDS) return null
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const row: Tables['calendar_feed'] = {
        id: FeedId.parse(randomId()),
        ...owner,
        name,
        content: contentColumn.write(content),
        token_hash: digestOf(token),
        created_at: at.toISOString(),
        read_at: null,
      }
      await db.insertInto('calendar_feed').values(row).execute()
      return { feed: shownOf(row), token }
    },
    async remove({ person, campaign }, id) {
      const { numDeletedRows } = await db
        .deleteFrom('calendar_feed')
        .where('id', '=', id as FeedId)
        .where('person', '=', person)
        .where('campaign', '=', campaign)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    async findByToken(token) {
      const row = await db
        .selectFrom('calendar_feed')
        .selectAll()
        .where('token_hash', '=', digestOf(token))
        .executeTakeFirst()
      return row === undefined ? null : { ...shownOf(row), person: row.person, campaign: row.campaign }
    },
    async noteReading(id, at) {
      await db.updateTable('calendar_feed').set({ read_at: at.toISOString() }).where('id', '=', id).execute()
    },
  }
}

const shownOf = ({ id, name, content, created_at, read_at }: Tables['calendar_feed']): CalendarFeed => ({
  id,
  name,
  content: contentColumn.read(content),
  createdAt: created_at,
  readAt: read_at,
})
