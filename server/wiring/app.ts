/** The server as one object: its features, its HTTP routes and its sockets. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { createAdmission } from '../http/admission/admission.ts'
import { createAnswerRoute, createAtTheirExpense, type AtTheirExpense } from '../http/answerRoute.ts'
import { createBodyRoom } from '../http/body/bodyRoom.ts'
import { createHttpApp, type HttpApp } from '../http/app.ts'
import { createFront, type Front } from '../http/front.ts'
import { refuseHost } from '../http/host.ts'
import type { PublicAnswers } from '../http/pageAddresses.ts'
import { refuse } from '../http/result.ts'
import type { RequestHeaders, Route } from '../http/route.ts'
import type { PlanKey } from '../plans/plans.ts'
import { systemClock } from '../pacing/clock.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import { createDiskProbe } from '../store/health/diskProbe.ts'
import { outageOf } from '../store/health/outageOf.ts'
import { catchUp } from './nodes/catchUp.ts'
import { createFeatures, type Features } from './features.ts'
import type { FeaturesDeps } from './featuresDeps.ts'
import type { Demo } from './accounts.ts'
import { createRefuseHidden } from './hiddenCampaigns.ts'
import { nodeFor } from './nodes/nodeFor.ts'
import { processFigures } from './figures/processFigures.ts'
import { allRoutes } from './routes.ts'
import { storeFigures } from './figures/storeFigures.ts'

export interface AppDeps extends Omit<FeaturesDeps, 'isDemo'> {
  readonly demo: Demo | null
}

export interface App extends Omit<Features, 'metrics'> {
  readonly atTheirExpense: AtTheirExpense
  readonly http: HttpApp
  readonly front: Front
  readonly publicPages: PublicAnswers
  readonly routes: readonly Route[]
  /** @returns false for a path that no socket answers */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Why a request is not answered; null if it is. */
  refuseHost(request: IncomingMessage): string | null
  metrics(request: IncomingMessage): Promise<string | null>
  /** An answer was sent, or broken off. */
  answered(status: number, durationMs: number): void
  /** The address of the node that alone can answer a request; null: this one can, or it is not known which. */
  nodeFor(request: IncomingMessage): Promise<string | null> | null
  /** What is gone though everything works, only slower. */
  degraded(): readonly string[]
  /** Why each of it is gone, in a word. */
  whyDegraded(): Readonly<Record<string, string>>
  /** The committed content of a plan; null if there is none. */
  readPlan(key: PlanKey): Promise<PlanContent | null>
  /** Brings projections up to what was committed: before a crash they may not have been. Run once, before serving. */
  catchUp(): Promise<void>
  /** Resolves while commits work. @throws StoreFailing with the reason, as far as it is known */
  probe(): Promise<void>
  close(): Promise<void>
}

/** How long a shutdown waits for the store. */
const SHUTDOWN_DEADLINE_MS = 10_000

export async function createApp({ demo, ...deps }: AppDeps): Promise<App> {
  const features = await createFeatures({ ...deps, isDemo: demo !== null })
  const { db, log, rooms, sessions, live, addressOf, sockets, projections, anchors } = features
  const { nodes } = deps
  const routes = allRoutes(features, demo)
  const admission = createAdmission({
    budgets: rooms.budgets,
    wait: (milliseconds) => new Promise((resolve) => systemClock.after(milliseconds, resolve)),
  })
  const visitorOf = async (headers: RequestHeaders) =>
    (await sessions.find(headers.get('cookie') ?? undefined))?.person ?? null
  const atTheirExpense = createAtTheirExpense({ admission, visitorOf })
  const answer = createAnswerRoute({
    refuseHidden: createRefuseHidden({ campaigns: features.campaigns, ownershipOf: features.access.ownershipOf }),
    admission,
    bodies: createBodyRoom(),
    onExceeded(bound, { method, path }) {
      features.metrics.exceeded(bound)
      if (bound !== 'budget') deps.logger.error({ bound, method, path }, 'a request exceeded its bounds')
    },
    visitorOf,
  })
  const { publicUrl, logger } = deps
  const probeDisk = createDiskProbe(deps.dataDir, systemClock)
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

  return {
    ...features,
    atTheirExpense,
    http,
    publicPages: features.publicSite.pages,
    front: createFront({ routes, answer, addressOf, publicUrl, publicPages: features.publicSite.pages }),
    routes,
    metrics: (request) =>
      features.metrics.answer(request, async () => ({
        rooms: rooms.rooms,
        sockets,
        live,
        nodes,
        commitUnderWayMs: features.commitUnderWayMs(),
        others: [...processFigures(), ...(await storeFigures({ db, dataDir: deps.dataDir, now: () => new Date() }))],
      })),
    answered: (status, durationMs) => features.metrics.answered(status, durationMs),
    refuseHost: (request) => refuseHost(request, { publicUrl: deps.publicUrl, isDemo: demo !== null }),
    degraded: () => nodes.degraded(),
    whyDegraded: () => nodes.whyDegraded(),
    nodeFor: (request) => nodeFor(nodes, request),
    readPlan: async (key) => (await projections.plans.view(key))?.content ?? null,
    upgrade(request, socket, head) {
      const path = (request.url ?? '').split('?', 1)[0] ?? ''
      if (path === '/live') live.upgrade(request, socket, head)
      else if (path.startsWith('/sync/')) sockets.upgrade(request, socket, head)
      else return false
      return true
    },
    catchUp: () => catchUp({ projections, anchors, log }),
    async probe() {
      // The store knows better than a room why it fails.
      try {
        await log.probe()
        await db.selectFrom('campaign').select('id').limit(1).execute()
        await probeDisk()
      } catch (error) {
        const outage = outageOf(error)
        throw outage === null ? error : new StoreFailing(outage)
      }
      if (features.failing.size > 0) throw new StoreFailing()
      if (features.commitUnderWayMs() > HUNG_COMMIT_MS) throw new StoreFailing('A commit waits for the database.')
    },
    close: () => closeFeatures(features),
  }
}

/** Somebody holds a lock: with it everything that this node commits waits. */
const HUNG_COMMIT_MS = 10_000

/** In this order: no more notices are sent, then everything is committed, then what follows the commits ends. */
async function closeFeatures(features: Features): Promise<void> {
  features.live.close()
  features.pruning.close()
  features.accounts.close()
  features.helpAccess.close()
  features.inquiryService.close()
  features.milestoneService.reminders.close()
  features.watchers.close()
  features.linkService.checker.close()
  await features.mail.close()
  await features.rooms.close(SHUTDOWN_DEADLINE_MS)
  await features.sockets.close()
  await features.condensing.close()
  await features.diffing.close()
  await features.exports.close()
  await features.imports.close()
  await features.overview.close()
  await features.search.close()
  features.presence.close()
  await features.comparing.close()
  await features.anchors.close()
  await features.projections.close()
  await features.languages.close()
  features.stamps.close()
  features.sessions.close()
}
