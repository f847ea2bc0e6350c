/** The contents page: wires every capability of the server. Features do not know each other; they meet here. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { parseDocumentName, type ConnectionId, type DocumentName, type DocumentRef } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { Connection } from '../../shared/connections/connection.ts'
import { createPeople, type People } from '../accounts/people.ts'
import { createSessions } from '../accounts/sessions.ts'
import { createLocalBus } from '../bus/bus.ts'
import { createCampaigns, type Campaigns } from '../campaigns/campaigns.ts'
import { createAnchoredTexts } from '../comments/anchoredTexts.ts'
import { createAnchors, type Anchors } from '../comments/anchors.ts'
import { createAnswerLibrary, type AnswerLibrary } from '../comments/answerLibrary.ts'
import { createThreadNotices } from '../comments/threadNotices.ts'
import { createThreads, type Threads } from '../comments/threads.ts'
import { createDocuments, type Documents } from '../documents/documents.ts'
import { createDocumentPresence } from '../documents/presence.ts'
import { refuse } from '../http/result.ts'
import { createHttpApp, type HttpApp } from '../http/app.ts'
import { createLive } from '../http/live.ts'
import { isUpgradeAllowed } from '../http/origin.ts'
import type { Route } from '../http/route.ts'
import { createMetrics } from './metrics.ts'
import { subscribeToBus, mayReadConnection } from './busSubscriptions.ts'
import { openMail, type MailSetup } from './openMail.ts'
import { createLastChanges } from '../plans/lastChanges.ts'
import type { Mail } from '../mail/mail.ts'
import { createPlans, type PlanKey, type Plans } from '../plans/plans.ts'
import { createProjections } from './projections.ts'
import { allRoutes, type RoutesDeps } from './routes.ts'
import { reportRoomEvent } from './reportRoomEvent.ts'
import type { Database } from '../store/database.ts'
import { systemClock } from '../store/clock.ts'
import { groupCommits } from '../store/groupCommit.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import { decideAccess } from '../sync/access.ts'
import { createCondenseWorker } from '../sync/condenseWorker.ts'
import { StoreFailing } from '../sync/inbox.ts'
import { createRooms, type Rooms } from '../sync/rooms.ts'
import { createFeedbackStore } from '../connections/feedback.ts'
import { createConnections, type Connections } from '../connections/connections.ts'
import { createSyncSockets } from '../sync/socket.ts'

export interface AppDeps {
  readonly db: Database
  readonly log: UpdateLog
  readonly logger: Logger
  readonly publicUrl: string | null
  readonly demo: RoutesDeps['demo']
  readonly mail: MailSetup
  /** Opens `/metrics` to other machines; null: to this one alone. */
  readonly metricsToken: string | null
}

