/** The first content of a server, step by step: the network, and the people and content of the demo network. */
import { DAY_MS } from '../../shared/days.ts'
import { saferInternetDayCampaign, type Campaign } from '../../shared/campaign.ts'
import { AssetOwner, CampaignId, CentreId, type DocumentName } from '../../shared/ids.ts'
import { documentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import { MilestoneId } from '../../shared/milestones/milestone.ts'
import { TemplateId } from '../../shared/templates/template.ts'
import { NETWORK } from '../../shared/network.ts'
import { clockIn, NETWORK_ZONE } from '../../shared/zonedTime.ts'
import { DEMO_CONNECTIONS, DEMO_JOINT_EVENTS, PAST_CONNECTIONS } from '../demo/connections.ts'
import { buildDemoAssets } from '../demo/assetLinks.ts'
import { DEMO_CENTRES } from '../demo/centres.ts'
import { DEMO_ASSETS } from '../demo/demoAssets.ts'
import { DEMO_MILESTONES } from '../demo/milestones.ts'
import { DEMO_PLANS } from '../demo/demoPlans.ts'
import { DEMO_PROFILES } from '../demo/demoProfiles.ts'
import { DEMO_PLANS_LAST_YEAR } from '../demo/lastYear.ts'
import { COORDINATOR, demoPeople, plannerOf } from '../demo/people.ts'
import { buildDemoPlan, centreOf } from '../demo/plan.ts'
import { buildDemoTasks } from '../demo/tasks.ts'
import { DEMO_TEMPLATES } from '../demo/templates.ts'
import { DEMO_VIEWS } from '../demo/views.ts'
import { SHORT_PLANS } from '../demo/reports/pastReports.ts'
import { planOfShort } from '../demo/reports/shortPlan.ts'
import { buildDemoProfile } from '../demo/profile.ts'
import { readDemoThumbnails } from '../demo/demoThumbnails.ts'
import { readPicture } from '../pictures/readPicture.ts'
import { currentPage } from '../publications/currentPage.ts'
import type { Database } from '../store/database.ts'
import { seedConnections, seedJointEvents } from './seedConnections.ts'
import { lastEditOf, seedHistory, type HistoryToSeed } from './seedHistory.ts'
import { seedHelplines } from './seedHelplines.ts'
import { seedInquiries } from './seedInquiries.ts'
import { seedReports } from './seedReports.ts'
import { seedUpdates } from './seedUpdates.ts'
import { seedQuestions, seedThreads } from './seedThreads.ts'
import type { SeededApp, SeedingOptions, SeedingStep } from './steps.ts'

export const FIRST_CAMPAIGN = saferInternetDayCampaign(2027)
/** A demo server also has a past campaign to start plans from. */
export const DEMO_LAST_CAMPAIGN = saferInternetDayCampaign(2026, true)

const PLANS_LAST_YEAR = [...DEMO_PLANS_LAST_YEAR, ...SHORT_PLANS.map(planOfShort)]

export const seedingSteps = (
  app: SeededApp,
  db: Database,
  { demo, questions }: SeedingOptions,
): Readonly<Record<SeedingStep, () => Promise<void>>> => ({
  async network() {
    await app.campaigns.addCentres(NETWORK)
    await openCampaign(
      app,
      FIRST_CAMPAIGN,
      NETWORK.map(({ id }) => id),
      demo ? demoStates(FIRST_CAMPAIGN.id) : NO_STATES,
    )
  },
  demo: () => seedDemo(app),
  async 'demo-history'() {
    const now = new Date()
    await seedHistory(app, db, { campaign: FIRST_CAMPAIGN.id, plans: DEMO_PLANS, now })
    await seedHistory(app, db, {
      campaign: DEMO_LAST_CAMPAIGN.id,
      plans: PLANS_LAST_YEAR,
      now,
      earlierDays: A_YEAR,
    })
  },
  'demo-connections': () => seedConnections(app, FIRST_CAMPAIGN.id, DEMO_CONNECTIONS, new Date()),
  'demo-milestones': () => seedMilestones(app, FIRST_CAMPAIGN.id, new Date()),
  'demo-thumbnails': () => seedThumbnails(app, FIRST_CAMPAIGN.id, new Date()),
  'demo-publications': () => seedPublications(app, FIRST_CAMPAIGN.id, new Date()),
  async 'demo-inquiries'() {
    if (questions) await seedInquiries(app, FIRST_CAMPAIGN.id, new Date())
  },
  'demo-helplines': () => seedHelplines(app, new Date()),
  'demo-templates': () => seedTemplates(app, new Date()),
  'demo-views': () => seedViews(app, FIRST_CAMPAIGN.id, new Date()),
  'demo-updates': () => seedUpdates(app, FIRST_CAMPAIGN, new Date()),
  'demo-reports': () => seedReports(app, db, DEMO_LAST_CAMPAIGN.id),
  async 'demo-joint-events'() {
    const now = new Date()
    await seedConnections(app, DEMO_LAST_CAMPAIGN.id, PAST_CONNECTIONS, now)
    for (const campaign of [DEMO_LAST_CAMPAIGN.id, FIRST_CAMPAIGN.id])
      await seedJointEvents(app, campaign, DEMO_JOINT_EVENTS, now)
  },
  // In one step, which leaves the queue of a demo server of an older release as it is.
  async 'demo-threads'() {
    const now = new Date()
    await seedThreads(discussed(app), FIRST_CAMPAIGN.id, now)
    if (questions) await seedQuestions(discussed(app), FIRST_CAMPAIGN.id, now)
  },
})

const discussed = ({ readPlan, features }: SeededApp) => ({ ...features.comments, readPlan })

type FirstStates = ReadonlyMap<DocumentName, Uint8Array>
const NO_STATES: FirstStates = new Map()

/**
 * The first states of profiles and assets of the demo network. Creating a document that exists changes nothing, so this must
 * be known when a campaign is opened; on a server that was opened without it they stay empty.
 */
export function demoStates(campaign: CampaignId): FirstStates {
  return new Map([
    ...DEMO_PROFILES.map(
      (profile) =>
        [
          documentName({ kind: 'profile', campaign, centre: CentreId.parse(profile.centre) }),
          buildDemoProfile(profile),
        ] as const,
    ),
    ...DEMO_ASSETS.map(
      (assets) =>
        [
          documentName({ kind: 'assets', campaign, owner: AssetOwner.parse(assets.owner) }),
          buildDemoAssets(assets),
        ] as const,
    ),
  ])
}

/** Every centre gets its profile and assets when the campaign opens; a plan is started by its planners. */
export async function openCampaign(
  app: SeededApp,
  campaign: Campaign,
  centres: readonly CentreId[],
  states: FirstStates = NO_STATES,
): Promise<void> {
  const network: DocumentRef = { kind: 'assets', campaign: campaign.id, owner: 'network' }
  const ofCentres = centres.flatMap((centre): readonly DocumentRef[] => [
    { kind: 'profile', campaign: campaign.id, centre },
    { kind: 'assets', campaign: campaign.id, owner: centre },
  ])
  await app.documents.create(
    [network, ...ofCentres].map((ref) => ({ ref, state: states.get(documentName(ref)) })),
    null,
  )
  await app.campaigns.add(campaign, centres)
}

async function seedDemo(app: SeededApp): Promise<void> {
  const campaign = app.campaigns.find(FIRST_CAMPAIGN.id)
  if (campaign === null) throw new Error(`campaign ${FIRST_CAMPAIGN.id} is missing`)
  await app.campaigns.addCentres(DEMO_CENTRES)
  await openCampaign(
    app,
    campaign,
    DEMO_CENTRES.map(({ id }) => id),
  )
  await app.people.add(demoPeople(DEMO_CENTRES), true)
  const now = new Date()
  await seedPlans(app, { campaign: campaign.id, plans: DEMO_PLANS, now })
  await openCampaign(
    app,
    DEMO_LAST_CAMPAIGN,
    DEMO_CENTRES.map(({ id }) => id),
  )
  await seedPlans(app, { campaign: DEMO_LAST_CAMPAIGN.id, plans: PLANS_LAST_YEAR, now, earlierDays: A_YEAR })
}

export async function seedPlans(app: SeededApp, seeded: HistoryToSeed): Promise<void> {
  const { campaign, plans } = seeded
  await app.documents.create(
    plans.flatMap((plan) => {
      const [key, state] = [{ campaign, centre: centreOf(plan) }, buildDemoPlan(plan)]
      const tasks =
        seeded.earlierDays === undefined
          ? buildDemoTasks(key.centre, state, clockIn(NETWORK_ZONE, seeded.now).day)
          : undefined
      return [
        { ref: { kind: 'plan', ...key }, state },
        { ref: { kind: 'tasks', ...key }, state: tasks },
      ] as const
    }),
    null,
  )
  for (const [place, plan] of plans.entries()) {
    const centre = centreOf(plan)
    await app.plans.register({ campaign, centre }, `demo-${centre}`, null, lastEditOf(plan, place, seeded))
  }
}

const A_YEAR = 340
/** Made-up milestones were written long ago: none of them is new, and nobody is mailed about them. */
const MILESTONES_WRITTEN_DAYS_AGO = 30

async function seedMilestones(app: SeededApp, campaign: CampaignId, now: Date): Promise<void> {
  const at = new Date(now.getTime() - MILESTONES_WRITTEN_DAYS_AGO * DAY_MS)
  for (const [index, fields] of DEMO_MILESTONES.entries()) {
    const id = MilestoneId.parse(`demo-milestone-${String(index).padStart(7, '0')}`)
    await app.features.milestones.milestones.add(campaign, id, fields, { by: null, at })
  }
}

async function seedTemplates({ features }: SeededApp, at: Date): Promise<void> {
  for (const { id, content } of DEMO_TEMPLATES)
    await features.templates.templates.add({ id: TemplateId.parse(id), centre: null, content, by: COORDINATOR, at })
}

async function seedViews({ features }: SeededApp, campaign: CampaignId, at: Date): Promise<void> {
  for (const { by, ...view } of DEMO_VIEWS)
    await features.views.views.add({ ...view, campaign, kind: 'plan', person: null, by, at })
}

async function seedThumbnails(app: SeededApp, campaign: CampaignId, at: Date): Promise<void> {
  for await (const { owner, asset, bytes } of readDemoThumbnails()) {
    const picture = await readPicture(bytes)
    if (typeof picture === 'string') throw new Error(`the picture of ${owner}/${asset} is ${picture}`)
    await app.thumbnails.put({ campaign, owner, asset }, picture, { person: null, at })
  }
}

/** Half of the written profile pages are published, and the next two wait for a decision. */
async function seedPublications(app: SeededApp, campaign: CampaignId, now: Date): Promise<void> {
  const { publications, current } = app.features.publications
  const published = Math.ceil(DEMO_PROFILES.length / 2)
  for (const [index, profile] of DEMO_PROFILES.slice(0, published + DEMO_WAITING).entries()) {
    const key = { campaign, centre: CentreId.parse(profile.centre) }
    const page = await currentPage(current, key)
    if (page === null) continue
    const at = new Date(now.getTime() - (DEMO_PROFILES.length - index) * DAY_MS)
    // Made-up events happened days ago: nobody is mailed about them.
    const submission = await publications.submit(key, page, { by: plannerOf(key.centre), at, isMadeUp: true })
    if (typeof submission !== 'string') throw new Error(`a page of the demonstration is refused: ${submission.refused}`)
    if (index < published) await publications.publish(key, submission, { by: COORDINATOR, at, isMadeUp: true })
  }
}
const DEMO_WAITING = 2
