/** A part of the demo network: some of its centres with all that is theirs, the staff, and both campaigns. */
import { DEMO_CENTRES } from '../../server/demo/centres.ts'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { DEMO_PLANS_LAST_YEAR } from '../../server/demo/lastYear.ts'
import { demoPeople } from '../../server/demo/people.ts'
import { centreOf, type DemoPlan } from '../../server/demo/plan.ts'
import { demoSignInOptions } from '../../server/demo/signIn.ts'
import {
  DEMO_LAST_CAMPAIGN,
  demoStates,
  FIRST_CAMPAIGN,
  openCampaign,
  seedPlans,
} from '../../server/seeding/content.ts'
import type { App } from '../../server/wiring/app.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { fillWithPart } from './demoFolder.ts'
import { startTestServer, type TestNetwork } from './testServer.ts'

/**
 * For tests that name their centres. Connections, threads and the answer library of the demo network are not in it.
 * @throws if the demo network has no such centre
 */
export function demoNetwork(...ids: readonly string[]): TestNetwork {
  const centres = ids.map((id) => {
    const found = DEMO_CENTRES.find((centre) => centre.id === id)
    if (found === undefined) throw new Error(`the demo network has no centre ${id}`)
    return found
  })
  const signInOptions = demoSignInOptions()
  async function make(folder: string): Promise<void> {
    await (
      await startTestServer({ folder, network: { signInOptions, seed: (app) => seedCentres(app, centres) } })
    ).close()
  }
  return { signInOptions, fill: (folder) => fillWithPart(folder, ids.join('+'), make) }
}

async function seedCentres(app: App, centres: readonly NetworkCentre[]): Promise<void> {
  const ids = centres.map(({ id }) => id)
  const theirs = (plans: readonly DemoPlan[]) => plans.filter((plan) => ids.includes(centreOf(plan)))
  await app.campaigns.addCentres(centres)
  await app.people.add(demoPeople(centres), true)
  await openCampaign(app, FIRST_CAMPAIGN, ids, demoStates(FIRST_CAMPAIGN.id))
  await seedPlans(app, { campaign: FIRST_CAMPAIGN.id, plans: theirs(DEMO_PLANS), now: new Date() })
  await openCampaign(app, DEMO_LAST_CAMPAIGN, ids)
  await seedPlans(app, {
    campaign: DEMO_LAST_CAMPAIGN.id,
    plans: theirs(DEMO_PLANS_LAST_YEAR),
    now: new Date(),
    earlierDays: 340,
  })
}
