import { describe, expect, test } from 'vitest'
import { createChangedPlans, type PlanOfCampaign } from '../../server/synergies/live/changedPlans.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import { NETWORK } from '../../shared/network.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

const SID = CampaignId.parse('sid-2027')
const planOf = (centre: string): PlanOfCampaign => ({ campaign: SID, centre: CentreId.parse(centre) })

function startComparing() {
  const clock = createAgenda()
  const typing = new Set<string>()
  const compared: string[] = []
  const failures: unknown[] = []
  const plans = createChangedPlans({
    clock,
    isChanging: (_, centre) => typing.has(centre),
    async compare({ centre }) {
      compared.push(`${clock.now()} ${centre}`)
    },
    onFailure: (error) => failures.push(error),
  })
  return { plans, typing, compared, failures, pass: (milliseconds: number) => clock.pass(milliseconds, () => {}) }
}

describe('plans that changed', () => {
  test('are compared at a pause, once for all that was typed before', async () => {
    const { plans, compared, pass } = startComparing()
    plans.add(planOf('dk'))
    await pass(200)
    plans.add(planOf('dk'))
    await pass(99)
    expect(compared).toEqual([])
    await pass(10_000)
    expect(compared).toEqual(['300 dk'])
  })

  test('are compared every five seconds while somebody types without a pause, and at once after it', async () => {
    const { plans, typing, compared, pass } = startComparing()
    typing.add('dk')
    for (let at = 0; at < 12_000; at += 1000) {
      plans.add(planOf('dk'))
      await pass(1000)
    }
    expect(compared.map((one) => Math.floor(Number(one.split(' ')[0]) / 1000))).toEqual([0, 5, 10])
    typing.delete('dk')
    plans.add(planOf('dk'))
    await pass(300)
    expect(compared).toHaveLength(4)
  })

  test('do not wait when somebody asks, and are not compared again without a change', async () => {
    const { plans, typing, compared, pass } = startComparing()
    typing.add('dk')
    plans.add(planOf('dk'))
    plans.add({ campaign: CampaignId.parse('sid-2026'), centre: CentreId.parse('se') })
    plans.compareNow(SID)
    expect(compared).toEqual(['0 dk'])
    plans.compareNow(SID)
    await pass(10_000)
    expect(compared).toEqual(['0 dk', '300 se'])
  })

  test('are compared seldom where many change at once: one after the other takes a tenth of a second', async () => {
    const { plans, compared, pass } = startComparing()
    const centres = NETWORK.slice(0, 30).map(({ id }) => id)
    for (let at = 0; at < 9000; at += 300) {
      for (const centre of centres) plans.add(planOf(centre))
      await pass(300)
    }
    // The first of each comes at once; then each waits for thirty tenths of a second.
    expect(compared.length).toBeGreaterThanOrEqual(60)
    expect(compared.length).toBeLessThanOrEqual(120)
  })
})
