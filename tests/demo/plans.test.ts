import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PlanMetaView, ActivityView } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { DEMO_CONNECTIONS, PAST_CONNECTIONS } from '../../server/demo/connections.ts'
import { DEMO_CENTRES } from '../../server/demo/centres.ts'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { demoPeople } from '../../server/demo/people.ts'
import { DEMO_PLANS_LAST_YEAR } from '../../server/demo/lastYear.ts'
import { SHORT_PLANS } from '../../server/demo/reports/pastReports.ts'
import { planOfShort } from '../../server/demo/reports/shortPlan.ts'
import { buildDemoPlan, centreOf } from '../../server/demo/plan.ts'

/** As a server that starts finds it: only the encoded state, in a fresh document. */
function loaded(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

describe.each(DEMO_PLANS.map((plan) => [plan.centre, plan] as const))('the demo plan of %s', (_centre, plan) => {
  const content = viewPlan(loaded(buildDemoPlan(plan)))

  test('is valid and shown as it was written', () => {
    expect(content.problems).toEqual([])
    expect(PlanMetaView.safeParse(content.meta).error).toBeUndefined()
    for (const shown of content.activities) expect(ActivityView.safeParse(shown).error).toBeUndefined()
    expect(content.activities.map(({ title }) => title)).toEqual(plan.activities.map(({ title }) => title))
    expect(textOf(content.narrative).length).toBeGreaterThan(100)
  })

  test('has four to ten activities', () => {
    expect(content.activities.length).toBeGreaterThanOrEqual(4)
    expect(content.activities.length).toBeLessThanOrEqual(10)
  })
})

test('at least thirty centres have a plan, each one, and about ten have none', () => {
  const planned = DEMO_PLANS.map(centreOf)
  expect(new Set(planned).size).toBe(planned.length)
  expect(planned.length).toBeGreaterThanOrEqual(30)
  expect(DEMO_CENTRES.map(({ id }) => id)).toEqual(expect.arrayContaining(planned))
  expect(DEMO_CENTRES.length - planned.length).toBeGreaterThanOrEqual(8)
})

test.each([
  ['this year', DEMO_CONNECTIONS, DEMO_PLANS],
  ['last year', PAST_CONNECTIONS, [...DEMO_PLANS_LAST_YEAR, ...SHORT_PLANS.map(planOfShort)]],
] as const)('every connection of %s is of activities that its plans have', (_, connections, plans) => {
  const titles = plans.flatMap((plan) => plan.activities.map(({ title }) => `${centreOf(plan)}: ${title}`))
  for (const { asker, asked } of connections)
    expect(titles).toEqual(expect.arrayContaining([asker, asked].map(([centre, title]) => `${centre}: ${title}`)))
})

test('some plans are ready and more are not', () => {
  const ready = DEMO_PLANS.filter((plan) => plan.meta.state === 'ready').length
  expect(ready).toBeGreaterThan(5)
  expect(ready).toBeLessThan(DEMO_PLANS.length - 10)
})

test('every centre has two planners, the first of them its lead, and nobody has an account twice', () => {
  const people = demoPeople(DEMO_CENTRES)
  for (const centre of DEMO_CENTRES) {
    const own = people.filter(({ memberships }) => memberships.some((membership) => membership.centre === centre.id))
    expect(own.map(({ email, memberships }) => [email, memberships[0]?.lead])).toEqual([
      [`planner.${centre.id}@demo.example`, true],
      [`planner2.${centre.id}@demo.example`, false],
    ])
  }
  expect(people.filter(({ role }) => role !== 'planner').map(({ email }) => email)).toEqual([
    'reader@demo.example',
    'helpdesk@demo.example',
    'coordinator@demo.example',
    'coordinator2@demo.example',
  ])
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
})

test('the second centre of Serbia says so', () => {
  const names = demoPeople(DEMO_CENTRES).map(({ name }) => name)
  expect(names).toContain('Planner, Serbia (second centre)')
  expect(names.filter((name) => name.includes('Serbia'))).toHaveLength(4)
})
