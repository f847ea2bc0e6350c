/** A data folder with the demo network and as many more plans as are asked for, each like one of the demo network and with planners of its own. */
import { DEMO_PLANS } from '../../../server/demo/demoPlans.ts'
import { demoPeople } from '../../../server/demo/people.ts'
import { buildDemoPlan } from '../../../server/demo/plan.ts'
import { CampaignId, CentreId } from '../../../shared/ids.ts'
import { NETWORK, type NetworkCentre } from '../../../shared/network.ts'
import { startTestServer, type TestServer } from '../../harness/testServer.ts'

const CAMPAIGN = CampaignId.parse('sid-2027')
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** @param databaseUrl a Postgres database in place of files in the folder */
export async function fillWithPlans(folder: string, plans: number, databaseUrl: string | null = null): Promise<void> {
  const server = await startTestServer({ folder, databaseUrl })
  const centres = inventCentres(Math.max(0, plans - DEMO_PLANS.length))
  await addCentres(server, centres)
  for (const [at, { id: centre }] of centres.entries()) {
    const like = DEMO_PLANS[at % DEMO_PLANS.length]
    if (like === undefined) continue
    await server.app.documents.create(
      [{ ref: { kind: 'plan', campaign: CAMPAIGN, centre }, state: buildDemoPlan(like) }],
      null,
    )
    await server.app.plans.register({ campaign: CAMPAIGN, centre }, `bench-${centre}`, null, new Date())
  }
  await server.close()
}

/** The centres of that many plans. */
export const plansIn = (plans: number): readonly string[] =>
  [
    ...DEMO_PLANS.map(({ centre }) => centre),
    ...inventCentres(Math.max(0, plans - DEMO_PLANS.length)).map(({ id }) => id),
  ].slice(0, plans)

function inventCentres(count: number): readonly NetworkCentre[] {
  const taken = new Set(NETWORK.map(({ id }) => id))
  const [like] = NETWORK
  if (like === undefined) return []
  return [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => CentreId.parse(first + second)))
    .filter((id) => !taken.has(id))
    .slice(0, count)
    .map((id) => ({ ...like, id, name: `Centre ${id}` }))
}

async function addCentres({ app, stores }: TestServer, centres: readonly NetworkCentre[]): Promise<void> {
  if (centres.length === 0) return
  await app.campaigns.addCentres(centres)
  await app.people.add(demoPeople(centres), true)
  await stores.db
    .insertInto('campaign_centre')
    .values(centres.map(({ id }) => ({ campaign: CAMPAIGN, centre: id })))
    .execute()
}
