/** The helpdesk's queue: every thread that is addressed to it, the one that waits longest first. */
import { sql } from 'kysely'
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import type { QueueFilter, QueuePage } from '../../shared/comments/api.ts'
import type { Database } from '../store/database.ts'
import type { ThreadRow } from './threads.ts'

export interface Queue {
  /** @param after where the page before ended: see `next` */
  page(
    campaign: CampaignId,
    person: PersonId,
    filter: QueueFilter,
    now: Date,
  ): Promise<{ readonly rows: readonly ThreadRow[]; readonly next: string | null }>
  counts(campaign: CampaignId, person: PersonId, now: Date): Promise<QueuePage['counts']>
  figures(
    campaign: CampaignId,
    now: Date,
  ): Promise<{ readonly firstAnswersMs: readonly number[]; readonly perWeek: ReadonlyMap<string, number> }>
}

/** So many questions has a page. */
export const PAGE = 50
const WEEKS = 8
const DAY_MS = 86_400_000

export function createQueue(db: Database): Queue {
  return { ...createPages(db), ...createCounts(db) }
}

const addressed = (db: Database, campaign: CampaignId) =>
  db.selectFrom('thread').where('campaign', '=', campaign).where('to_helpdesk', '=', 1)

function createPages(db: Database): Pick<Queue, 'page'> {
  return {
    async page(campaign, person, { state, owner, snoozed, centre, kind, days, after }, now) {
      let query = addressed(db, campaign).selectAll()
      if (state !== 'any') query = query.where('state', '=', state)
      if (owner === 'me') query = query.where('owner', '=', person)
      if (owner === 'nobody') query = query.where('owner', 'is', null)
      if (centre !== null) query = query.where('centres', 'like', `%"${centre}"%`)
      if (kind !== null) query = query.where(sql<boolean>`document like ${`${kind}/%`}`)
      if (days !== null) query = query.where('started_at', '<=', new Date(now.getTime() - days * DAY_MS).toISOString())
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
      const last = rows[PAGE - 1]
      const next = rows.length > PAGE && last !== undefined ? endAt(last) : null
      return { rows: rows.slice(0, PAGE), next }
    },
  }
}

/** Where a page ends, to be sent as `after`. */
export const endAt = ({ started_at, id }: ThreadRow): string => `${started_at} ${id}`

function createCounts(db: Database): Pick<Queue, 'counts' | 'figures'> {
  return {
    async counts(campaign, person, now) {
      const at = now.toISOString()
      const rows = await addressed(db, campaign)
        .where('state', '!=', 'resolved')
        .select((of) => [
          'state',
          of.case().when('owner', '=', person).then(1).else(0).end().as('mine'),
          of.case().when('owner', 'is', null).then(1).else(0).end().as('unassigned'),
          of.case().when('snoozed_until', '>', at).then(1).else(0).end().as('snoozed'),
          of.fn.countAll().as('count'),
        ])
        .groupBy(['state', 'mine', 'unassigned', 'snoozed'])
        .execute()
      const sum = (fits: (row: (typeof rows)[number]) => boolean): number =>
        rows.filter(fits).reduce((total, { count }) => total + Number(count), 0)
      return {
        open: sum(({ state, snoozed }) => state === 'open' && snoozed === 0),
        unassigned: sum((row) => row.state === 'open' && row.unassigned === 1 && row.snoozed === 0),
        answered: sum(({ state, snoozed }) => state === 'answered' && snoozed === 0),
        mine: sum(({ mine, snoozed }) => mine === 1 && snoozed === 0),
        snoozed: sum(({ snoozed }) => snoozed === 1),
      }
    },
    async figures(campaign, now) {
      const since = new Date(now.getTime() - WEEKS * 7 * DAY_MS).toISOString()
      const rows = await addressed(db, campaign)
        .where('started_at', '>', since)
        .select(['started_at', 'answered_at'])
        .execute()
      const perWeek = new Map<string, number>()
      for (const { started_at } of rows) {
        const monday = mondayOf(started_at)
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

/** The Monday of a moment's week, in UTC. */
function mondayOf(iso: string): string {
  const day = Math.floor(Date.parse(iso) / DAY_MS)
  // 1 January 1970 was a Thursday.
  return new Date((day - ((day + 3) % 7)) * DAY_MS).toISOString().slice(0, 10)
}
