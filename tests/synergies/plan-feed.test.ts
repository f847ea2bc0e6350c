/** The difference between a plan as the engine knows it and as it is now. */
import { describe, expect, test } from 'vitest'
import type { WrittenActivity } from '../../server/synergies/engine/activity.ts'
import { createActivityLanguages } from '../../server/synergies/live/activityLanguages.ts'
import { activityKey } from '../../server/synergies/live/activityKey.ts'
import { createPlanFeed, type CentrePlan } from '../../server/synergies/live/planFeed.ts'
import { CentreId } from '../../shared/ids.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { detectHere } from '../harness/detectHere.ts'
import { activity, narrative, plan } from '../language/plan.ts'

const [DK, SE] = [CentreId.parse('dk'), CentreId.parse('se')]
type Activity = PlanContent['activities'][number]

const BASE = viewPlan(plan(activity('Webinar', { on: '2027-02-09' }), activity('Quiz', { themes: ['ai'] })))
const [webinar, quiz] = BASE.activities as [Activity, Activity]
/** Their keys in the plan of Denmark. */
const [WEBINAR, QUIZ] = [activityKey(DK, webinar.id), activityKey(DK, quiz.id)]
const planOf = (...activities: readonly Activity[]): PlanContent => ({ ...BASE, activities })
const ids = (put: readonly WrittenActivity[]): readonly string[] => put.map(({ activity: { id } }) => id)

/** A version of a centre's plan in which no language is certain. */
const version = (centre: CentreId, number: number, content: PlanContent): CentrePlan => ({
  centre,
  version: number,
  content,
  writtenIn: () => null,
})

/** A feed that has taken the plan of Denmark in version 1. */
function feedWith(...activities: readonly Activity[]) {
  const feed = createPlanFeed()
  feed.take(version(DK, 1, planOf(...activities)))
  return feed
}

describe('a plan feed', () => {
  test('puts every activity of a plan that it has not seen', () => {
    const difference = createPlanFeed().take(version(DK, 1, planOf(webinar, quiz)))
    expect(difference?.put).toMatchObject([
      { activity: { id: WEBINAR, country: 'dk', title: 'Webinar', startsOn: '2027-02-09' } },
      { activity: { id: QUIZ, country: 'dk', title: 'Quiz', themes: ['ai'] } },
    ])
    expect(difference).toMatchObject({ gone: [], renamed: [] })
  })

  test('puts only the activity that changed', () => {
    const difference = feedWith(webinar, quiz).take(
      version(DK, 2, planOf(webinar, { ...quiz, themes: ['sextortion'] })),
    )
    expect(difference?.put).toMatchObject([{ activity: { id: QUIZ, themes: ['sextortion'] } }])
  })

  test('puts nothing when only fields that the engine does not read have changed', () => {
    const other = viewPlan(plan(narrative('Another text')))
    const content = { ...planOf(webinar, { ...quiz, status: 'confirmed' as const }), narrative: other.narrative }
    expect(feedWith(webinar, quiz).take(version(DK, 2, content))).toEqual({ put: [], gone: [], renamed: [] })
  })

  test('says which activities have another title', () => {
    const feed = feedWith(webinar, quiz)
    expect(feed.take(version(DK, 2, planOf({ ...webinar, title: 'Seminar' }, quiz)))?.renamed).toEqual([WEBINAR])
    expect(feed.find(WEBINAR)?.title).toBe('Seminar')
  })

  test('says which activities have another gloss, and has the engine read it', () => {
    const difference = feedWith(webinar, quiz).take(version(DK, 2, planOf({ ...webinar, gloss: 'For parents' }, quiz)))
    expect(difference).toMatchObject({ gone: [], renamed: [WEBINAR] })
    expect(difference?.put.map(({ activity }) => activity.gloss)).toEqual(['For parents'])
  })

  test('says which activities are gone: taken out, or cancelled', () => {
    const feed = feedWith(webinar, quiz)
    expect(feed.take(version(DK, 2, planOf(webinar)))?.gone).toEqual([QUIZ])
    expect(feed.take(version(DK, 3, planOf({ ...webinar, status: 'cancelled' })))?.gone).toEqual([WEBINAR])
    expect([feed.find(WEBINAR), feed.find(QUIZ)]).toEqual([undefined, undefined])
  })

  test('puts an activity again that was gone and is back', () => {
    const feed = feedWith(webinar, quiz)
    feed.take(version(DK, 2, planOf(webinar)))
    expect(ids(feed.take(version(DK, 3, planOf(webinar, quiz)))?.put ?? [])).toEqual([QUIZ])
  })

  test('refuses a version older than the one it has, and takes the same again', () => {
    const feed = feedWith(webinar)
    feed.take(version(DK, 3, planOf(webinar, quiz)))
    expect(feed.take(version(DK, 2, planOf(webinar)))).toBeNull()
    expect(feed.find(QUIZ)).toBeDefined()
    expect(feed.take(version(DK, 3, planOf(webinar, quiz)))).toEqual({ put: [], gone: [], renamed: [] })
  })

  test('counts the versions of each centre apart', () => {
    const feed = createPlanFeed()
    feed.take(version(DK, 9, planOf(webinar)))
    expect(ids(feed.take(version(SE, 1, planOf(quiz)))?.put ?? [])).toEqual([activityKey(SE, quiz.id)])
  })

  test('keeps apart the activities of two plans that have the same id, whichever came first', () => {
    const feed = feedWith(webinar)
    const copy = { ...webinar, title: 'Copied' }
    expect(feed.take(version(SE, 1, planOf(copy)))?.put).toMatchObject([
      { activity: { country: 'se', title: 'Copied' } },
    ])
    expect(feed.find(WEBINAR)).toMatchObject({ centre: 'dk', title: 'Webinar' })
    feed.take(version(SE, 2, planOf()))
    expect(feed.find(WEBINAR), 'nor can the other plan remove it').toBeDefined()
  })

  test('says the language of an activity with it', () => {
    const feed = createPlanFeed()
    const difference = feed.take({ ...version(DK, 1, planOf(webinar)), writtenIn: () => 'da' })
    expect(difference?.put).toMatchObject([{ writtenIn: 'da' }])
    expect(feed.find(WEBINAR)?.writtenIn).toBe('da')
  })
})

describe('the language of activities', () => {
  const danish = { ...webinar, title: 'Vi taler med forældre og børn om, hvordan man bruger nettet trygt og sikkert' }

  test('is told of those that its centre writes; of an empty text none', async () => {
    const nothing = { ...webinar, title: '' }
    const languageOf = await createActivityLanguages(detectHere)([danish, nothing], ['da'])
    expect([languageOf(danish), languageOf(nothing)]).toEqual(['da', null])
  })

  test('is asked for once, until the activity changes', async () => {
    const asked: string[] = []
    const read = createActivityLanguages(async (texts) => {
      asked.push(...texts.map(({ text }) => text.split('\n')[0] ?? ''))
      return texts.map(() => 'da')
    })
    await read([danish, quiz], ['da'])
    const languageOf = await read([danish, { ...quiz, title: 'Puzzle' }], ['da'])
    expect(asked).toEqual([danish.title, 'Quiz', 'Puzzle'])
    expect(languageOf(danish)).toBe('da')
  })
})
