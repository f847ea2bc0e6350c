/** Every door of the HTTP API, and what each feature is given of the others. */
import type { SignInOptions } from '../../shared/accounts/session.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { documentName, parseDocumentName, type CentreId, type DocumentRef, type PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { publicActivities } from '../../shared/profiles/publicActivities.ts'
import { EMPTY_RICH_TEXT } from '../../shared/richtext/json.ts'
import type { Connection } from '../../shared/connections/connection.ts'
import { createAttempts } from '../accounts/attempts.ts'
import type { People } from '../accounts/people.ts'
import { accountRoutes } from '../accounts/routes.ts'
import type { Sessions } from '../accounts/sessions.ts'
import { assetRoutes } from '../assets/routes.ts'
import type { Bus } from '../bus/bus.ts'
import type { Campaigns } from '../campaigns/campaigns.ts'
import { campaignRoutes } from '../campaigns/routes.ts'
import type { Anchors } from '../comments/anchors.ts'
import { commentRoutes } from '../comments/routes.ts'
import type { AnswerLibrary } from '../comments/answerLibrary.ts'
import type { Threads } from '../comments/threads.ts'
import type { Documents } from '../documents/documents.ts'
import type { DocumentPresence } from '../documents/presence.ts'
import { documentRoutes } from '../documents/routes.ts'
import type { Route } from '../http/route.ts'
import type { Mail } from '../mail/mail.ts'
import { detectLanguage } from '../language/detectLanguage.ts'
import type { LastChanges } from '../plans/lastChanges.ts'
import type { Plans } from '../plans/plans.ts'
import { planRoutes } from '../plans/routes.ts'
import { profileRoutes } from '../profiles/routes.ts'
import type { Projections } from './projections.ts'
import type { Database } from '../store/database.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { AccessDecision } from '../sync/roomSocket.ts'
import type { Rooms } from '../sync/rooms.ts'
import { feedbackRoutes } from '../connections/feedbackRoutes.ts'
import type { FeedbackStore } from '../connections/feedback.ts'
import { comparisonRoutes } from '../synergies/comparisonRoutes.ts'
import { connectionRoutes } from '../connections/connectionRoutes.ts'
import type { Connections } from '../connections/connections.ts'
import { createFindPage } from '../connections/findPage.ts'
import { suggestionRoutes } from '../synergies/routes.ts'
import { createVisits } from '../connections/visits.ts'

export interface RoutesDeps {
  readonly db: Database
  readonly log: UpdateLog
  /** What the demo network needs; null where it is switched off. */
  readonly demo: { readonly password: string; readonly signInOptions: () => Promise<SignInOptions> } | null
  readonly rooms: Rooms
  readonly people: People
  readonly sessions: Sessions
  readonly campaigns: Campaigns
  readonly plans: Plans
  readonly lastChanges: LastChanges
  readonly documents: Documents
  readonly connections: Connections
  readonly feedback: FeedbackStore
  readonly threads: Threads
  readonly mail: Mail
  readonly answerLibrary: AnswerLibrary
  readonly anchors: Anchors
  readonly bus: Bus
  readonly presence: DocumentPresence
  readonly projections: Projections
  readonly accessOf: (person: Person, ref: DocumentRef) => AccessDecision
  readonly helpAccess: () => boolean
}

