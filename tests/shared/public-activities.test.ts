import { expect, test } from 'vitest'
import { viewPlan } from '../../shared/plans/view.ts'
import { PublicActivity, publicActivities } from '../../shared/profiles/publicActivities.ts'
import { activity, plan, type Part } from '../language/plan.ts'

const seen = (...activities: readonly Part[]) => publicActivities(viewPlan(plan(...activities)).activities)

test('the public sees activities marked public, by day and time, and nothing that is for the network', () => {
  const shown = seen(
    activity('For us', { on: '2027-02-01' }),
    activity('No day yet', { visibility: 'public' }),
    activity('Evening', { visibility: 'public', on: '2027-02-09', from: '19:00' }),
    activity('Morning', {
      visibility: 'public',
      on: '2027-02-09',
      from: '09:00',
      offers: 'Slides',
      needs: 'A quiz',
      partners: ['A partner'],
      expectedReach: [{ metric: 'schools', value: 3, source: 'Guess' }],
    }),
    activity('Earlier', { visibility: 'public', on: '2027-02-03' }),
  )
  expect(shown.map(({ title }) => title)).toEqual(['Earlier', 'Morning', 'Evening', 'No day yet'])
  for (const one of shown) expect(PublicActivity.safeParse(one).error).toBeUndefined()
  expect(JSON.stringify(shown)).not.toMatch(/Slides|A quiz|A partner|Guess|For us/)
})

test('only https links go with it', () => {
  const [shown] = seen(
    activity('Quiz', {
      visibility: 'public',
      resources: [
        { title: 'Safe', url: 'https://materials.example/quiz' },
        { title: 'Not safe', url: 'http://materials.example/quiz' },
        { title: 'Without address' },
      ],
    }),
  )
  expect(shown?.links.map(({ title }) => title)).toEqual(['Safe'])
})

test('a trashed activity is not public', () => {
  expect(seen(activity('Gone', { visibility: 'public', trashedAt: '2027-01-01T00:00:00Z' }))).toEqual([])
})
