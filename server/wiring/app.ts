/** The server as one object: the core, the features, and the handlers of requests and sockets. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { BusMessage } from '../bus/busMessage.ts'
import { createRefuseHidden } from '../campaigns/hiddenCampaigns.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { openFeatures, routesOf, type Features } from '../features.ts'
import { createAdmission } from '../http/admission/admission.ts'
import { createAnswerRoute, createAtTheirExpense, type AtTheirExpense } from '../http/answerRoute.ts'
import { createHttpApp, type HttpApp } from '../http/app.ts'
import { createBodyRoom } from '../http/body/bodyRoom.ts'
import type { AddressOf } from '../http/clientAddress.ts'
import { createFront, type Front } from '../http/front.ts'
import { refuseHost } from '../http/host.ts'
import { refuse } from '../http/result.ts'
import type { RequestHeaders, Route } from '../http/route.ts'
import type { PublicPages } from '../publicPages/publicPages.ts'
import type { PlanKey } from '../plans/plans.ts'
import type { ServerSetup } from '../serverSetup.ts'
import { createDiskProbe } from '../store/health/diskProbe.ts'
import { outageOf } from '../store/health/outageOf.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import type { SyncSockets } from '../sync/socket/syncSockets.ts'
import { figuresOfNow } from './figures/figuresOfNow.ts'
import { recheckRights } from './nodes/recheckRights.ts'
import { openCore, type Opened, type OpenedCore } from './openCore.ts'
import { keepRightsOnSockets } from './rightsOnSockets.ts'

export interface App extends Omit<Core, 'metrics'> {
  readonly features: Features
  readonly sockets: SyncSockets
  readonly atTheirExpense: AtTheirExpense
  readonly http: HttpApp
  readonly front: Front
  readonly publicPages: PublicPages
  readonly addressOf: AddressOf
  readonly routes: readonly Route[]
  /** @returns false for a path that no socket answers */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Why a request is not answered; null if it is. */
  refuseHost(request: IncomingMessage): string | null
  metrics(request: IncomingMessage): Promise<string | null>
  /** An answer was sent, or broken off. */
  answered(status: number, durationMs: number): void
  /** The address of the only node that can answer a request; null: this one can, or the node is unknown. */
  nodeFor(request: IncomingMessage): Promise<string | null> | null
  /** The parts that are gone while everything works, only slower. */
  degraded(): readonly string[]
  /** Why each of it is gone, in a word. */
  whyDegraded(): Readonly<Record<string, string>>
  /** The committed content of a plan; null if there is none. */
  readPlan(key: PlanKey): Promise<PlanContent | null>
  /** Brings projections up to the last commit: a crash may have left them behind. Run once, before serving. */
  catchUp(): Promise<void>
  /** Resolves while commits work. @throws StoreFailing with the reason, as far as it is known */
  probe(): Promise<void>
  close(): Promise<void>
}

/** How long a shutdown waits for the store. */
const SHUTDOWN_DEADLINE_MS = 10_000
/** Somebody holds a lock: with it everything that this node commits waits. */
const HUNG_COMMIT_MS = 10_000

export async function createApp(opened: Opened, setup: ServerSetup): Promise<App> {
  const openedCore = await openCore(opened, setup)
  const { core, sockets } = openedCore
  const { live, metrics, nodes, projections } = core
  const features = await openFeatures(core)
  keepRightsOnSockets(core)
  listen(core, features)
  const catchUp = async () => {
    await projections.catchUp()
    await features.comments.catchUp()
  }
  connectNode(core, features, catchUp)
  const answering = createAnswering(openedCore, features)

  return {
    ...core,
    ...answering,
    features,
    sockets,
    metrics: (request) =>
      metrics.answer(request, () =>
        figuresOfNow({ ...core, openSockets: sockets.openSockets, commitUnderWayMs: openedCore.commitUnderWayMs() }),
      ),
    answered: (status, durationMs) => metrics.answered(status, durationMs),
    refuseHost: (request) => refuseHost(request, { publicUrl: setup.publicUrl, isDemo: setup.demo !== null }),
    degraded: () => nodes.degraded(),
    whyDegraded: () => nodes.whyDegraded(),
    nodeFor: (request) => nodeFor(core, request),
    readPlan: async (key) => (await projections.plans.view(key))?.content ?? null,
    upgrade(request, socket, head) {
      const path = (request.url ?? '').split('?', 1)[0] ?? ''
      if (path === '/live') live.upgrade(request, socket, head)
      else if (path.startsWith('/sync/')) sockets.upgrade(request, socket, head)
      else return false
      return true
    },
    catchUp,
    probe: createProbe(openedCore),
    close: () => closeAll(openedCore, features),
  }
}

