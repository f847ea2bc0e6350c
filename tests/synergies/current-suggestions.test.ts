/** The suggestions of a campaign as the worker has sent them, ready to be read. */
import { describe, expect, test } from 'vitest'
import { activityKey } from '../../server/synergies/live/activityKey.ts'
import { createCurrentSuggestions } from '../../server/synergies/live/currentSuggestions.ts'
import { createPlanFeed } from '../../server/synergies/live/planFeed.ts'
import type { SuggestionChanges } from '../../server/synergies/live/suggestionIndex/suggestionChanges.ts'
import { CentreId } from '../../shared/ids.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { Reason } from '../../shared/synergies/reason.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import { activity, plan } from '../language/plan.ts'

const [DK, SE, NO] = [CentreId.parse('dk'), CentreId.parse('se'), CentreId.parse('no')]
type Activity = PlanContent['activities'][number]

/** Three centres with one activity each, and the suggestions for them. */
function campaign() {
  const feed = createPlanFeed()
  const versions = new Map<CentreId, number>()
  const take = (centre: CentreId, content: PlanContent): void => {
    const version = (versions.get(centre) ?? 0) + 1
    versions.set(centre, version)
    feed.take({ centre, version, content, writtenIn: () => null })
  }
  const put = (
    centre: CentreId,
    title: string,
    gloss = '',
  ): { readonly id: string; rename(to: string): void; remove(): void } => {
    const content = viewPlan(plan(activity(title)))
    const [first] = content.activities as [Activity]
    const own = { ...first, gloss }
    take(centre, { ...content, activities: [own] })
    return {
      id: activityKey(centre, own.id),
      rename: (to) => take(centre, { ...content, activities: [{ ...own, title: to }] }),
      remove: () => take(centre, { ...content, activities: [] }),
    }
  }
  return {
    current: createCurrentSuggestions((id) => feed.find(id)),
    dk: put(DK, 'Webinar'),
    se: put(SE, 'Quiz'),
    no: put(NO, 'Film', 'A film evening'),
  }
}
const because = (score: number): Reason => ({ v: 0, text: `because of ${score}` })
const suggestion = (a: string, b: string, score: number): Suggestion => ({
  a,
  b,
  score,
  kind: 'joint-event',
  reasons: [because(score)],
})
const changes = (some: Partial<SuggestionChanges>): SuggestionChanges => ({
  shown: [],
  rescored: [],
  gone: [],
  ...some,
})
const scores = (list: readonly { readonly score: number }[]): readonly number[] => list.map(({ score }) => score)

describe('the current suggestions', () => {
  test('are listed for both centres and for all, the best first, with centres and titles', () => {
    const { current, dk, se, no } = campaign()
    const concerned = current.take(changes({ shown: [suggestion(dk.id, se.id, 0.4), suggestion(dk.id, no.id, 0.8)] }))
    expect(concerned).toEqual(new Set([DK, SE, NO]))
    expect(scores(current.list(DK))).toEqual([0.8, 0.4])
    expect(scores(current.list(null))).toEqual([0.8, 0.4])
    expect(current.list(SE)).toMatchObject([{ score: 0.4, centres: ['dk', 'se'], titles: ['Webinar', 'Quiz'] }])
    expect(current.list(NO)).toMatchObject([{ titles: ['Webinar', 'Film'], glosses: ['', 'A film evening'] }])
  })

  test('change their score and keep the rest, and concern their two centres alone', () => {
    const { current, dk, se, no } = campaign()
    current.take(changes({ shown: [suggestion(dk.id, se.id, 0.4), suggestion(dk.id, no.id, 0.8)] }))
    expect(scores(current.list(DK))).toEqual([0.8, 0.4])
    expect(current.take(changes({ rescored: [{ a: dk.id, b: se.id, score: 0.9 }] }))).toEqual(new Set([DK, SE]))
    expect(scores(current.list(DK)), 'a list that was read before is not read again').toEqual([0.9, 0.8])
    expect(current.list(SE)).toMatchObject([{ score: 0.9, reasons: [because(0.4)] }])
  })

  test('are replaced by one of the same pair', () => {
    const { current, dk, se } = campaign()
    current.take(changes({ shown: [suggestion(dk.id, se.id, 0.4)] }))
    current.take(changes({ shown: [{ ...suggestion(dk.id, se.id, 0.5), kind: 'same-partner' }] }))
    expect(current.list(null)).toMatchObject([{ score: 0.5, kind: 'same-partner' }])
    expect(current.list(SE)).toHaveLength(1)
  })

  test('go, even when their activities have gone before them', () => {
    const { current, dk, se } = campaign()
    current.take(changes({ shown: [suggestion(dk.id, se.id, 0.4)] }))
    se.remove()
    expect(current.take(changes({ gone: [{ a: dk.id, b: se.id }] }))).toEqual(new Set([DK, SE]))
    expect([current.list(DK), current.list(SE), current.list(null)]).toEqual([[], [], []])
  })

  test('are not shown while one of their activities is gone', () => {
    const { current, dk, se } = campaign()
    current.take(changes({ shown: [suggestion(dk.id, se.id, 0.4)] }))
    se.remove()
    expect(current.list(DK)).toEqual([])
  })

  test('concern nobody when a pair that is not shown is rescored or goes', () => {
    const { current, dk, se } = campaign()
    const pair = { a: dk.id, b: se.id }
    expect(current.take(changes({ rescored: [{ ...pair, score: 1 }], gone: [pair] }))).toEqual(new Set())
    expect(current.list(null)).toEqual([])
  })

  test('show a new title once the centres beside the activity are asked for', () => {
    const { current, dk, se, no } = campaign()
    current.take(changes({ shown: [suggestion(dk.id, se.id, 0.4), suggestion(se.id, no.id, 0.8)] }))
    expect(current.list(SE).map(({ titles }) => titles)).toEqual([
      ['Quiz', 'Film'],
      ['Webinar', 'Quiz'],
    ])
    dk.rename('Seminar')
    expect(current.centresBeside([dk.id]), 'Norway’s suggestion does not name it').toEqual(new Set([DK, SE]))
    expect(current.list(SE).map(({ titles }) => titles)).toEqual([
      ['Quiz', 'Film'],
      ['Seminar', 'Quiz'],
    ])
  })
})
