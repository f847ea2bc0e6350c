/** Every route of the HTTP API, and what each feature is given of the others. */
import type { Campaign } from '../../shared/campaign.ts'
import { documentName, parseDocumentName, threadAudiencesOf, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { ActivityId, CampaignId, CentreId, PersonId, DocumentName } from '../../shared/ids.ts'
import { isProposal } from './services/isProposal.ts'
import { publicActivities } from '../../shared/profiles/publicActivities.ts'
import { EMPTY_RICH_TEXT } from '../../shared/richtext/json.ts'
import { helpAccessRoutes } from '../accounts/helpAccessRoutes.ts'
import type { EntryFacts } from '../comments/queue/questionFacts.ts'
import { commentRoutes } from '../comments/routes.ts'
import { bellOfCampaigns } from '../campaigns/campaignNews.ts'
import { bellOfConnections } from '../connections/connectionNews.ts'
import { connectionRoutes } from '../connections/connectionRoutes.ts'
import { feedbackRoutes } from '../connections/feedbackRoutes.ts'
import { createFindPage } from '../connections/findPage.ts'
import { documentRoutes } from '../documents/routes.ts'
import { importRoutes } from '../imports/routes.ts'
import { createLimits } from '../pacing/limits.ts'
import type { Route } from '../http/route.ts'
import type { PlanViewOf } from '../plans/planViewOf.ts'
import { planRoutes } from '../plans/routes.ts'
import { profileRoutes } from '../profiles/routes.ts'
import { comparisonRoutes } from '../synergies/comparisonRoutes.ts'
import { activityKey } from '../synergies/live/activityKey.ts'
import { suggestionRoutes } from '../synergies/routes.ts'
import type { Demo } from './accounts.ts'
import { routesOfAssets } from './services/assetService.ts'
import { routesOfCampaigns } from './campaigns.ts'
import type { Features } from './features.ts'
import { routesOfExports } from './exports.ts'
import { routesOfOverview } from './overview.ts'
import { routesOfFeeds } from './feeds.ts'
import { routesOfSearch } from './search.ts'
import { watchRoutes } from '../watches/routes.ts'
import { bellOfInquiries } from '../inquiries/inquiryNews.ts'
import { bellOfWatches } from '../watches/watchNews.ts'

/** @param demo null where the demo network is switched off */
export function allRoutes(features: Features, demo: Demo | null): readonly Route[] {
  const viewOf = features.planViewOf
  return [
    ...features.accounts.routesOf(demo, () => features.bus.publish({ kind: 'mail-due' })),
    ...helpAccessRoutes({
      helpAccess: features.helpAccess,
      findCampaign: (id) => features.campaigns.find(id),
      findCentre: ({ id }, centre) => features.campaigns.findCentre(id, centre),
      namesOf: namesOf(features),
      now: () => new Date(),
    }),
    ...routesOfCampaigns(features),
    ...documentRoutes({
      log: features.log,
      rooms: features.rooms,
      accessOf: features.access.accessOf,
      namesOf: namesOf(features),
    }),
    ...features.presence.routes,
    // Before the plans: a file's name would be taken for a centre's.
    ...routesOfExports(features),
    ...routesOfImports(features),
    ...routesOfOverview(features),
    ...routesOfSearch(features.search, features),
    ...routesOfFeeds(features),
    ...watchRoutes({
      watches: features.watches,
      findCampaign: (id) => features.campaigns.find(id),
      now: () => new Date(),
    }),
    ...features.milestoneService.routes(features.accounts.homeOf),
    ...routesOfPlans(features, viewOf),
    ...routesOfSynergies(features),
    ...routesOfConnections(features),
    ...routesOfComments(features),
    ...features.mail.routes,
    ...features.publicationService.routes,
    ...features.publicSite.routes,
    ...features.inquiryService.routes,
    ...features.inquiryService.publicRoutes(features.publicSite.visitorPages),
    ...features.linkService.routes,
    ...features.wordingService.routes,
    ...routesOfProfiles(features),
    ...routesOfAssets(features),
  ]
}

const namesOf =
  ({ people }: Features) =>
  (ids: readonly PersonId[]) =>
    people.namesOf(ids)

const campaignLookups = ({ campaigns }: Features) => ({
  findCampaign: (id: string) => campaigns.find(id),
  findCentre: ({ id }: Campaign, centre: string) => campaigns.findCentre(id, centre),
  centresOf: ({ id }: Campaign) => campaigns.centresOf(id),
})

const stampOf = ({ stamps }: Features, ref: DocumentRef) => stamps.of(documentName(ref))

async function findActivity({ projections }: Features, campaign: CampaignId, centre: CentreId, activity: ActivityId) {
  const plan = await projections.plans.view({ campaign, centre })
  return plan?.content.activities.find(({ id }) => id === activity) ?? null
}

/** The languages of a centre beside English, in which its planners are likely to write. */
const ownLanguages = ({ campaigns }: Features, campaign: CampaignId, centre: CentreId): readonly string[] =>
  campaigns.findCentre(campaign, centre)?.languages.filter((language) => language !== 'en') ?? []

/** A centre has the same country in all campaigns. */
function countryOf({ campaigns }: Features, centre: string): string | null {
  const [found] = campaigns.list().flatMap(({ id }) => campaigns.findCentre(id, centre) ?? [])
  return found?.countryName ?? null
}

function routesOfPlans(features: Features, viewOf: PlanViewOf): readonly Route[] {
  return planRoutes({
    plans: features.plans,
    projection: features.projections.plans,
    lastChanges: features.lastChanges,
    history: features.history,
    namesOf: namesOf(features),
    detect: features.languages.detect,
    languagesOf: ({ campaign, centre }) => ownLanguages(features, campaign, centre),
    ...campaignLookups(features),
    helpAccess: (key) => features.helpAccess.lasts(key),
    createDocument: (key, person, state) =>
      features.documents.create([{ ref: { kind: 'plan', ...key }, state }], person),
    stampOf: (key) => stampOf(features, { kind: 'plan', ...key }),
    kept: features.kept,
    viewOf,
  })
}

function routesOfImports(features: Features): readonly Route[] {
  const { findCampaign, findCentre } = campaignLookups(features)
  const { helpAccess, imports } = features
  return importRoutes({
    findCampaign,
    findCentre,
    helpAccess: (key) => helpAccess.lasts(key),
    worker: imports,
    limits: createLimits(() => new Date()),
  })
}

function routesOfSynergies(features: Features): readonly Route[] {
  const { suggestions } = features.projections
  const { findCampaign, findCentre } = campaignLookups(features)
  return [
    ...suggestionRoutes({
      suggestions,
      notUseful: (campaign, centre) => features.feedback.notUseful(campaign, centre),
      kept: features.kept,
      findCampaign,
      findCentre,
    }),
    ...comparisonRoutes({
      suggestions,
      findCampaign,
      activityOf: (campaign, centre, activity) => findActivity(features, campaign, centre, activity),
    }),
  ]
}

function routesOfConnections(features: Features): readonly Route[] {
  const { connections, feedback, visits, documents } = features
  const { suggestions, notes } = features.projections
  const lookups = campaignLookups(features)
  const findPage = createFindPage(lookups)
  return [
    ...feedbackRoutes({ feedback, visits, connections, suggestions, findCampaign: lookups.findCampaign, findPage }),
    ...connectionRoutes({
      connections,
      feedback,
      findCampaign: lookups.findCampaign,
      findPage,
      namesOf: namesOf(features),
      async sideOf(campaign, centre, activity) {
        const found = await findActivity(features, campaign, centre, activity)
        return found === null ? null : { centre, activity, title: found.title }
      },
      async whyOf(campaign, a, b) {
        const pair = await suggestions.compare(
          campaign,
          activityKey(a.centre, a.activity),
          activityKey(b.centre, b.activity),
        )
        if (pair === null) return { kind: 'learn-from', reasons: [] }
        return { kind: pair.kind, reasons: pair.reasons.map(({ reason }) => reason) }
      },
      notifications: features.notifications,
      onRead: (person) => features.bus.publish({ kind: 'bell-changed', people: [person] }),
      createNotes: (connection, person) => documents.create([{ ref: { kind: 'connection', connection } }], person),
      notesOf: async (connection) => (await notes.view(connection))?.content ?? EMPTY_RICH_TEXT,
    }),
  ]
}

function routesOfComments(features: Features): readonly Route[] {
  const { bus, log, people, access } = features
  const { suggestions } = features.projections
  return commentRoutes({
    db: features.db,
    bus,
    presence: features.threadPresence,
    threads: features.threads,
    notifications: features.notifications,
    bellOfConnections: async (person) => [
      ...(await bellOfConnections(person, {
        connections: features.connections,
        notifications: features.notifications,
        namesOf: namesOf(features),
      })),
    ],
    bellOfCampaigns: (person) =>
      bellOfCampaigns(person, {
        notifications: features.notifications,
        findCampaign: campaignLookups(features).findCampaign,
      }),
    bellOfMilestones: (person) => features.milestoneService.bellOf(person),
    bellOfPublications: (person) => features.publicationService.bellOf(person),
    bellOfInquiries: (person) =>
      bellOfInquiries(person, { notifications: features.notifications, records: features.inquiryRecords }),
    bellOfLinks: (person) => features.linkService.bellOf(person),
    bellOfWatches: async (person) => [...(await bellOfWatches(person, features))],
    answerLibrary: features.answerLibrary,
    anchors: features.anchors,
    findCampaign: campaignLookups(features).findCampaign,
    findPerson: (id) => people.find(id),
    countryOf: (centre) => countryOf(features, centre),
    plannersOf: (centres) => people.plannersOf(centres),
    namesOf: namesOf(features),
    notify: features.notify,
    listPeople: () => people.list(),
    rolesOf: (ids) => people.rolesOf(ids),
    topicsOf: (texts) => suggestions.topicsOf(texts),
    detect: features.languages.detect,
    entryOf: (document, entry) => entryFacts(features, document, entry),
    languagesOf: (campaign, centre) => ownLanguages(features, campaign, centre),
    isProposal: (document) => isProposal(features.connections, document),
    async findDocument(name) {
      const ref = parseDocumentName(name)
      if (ref === null || (await log.head(documentName(ref))) === null) return null
      const ownership = access.ownershipOf(ref)
      return ownership === null
        ? null
        : { ...ownership, name: documentName(ref), audiences: threadAudiencesOf(ref.kind) }
    },
  })
}

async function entryFacts({ projections }: Features, document: DocumentName, id: string): Promise<EntryFacts | null> {
  const ref = parseDocumentName(document)
  if (ref?.kind === 'plan') {
    const plan = await projections.plans.view(ref)
    return plan?.content.activities.find((activity) => activity.id === id) ?? null
  }
  if (ref?.kind !== 'assets') return null
  const assets = await projections.assets.view(ref)
  const found = assets?.content.assets.find((asset) => asset.id === id)
  return found === undefined ? null : { title: found.title, themes: [] }
}

function routesOfProfiles(features: Features): readonly Route[] {
  const { plans, profiles } = features.projections
  return profileRoutes({
    projection: profiles,
    ...campaignLookups(features),
    stampOf: (key) => stampOf(features, { kind: 'profile', ...key }),
    planStampOf: (key) => stampOf(features, { kind: 'plan', ...key }),
    publicActivitiesOf: async (key) => publicActivities((await plans.view(key))?.content.activities ?? []),
    kept: features.kept,
  })
}