/** Features get commits and messages in the order in which they are listed. */
function listen({ rooms, bus }: Core, features: Features): void {
  for (const feature of Object.values<Feature>(features)) {
    const { onCommitted, onMessage } = feature
    if (onCommitted !== undefined) rooms.onCommitted((document, entries) => onCommitted(document, entries))
    if (onMessage !== undefined) bus.subscribe(onMessage)
  }
}

function connectNode(core: Core, features: Features, catchUp: () => Promise<void>): void {
  const { campaigns, connections, helpAccess, issues } = core
  /** Reads this node's cached data again after another node's change, before the message goes on to listeners here. */
  async function refresh(message: BusMessage): Promise<void> {
    if (message.kind === 'campaign-changed') await campaigns.reload()
    if (message.kind === 'connection-changed') await connections.reload(message.connection)
    if (message.kind === 'help-access-changed') await helpAccess.reload(message)
    if (message.kind === 'update-changed') await issues.reload(message.update)
    for (const feature of Object.values<Feature>(features)) await feature.refresh?.(message)
  }
  core.nodes.connect({
    rooms: core.rooms,
    log: core.log,
    refresh,
    recheckRights: recheckRights(core),
    async catchUp() {
      await features.comments.anchors.forget()
      await catchUp()
    },
  })
}

function createAnswering({ core, addressOf }: OpenedCore, features: Features) {
  const { campaigns, access, clock, logger, metrics, rooms, sessions, setup } = core
  const { publicUrl } = setup
  const publicPages = features.publicPages.pages
  const routes = routesOf(features)
  const admission = createAdmission({
    budgets: rooms.budgets,
    wait: (milliseconds) => new Promise((resolve) => clock.after(milliseconds, resolve)),
  })
  const visitorOf = async (headers: RequestHeaders) =>
    (await sessions.find(headers.get('cookie') ?? undefined))?.person ?? null
  const atTheirExpense = createAtTheirExpense({ admission, visitorOf })
  const answer = createAnswerRoute({
    refuseHidden: createRefuseHidden({ campaigns, ownershipOf: access.ownershipOf }),
    admission,
    bodies: createBodyRoom(),
    patience: setup.patience ?? 1,
    onExceeded(bound, { method, path }) {
      metrics.exceeded(bound)
      if (bound !== 'budget') logger.error({ bound, method, path }, 'a request exceeded its bounds')
    },
    visitorOf,
  })
  const http = createHttpApp({
    routes,
    answer,
    atTheirExpense,
    addressOf,
    publicUrl,
    logger,
    refusalOf(error) {
      const outage = outageOf(error)
      return outage === null ? null : refuse('store-failing', outage)
    },
  })
  const front = createFront({ routes, answer, addressOf, publicUrl, publicPages })
  return { routes, atTheirExpense, addressOf, http, front, publicPages }
}

const STARTS_THREAD = /^\/api\/threads\/(?:plan|profile|assets|connection|update)(?:\/|%2f)/i

/** A comment is placed by the node that follows the anchors of documents. Nearly every request is answered by this one: null. */
function nodeFor({ nodes }: Core, { method, url = '' }: IncomingMessage): Promise<string | null> | null {
  if (method !== 'POST' || !STARTS_THREAD.test(url) || nodes.isOurs('documents')) return null
  // If the database does not answer, the route reports it.
  return nodes.addressOf('documents').catch(() => null)
}

function createProbe({ core, failing, commitUnderWayMs }: OpenedCore): () => Promise<void> {
  const { db, log, clock, setup } = core
  const probeDisk = createDiskProbe(setup.dataDir, clock)
  return async () => {
    // The store knows better than a room why it fails.
    try {
      await log.probe()
      await db.selectFrom('campaign').select('id').limit(1).execute()
      await probeDisk()
    } catch (error) {
      const outage = outageOf(error)
      throw outage === null ? error : new StoreFailing(outage)
    }
    if (failing.size > 0) throw new StoreFailing()
    if (commitUnderWayMs() > HUNG_COMMIT_MS) throw new StoreFailing('A commit waits for the database.')
  }
}

/** In this order: no more notices are sent, then everything is committed, then the work that follows commits ends. */
async function closeAll({ core, sockets, condensing, diffing, languages, stamps }: OpenedCore, features: Features) {
  core.live.close()
  await core.rooms.close(SHUTDOWN_DEADLINE_MS)
  await sockets.close()
  for (const feature of Object.values<Feature>(features)) await feature.close?.()
  core.helpAccess.close()
  await condensing.close()
  await diffing.close()
  await core.compare.close()
  core.projections.close()
  await languages.close()
  stamps.close()
  core.sessions.close()
}