export interface App {
  readonly http: HttpApp
  readonly routes: readonly Route[]
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  metrics(request: IncomingMessage): string | null
  readonly people: People
  readonly campaigns: Campaigns
  readonly plans: Plans
  readonly connections: Connections
  readonly threads: Threads
  readonly answerLibrary: AnswerLibrary
  readonly anchors: Anchors
  /** The committed content of a plan; null if there is none. */
  readonly readPlan: (key: PlanKey) => Promise<PlanContent | null>
  readonly documents: Documents
  readonly rooms: Rooms
  readonly mail: Mail
  /** Brings the table of plans up to what was committed: before a crash it may not have been. Run once, before serving. */
  catchUp(): Promise<void>
  /** Resolves while commits work. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** How long a shutdown waits for the store, in milliseconds. */
const SHUTDOWN_DEADLINE_MS = 10_000

export async function createApp(deps: AppDeps): Promise<App> {
  const { db, log, logger, publicUrl } = deps
  const bus = createLocalBus()
  const people = createPeople(db, bus)
  const campaigns = await createCampaigns(db, bus)
  const sessions = createSessions({
    db,
    bus,
    findPerson: (id) => people.find(id),
    secure: publicUrl?.startsWith('https:') === true,
  })
  const plans = createPlans(db)
  const lastChanges = createLastChanges(db)
  const connections = await createConnections(db, bus)
  const feedback = createFeedbackStore(db)
  const threads = createThreads(db)
  const answerLibrary = createAnswerLibrary(db)
  const documents = createDocuments(log)
  const failing = new Set<DocumentName>()
  const metrics = createMetrics(deps.metricsToken)

  const signedIn = (request: IncomingMessage) => sessions.find(request.headers.cookie)
  const originAllowed = (request: IncomingMessage) => isUpgradeAllowed(request, publicUrl)
  // Help access is granted in a later capability; until then no coordinator ever edits a plan.
  const helpAccess = () => false
  const accessOf = (person: Person, ref: DocumentRef) => {
    const connection = ref.kind === 'connection' ? connections.find(ref.connection) : null
    const of = ref.kind === 'connection' ? connection?.campaign : ref.campaign
    const campaign = of === undefined ? null : campaigns.find(of)
    if (campaign === null) return { access: 'none', failure: 'no-such-document' } as const
    const between = connection?.sides.map(({ centre }) => centre) ?? []
    return decideAccess(person, ref, { closed: campaign.closed, helpAccess: helpAccess(), between })
  }

  const live = createLive({ signedIn, originAllowed })
  const notices = createThreadNotices(live, threads)
  const condensing = createCondenseWorker()
  const rooms = createRooms({
    log: { ...log, ...groupCommits(log, systemClock, metrics) },
    condense: condensing.condense,
    clock: systemClock,
    onCommitted(document, entries) {
      const ref = parseDocumentName(document)
      if (ref !== null) projections.changed(ref, entries)
      anchors.changed(document)
    },
    onAudienceChanged: (document) => presence.changed(document),
    onEvent(trouble) {
      if (trouble.kind === 'commit-failed') failing.add(trouble.document)
      if (trouble.kind === 'commit-works-again') failing.delete(trouble.document)
      metrics.troubled(trouble)
      reportRoomEvent(logger, trouble)
    },
  })
  const presence = createDocumentPresence({
    rooms,
    findCampaign: (id) => campaigns.find(id),
    onChanged: (campaign) =>
      live.publish({ topic: 'presence', campaign }, (person) => can(person, 'campaign.read', {})),
  })
  const publishConnection = (id: ConnectionId, mayKnow: (person: Person, connection: Connection) => boolean) => {
    const connection = connections.find(id)
    if (connection === null) return
    live.publish({ topic: 'connection', campaign: connection.campaign, connection: id }, (person) =>
      mayKnow(person, connection),
    )
  }
  const anchors = await createAnchors({
    rooms,
    texts: createAnchoredTexts(db),
    onMoved: (document) => bus.publish({ kind: 'anchors-changed', document }),
    onFailure: (document, error) => logger.warn({ err: error, document }, 'comments could not follow their text'),
  })
  const projections = createProjections({
    log,
    rooms,
    plans,
    lastChanges,
    campaigns,
    live,
    logger,
    onNotes: (id) => publishConnection(id, mayReadConnection),
  })
  const sync = createSyncSockets({
    rooms,
    signedIn,
    originAllowed,
    accessOf,
    onRefused(what, failure) {
      metrics.refused(what, failure)
      logger.debug({ what, failure }, 'refused')
    },
  })

  const readPlan = async (key: PlanKey) => (await projections.projection.view(key))?.content ?? null
  const mail = openMail(deps.mail, { db, logger, people, campaigns, connections, threads, readPlan })

  subscribeToBus(bus, {
    rooms,
    live,
    people,
    notices,
    accessOf,
    publishConnection,
    logger,
  })

  const routes = allRoutes({
    db,
    log,
    rooms,
    people,
    sessions,
    campaigns,
    plans,
    lastChanges,
    documents,
    connections,
    feedback,
    threads,
    anchors,
    mail,
    answerLibrary,
    bus,
    presence,
    projections,
    accessOf,
    helpAccess,
    demo: deps.demo,
  })
  const http = createHttpApp({
    routes,
    publicUrl,
    logger,
    visitorOf: async (headers) => (await sessions.find(headers.get('cookie') ?? undefined))?.person ?? null,
    refusalOf: (error) => (error instanceof StoreFailing ? refuse('store-failing') : null),
  })

  return {
    http,
    routes,
    people,
    campaigns,
    plans,
    connections,
    threads,
    answerLibrary,
    anchors,
    readPlan,
    documents,
    rooms,
    mail,
    async catchUp() {
      await projections.catchUp()
      await anchors.catchUp(async (document) => (await log.head(document))?.sequence ?? null)
    },
    metrics: (request) => metrics.answer(request, { rooms: rooms.rooms, sockets: sync, live }),
    upgrade(request, socket, head) {
      const path = (request.url ?? '').split('?', 1)[0] ?? ''
      if (path === '/live') live.upgrade(request, socket, head)
      else if (path.startsWith('/sync/')) sync.upgrade(request, socket, head)
      else return false
      return true
    },
    async probe() {
      if (failing.size > 0) throw new StoreFailing()
      await log.probe()
      await db.selectFrom('campaign').select('id').limit(1).execute()
    },
    async close() {
      live.close()
      await mail.close()
      await rooms.close(SHUTDOWN_DEADLINE_MS)
      await sync.close()
      await condensing.close()
      presence.close()
      await anchors.close()
      await projections.close()
      sessions.close()
    },
  }
}
