/** The table of centres' feedback on suggestions that they did not take up. */
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import {
  pairKeyOf,
  type Feedback,
  type FeedbackFigures,
  type FeedbackList,
  type NotUsefulReason,
  type ActivityPair,
} from '../../shared/connections/feedback.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'

interface PairOfActivities extends ActivityPair {
  readonly titles: readonly [string, string]
}

interface Giving {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly person: PersonId
  readonly at: Date
}

export interface FeedbackStore {
  /** The later of two answers stands. */
  give(giving: Giving, pair: PairOfActivities, answer: Feedback): Promise<void>
  takeBack(of: Pick<Giving, 'campaign' | 'centre'>, pair: ActivityPair): Promise<void>
  list(campaign: CampaignId, centre: CentreId): Promise<FeedbackList['answers']>
  /** The pairs that a centre never wants to see again: the same set until they change. */
  notUseful(campaign: CampaignId, centre: CentreId): Promise<ReadonlySet<string>>
  /** Another node has changed the answers of a centre. */
  forget(of: Pick<Giving, 'campaign' | 'centre'>): void
  figures(campaign: CampaignId): Promise<Pick<FeedbackFigures, 'notUseful' | 'later'>>
}

export function createFeedbackStore(db: Database, bus: Pick<Bus, 'publish'>): FeedbackStore {
  const { notUseful, ...queries } = createFeedbackQueries(db)
  const writer = createFeedbackWriter(db)
  /** Removed after each change: a value read before it is not requested again. */
  const held = new Map<string, Promise<ReadonlySet<string>>>()
  const nameOf = ({ campaign, centre }: Pick<Giving, 'campaign' | 'centre'>) => `${campaign} ${centre}`
  function changed({ campaign, centre }: Pick<Giving, 'campaign' | 'centre'>): void {
    held.delete(nameOf({ campaign, centre }))
    bus.publish({ kind: 'feedback-changed', campaign, centre })
  }
  return {
    ...queries,
    forget: (of) => void held.delete(nameOf(of)),
    async give(giving, pair, answer) {
      await writer.give(giving, pair, answer).finally(() => changed(giving))
    },
    async takeBack(of, pair) {
      await writer.takeBack(of, pair).finally(() => changed(of))
    },
    notUseful(campaign, centre) {
      const name = nameOf({ campaign, centre })
      const known = held.get(name)
      if (known !== undefined) return known
      const reading = notUseful(campaign, centre)
      held.set(name, reading)
      reading.catch(() => held.delete(name))
      return reading
    },
  }
}

function createFeedbackWriter(db: Database): Pick<FeedbackStore, 'give' | 'takeBack'> {
  return {
    async give({ campaign, centre, person, at }, pair, answer) {
      const { a, b, centres, titles } = pair
      const said = {
        answer: answer.answer,
        reason: answer.answer === 'not-useful' ? answer.reason : null,
        words: answer.answer === 'not-useful' ? answer.words : '',
        person,
        at: at.toISOString(),
      }
      await db
        .insertInto('suggestion_answer')
        .values({
          campaign,
          centre,
          pair: pairKeyOf(pair),
          a,
          b,
          a_centre: centres[0],
          b_centre: centres[1],
          a_title: titles[0],
          b_title: titles[1],
          ...said,
        })
        .onConflict((conflict) => conflict.columns(['campaign', 'centre', 'pair']).doUpdateSet(said))
        .execute()
    },
    async takeBack({ campaign, centre }, pair) {
      await db
        .deleteFrom('suggestion_answer')
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('pair', '=', pairKeyOf(pair))
        .execute()
    },
  }
}

function createFeedbackQueries(db: Database): Pick<FeedbackStore, 'list' | 'notUseful' | 'figures'> {
  return {
    async list(campaign, centre) {
      const rows = await db
        .selectFrom('suggestion_answer')
        .selectAll()
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .orderBy('at', 'desc')
        .execute()
      return rows.map((row) => ({
        a: row.a,
        b: row.b,
        centres: [row.a_centre, row.b_centre],
        titles: [row.a_title, row.b_title],
        at: row.at,
        answer:
          row.answer === 'later'
            ? { answer: 'later' }
            : { answer: 'not-useful', reason: row.reason ?? 'other', words: row.words },
      }))
    },
    async notUseful(campaign, centre) {
      const rows = await db
        .selectFrom('suggestion_answer')
        .select('pair')
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('answer', '=', 'not-useful')
        .execute()
      return new Set(rows.map(({ pair }) => pair))
    },
    async figures(campaign) {
      const rows = await db
        .selectFrom('suggestion_answer')
        .select(['answer', 'reason', (of) => of.fn.countAll().as('count')])
        .where('campaign', '=', campaign)
        .groupBy(['answer', 'reason'])
        .execute()
      const notUseful: Record<NotUsefulReason, number> = {
        'in-contact': 0,
        'other-purpose': 0,
        'wrong-language': 0,
        other: 0,
      }
      let later = 0
      for (const { answer, reason, count } of rows) {
        if (answer === 'later') later += Number(count)
        else notUseful[reason ?? 'other'] += Number(count)
      }
      return { notUseful, later }
    },
  }
}
