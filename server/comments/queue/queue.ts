/** The helpdesk's queue: every thread that is addressed to it, the one that waits longest first. */
import { sql } from 'kysely'
import { DAY_MS, mondayOf } from '../../../shared/days.ts'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import type { QueueFilter } from '../../../shared/comments/api.ts'
import type { Database } from '../../store/database.ts'
import type { QuestionGroup } from './queueCounts.ts'
import type { ThreadRow } from '../threads.ts'

export interface QueueRequest {
  readonly campaign: CampaignId
  readonly person: PersonId
  readonly filter: QueueFilter
  readonly now: Date
}

/** Filters beside state and owner. Theme, language and words are not in the table: `queuePage.ts`. */
type Narrow = Pick<QueueFilter, 'centre' | 'kind' | 'days'>

export interface Queue {
  page(request: QueueRequest): Promise<{ readonly rows: readonly ThreadRow[]; readonly next: string | null }>
  /** All of any state and owner, in the order of the list. */
  narrowed(campaign: CampaignId, narrow: Narrow, now: Date): Promise<readonly ThreadRow[]>
  /** The questions of `narrowed`, counted. */
  groups(request: QueueRequest): Promise<readonly QuestionGroup[]>
  /** How many questions there ever were. */
  asked(campaign: CampaignId): Promise<number>
  figures(
    campaign: CampaignId,
    now: Date,
  ): Promise<{ readonly firstAnswersMs: readonly number[]; readonly perWeek: ReadonlyMap<string, number> }>
}

/** Questions on a page. */
const PAGE = 50
const WEEKS = 8

export function createQueue(db: Database): Queue {
  return { ...createPages(db), ...createCounts(db) }
}

const addressed = (db: Database, campaign: CampaignId) =>
  db.selectFrom('thread').where('campaign', '=', campaign).where('to_helpdesk', '=', 1).where('hidden_at', 'is', null)

function narrowedBy(db: Database, campaign: CampaignId, { centre, kind, days }: Narrow, now: Date) {
  let query = addressed(db, campaign)
  if (centre !== null) query = query.where('centres', 'like', `%"${centre}"%`)
  if (kind !== null) query = query.where(sql<boolean>`document like ${`${kind}/%`}`)
  if (days !== null) query = query.where('started_at', '<=', new Date(now.getTime() - days * DAY_MS).toISOString())
  return query
}

function createPages(db: Database): Pick<Queue, 'page' | 'narrowed'> {
  return {
    narrowed: (campaign, narrow, now) =>
      narrowedBy(db, campaign, narrow, now).selectAll().orderBy('started_at').orderBy('id').execute(),
    async page({ campaign, person, filter, now }) {
      const { state, owner, snoozed, after } = filter
      let query = narrowedBy(db, campaign, filter, now).selectAll()
      if (state === 'unresolved') query = query.where('state', '!=', 'resolved')
      else if (state !== 'any') query = query.where('state', '=', state)
      if (owner === 'me') query = query.where('owner', '=', person)
      if (owner === 'nobody') query = query.where('owner', 'is', null)
      const at = now.toISOString()
      query = snoozed
        ? query.where('snoozed_until', '>', at)
        : query.where((of) => of.or([of('snoozed_until', 'is', null), of('snoozed_until', '<=', at)]))
      if (after !== null) {
        const [startedAt = '', id = ''] = after.split(' ')
        query = query.where((of) =>
          of.or([
            of('started_at', '>', startedAt),
            of.and([of('started_at', '=', startedAt), of('id', '>', id as ThreadRow['id'])]),
          ]),
        )
      }
      const rows = await query
        .orderBy('started_at')
        .orderBy('id')
        .limit(PAGE + 1)
        .execute()
      return cutPage(rows)
    },
  }
}

/** @param rows from the beginning of the page on */
export function cutPage(rows: readonly ThreadRow[]) {
  const last = rows[PAGE - 1]
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE && last !== undefined ? endAt(last) : null }
}

/** The end of a page, to be sent as `after`. */
export const endAt = ({ started_at, id }: Pick<ThreadRow, 'started_at' | 'id'>): string => `${started_at} ${id}`

function createCounts(db: Database): Pick<Queue, 'groups' | 'asked' | 'figures'> {
  return {
    async groups({ campaign, person, filter, now }) {
      const at = now.toISOString()
      const rows = await narrowedBy(db, campaign, filter, now)
        .select((of) => [
          'state',
          of.case().when('owner', '=', person).then(1).else(0).end().as('mine'),
          of.case().when('owner', 'is', null).then(1).else(0).end().as('unassigned'),
          of.case().when('snoozed_until', '>', at).then(1).else(0).end().as('snoozed'),
          of.fn.countAll().as('count'),
        ])
        .groupBy(['state', 'mine', 'unassigned', 'snoozed'])
        .execute()
      return rows.map(({ state, mine, unassigned, snoozed, count }) => ({
        state,
        isMine: mine === 1,
        isUnassigned: unassigned === 1,
        isSnoozed: snoozed === 1,
        count: Number(count),
      }))
    },
    async asked(campaign) {
      const row = await addressed(db, campaign)
        .select((of) => of.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async figures(campaign, now) {
      const since = new Date(now.getTime() - WEEKS * 7 * DAY_MS).toISOString()
      const rows = await addressed(db, campaign)
        .where('started_at', '>', since)
        .select(['started_at', 'answered_at'])
        .execute()
      const perWeek = new Map<string, number>()
      for (const { started_at } of rows) {
        const monday = mondayOf(started_at.slice(0, 10))
        perWeek.set(monday, (perWeek.get(monday) ?? 0) + 1)
      }
      return {
        perWeek,
        firstAnswersMs: rows.flatMap(({ started_at, answered_at }) =>
          answered_at === null ? [] : [Date.parse(answered_at) - Date.parse(started_at)],
        ),
      }
    },
  }
}