export function allRoutes(deps: RoutesDeps): readonly Route[] {
  const { db, log, rooms, people, sessions, campaigns, plans, lastChanges, documents, connections, feedback } = deps
  const { threads, anchors, mail, bus } = deps
  const { presence, accessOf, helpAccess, demo } = deps
  const { projection, profiles, assets, notes, suggestions } = deps.projections
  const namesOf = (ids: readonly PersonId[]) => people.namesOf(ids)
  const incarnationOf = async (ref: DocumentRef) => (await log.head(documentName(ref)))?.incarnation ?? null
  const findCampaign = (id: string) => campaigns.find(id)
  const findCentre = ({ id }: Campaign, centre: string) => campaigns.findCentre(id, centre)
  const findPage = createFindPage({ findCampaign, findCentre })
  return [
    ...accountRoutes({
      people,
      sessions,
      attempts: createAttempts(),
      signInOptions: demo?.signInOptions ?? (async () => ({ demo: null })),
      demoPassword: demo?.password ?? null,
    }),
    ...campaignRoutes(campaigns),
    ...documentRoutes({ log, rooms, accessOf, namesOf }),
    ...presence.routes,
    ...planRoutes({
      plans,
      projection,
      lastChanges,
      namesOf,
      detectorFor({ campaign, centre }) {
        const expected = campaigns.findCentre(campaign, centre)?.languages.filter((one) => one !== 'en') ?? []
        return (text) => detectLanguage(text, expected)
      },
      findCampaign,
      centresOf: ({ id }) => campaigns.centresOf(id),
      helpAccess,
      async createDocument(key, person, state) {
        await documents.create([{ ref: { kind: 'plan', ...key }, state }], person)
      },
      incarnationOf: (key) => incarnationOf({ kind: 'plan', ...key }),
    }),
    ...suggestionRoutes({
      suggestions,
      notUseful: (campaign, centre) => feedback.notUseful(campaign, centre),
      findCampaign,
      findCentre,
    }),
    ...comparisonRoutes({
      suggestions,
      findCampaign,
      async activityOf(campaign, centre, activity) {
        const plan = await projection.view({ campaign, centre })
        return plan?.content.activities.find(({ id }) => id === activity) ?? null
      },
    }),
    ...feedbackRoutes({
      feedback,
      visits: createVisits(db),
      connections,
      suggestions,
      findCampaign,
      findPage,
    }),
    ...connectionRoutes({
      connections,
      feedback,
      findCampaign,
      findPage,
      namesOf,
      async sideOf(campaign, centre, activity) {
        const plan = await projection.view({ campaign, centre })
        const found = plan?.content.activities.find(({ id }) => id === activity)
        return found === undefined ? null : { centre, activity, title: found.title }
      },
      async whyOf(campaign, a, b) {
        const pair = await suggestions.compare(campaign, a.activity, b.activity)
        if (pair === null) return { kind: 'learn-from', reasons: [] }
        return { kind: pair.kind, reasons: pair.reasons.map(({ text }) => text) }
      },
      createNotes: (connection, person) => documents.create([{ ref: { kind: 'connection', connection } }], person),
      notesOf: async (connection) => (await notes.view(connection))?.content ?? EMPTY_RICH_TEXT,
    }),
    ...commentRoutes({
      db,
      bus,
      threads,
      kept: deps.answerLibrary,
      anchors,
      findCampaign,
      findPerson: (id) => people.find(id),
      plannersOf: (centres) => people.plannersOf(centres),
      namesOf,
      onTold: (person) => mail.enqueue(person),
      listPeople: () => people.list(),
      rolesOf: (ids) => people.rolesOf(ids),
      topicsOf: (texts) => suggestions.topicsOf(texts),
      languagesOf: (campaign, centre) =>
        campaigns.findCentre(campaign, centre)?.languages.filter((one) => one !== 'en') ?? [],
      async findDocument(name) {
        const ref = parseDocumentName(name)
        if (ref === null || (await log.head(documentName(ref))) === null) return null
        const connection = ref.kind === 'connection' ? connections.find(ref.connection) : null
        const campaign = findCampaign(ref.kind === 'connection' ? (connection?.campaign ?? '') : ref.campaign)
        if (campaign === null) return null
        return {
          name: documentName(ref),
          campaign: campaign.id,
          closed: campaign.closed,
          centres: ownersOf(ref, connection),
          isConnection: ref.kind === 'connection',
        }
      },
    }),
    ...mail.routes,
    ...profileRoutes({
      projection: profiles,
      findCampaign,
      findCentre,
      incarnationOf: (key) => incarnationOf({ kind: 'profile', ...key }),
      async publicPlan(key) {
        const [incarnation, version] = await Promise.all([
          incarnationOf({ kind: 'plan', ...key }),
          projection.version(key),
        ])
        return {
          tag: `${incarnation}.${version}`,
          activities: async () => publicActivities((await projection.view(key))?.content.activities ?? []),
        }
      },
    }),
    ...assetRoutes({
      projection: assets,
      findCampaign,
      centresOf: ({ id }) => campaigns.centresOf(id),
      incarnationOf: (key) => incarnationOf({ kind: 'assets', ...key }),
    }),
  ]
}

/** Whose document it is: nobody's, of the network's own asset links. */
function ownersOf(ref: DocumentRef, connection: Connection | null): readonly CentreId[] {
  switch (ref.kind) {
    case 'plan':
    case 'profile':
      return [ref.centre]
    case 'assets':
      return ref.owner === 'network' ? [] : [ref.owner]
    case 'connection':
      return connection?.sides.map(({ centre }) => centre) ?? []
  }
}
