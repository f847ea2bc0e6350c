/** Opens what all features are given. Each part is made after the parts it uses; rooms come before what listens to them. */
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { documentName, parseDocumentName } from '../../shared/documents/kinds.ts'
import { createPeople } from '../accounts/accounts.ts'
import { createAudit } from '../accounts/audit.ts'
import { openEndedLog } from '../accounts/endedLog.ts'
import { createHelpAccess } from '../accounts/helpAccess.ts'
import { sessionsAllowedBy } from '../accounts/mayKeepSession.ts'
import { noteHelp } from '../accounts/noteHelp.ts'
import { createSessions } from '../accounts/sessions.ts'
import { createStrands } from '../accounts/strands/strands.ts'
import { createThumbnails } from '../assets/thumbnails/thumbnails.ts'
import { createCampaigns } from '../campaigns/campaigns.ts'
import { createCompareWorker } from '../comparing/compareWorker.ts'
import { createConnections } from '../connections/connections.ts'
import type { Core } from '../core.ts'
import { createDocumentAccess } from '../documents/access.ts'
import { createDocuments } from '../documents/documents.ts'
import { createProjections } from '../documents/projections.ts'
import { createServerKinds, serverKindOf } from '../documents/serverKinds.ts'
import { createAddressOf } from '../http/clientAddress.ts'
import { createDocumentStamps } from '../http/kept/documentStamps.ts'
import { createKeptAnswers, KEPT_BYTES } from '../http/kept/keptAnswers.ts'
import { createLive } from '../http/live.ts'
import { isUpgradeAllowed } from '../http/origin.ts'
import { createSocketLimits } from '../http/socketLimits.ts'
import { createLanguageDetector } from '../language/languageDetector.ts'
import { loadTranslators } from '../language/translators.ts'
import { createMailPreferences } from '../mail/mailPreferences.ts'
import { enqueueMail } from '../mail/outbox.ts'
import { createNotifications } from '../notifications/notifications.ts'
import { createNotify } from '../notifications/notify.ts'
import { systemClock } from '../pacing/clock.ts'
import { createActivityHistory } from '../plans/history/activityHistory.ts'
import { createNetworkHistory } from '../plans/history/networkHistory.ts'
import { createLastChanges } from '../plans/lastChanges.ts'
import { createPlans } from '../plans/plans.ts'
import { createPlanViewOf } from '../plans/planViewOf.ts'
import type { ServerSetup } from '../serverSetup.ts'
import type { Database } from '../store/database.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'
import { createSyncSockets } from '../sync/socket/syncSockets.ts'
import { createMetrics } from './figures/metrics.ts'
import type { ServerNodes } from './nodes/serverNodes.ts'
import { openRooms } from './openRooms.ts'

/** What is open before: the stores, and what this process is among several. */
export interface Opened {
  readonly db: Database
  readonly log: UpdateLog
  readonly rows: WriteBehind
  readonly nodes: ServerNodes
  readonly logger: Logger
}

/** The core, and what only the app needs of it. */
export type OpenedCore = Awaited<ReturnType<typeof openCore>>

export async function openCore(opened: Opened, setup: ServerSetup) {
  const { db, log, rows, nodes, logger } = opened
  const { bus, work } = nodes
  const clock = systemClock
  const now = setup.now ?? (() => new Date())
  const warn = (what: string) => (error: unknown) => logger.warn({ err: error }, what)
  const audit = createAudit(setup.signIn.secret)
  const appendEnded = openEndedLog(setup.dataDir)
  const mayKeepSession = sessionsAllowedBy({ ...setup.signIn, isDemo: setup.demo !== null })

  const people = createPeople({ db, bus, writeAudit: audit, appendEnded })
  const sessions = createSessions({
    db,
    bus,
    findPerson: (id) => people.find(id),
    writeAudit: audit,
    mayKeep: mayKeepSession,
    secure: setup.publicUrl?.startsWith('https:') === true,
  })
  const campaigns = await createCampaigns(db, bus)
  const plans = createPlans(db)
  const lastChanges = createLastChanges(db)
  const history = createActivityHistory(db)
  const notify = createNotify((trx, person) => enqueueMail(trx, person, now()))
  const connections = await createConnections(db, bus, notify)

  const metrics = createMetrics(setup.metricsToken)
  const openedRooms = openRooms(opened, metrics)
  const { rooms } = openedRooms
  const signedIn = (request: IncomingMessage) => sessions.find(request.headers.cookie)
  const originAllowed = (request: IncomingMessage) => isUpgradeAllowed(request, setup.publicUrl)
  const limits = createSocketLimits()
  const addressOf = createAddressOf(setup.trustedProxies ?? 0, (why) => logger.warn(why))
  const live = createLive({ signedIn, originAllowed, addressOf, limits })

  const languages = createLanguageDetector({ clock, onFailure: warn('the languages of texts could not be told') })
  const projections = createProjections({
    log,
    bus,
    rooms,
    clock,
    plans,
    lastChanges,
    history,
    rows,
    campaigns,
    live,
    logger,
    metrics,
    keepsRows: () => nodes.isOurs('documents'),
  })
  const kinds = createServerKinds({ campaigns, connections, projections })
  const helpAccess = await createHelpAccess({
    db,
    bus,
    clock,
    now,
    writeAudit: audit,
    work: work('retention'),
    onFailure: warn('help access could not be kept up'),
  })
  const access = createDocumentAccess(campaigns, kinds, (plan) => helpAccess.lasts(plan))
  rooms.onCommitted((document, entries, { byOthers }) => {
    const ref = parseDocumentName(document)
    if (ref !== null) serverKindOf(kinds, ref).committed(ref, entries)
    if (ref?.kind === 'plan' && !byOthers && helpAccess.lasts(ref))
      noteHelp(people, helpAccess, ref, entries).catch(warn('an edit under help access is unnoted'))
  })

  const stamps = createDocumentStamps({ log, rooms })
  const core: Core = {
    setup,
    home: setup.home,
    now,
    clock,
    logger,
    warn,
    db,
    log,
    rows,
    nodes,
    bus,
    work,
    rooms,
    live,
    metrics,
    detect: languages.detect,
    compare: createCompareWorker(),
    audit,
    appendEnded,
    people,
    sessions,
    mayKeepSession,
    helpAccess,
    campaigns,
    kinds,
    access,
    connections,
    plans,
    lastChanges,
    history,
    projections,
    notify,
    homeOf: (headers) => setup.publicUrl ?? `http://${headers.get('host') ?? '127.0.0.1'}`,
    translators: await loadTranslators(),
    kept: createKeptAnswers(setup.keptBytes ?? KEPT_BYTES, (bound, path) => {
      metrics.exceeded(bound)
      logger.error({ bound, path }, 'an answer exceeded its bounds')
    }),
    stampOf: (ref) => stamps.of(documentName(ref)),
    findCampaign: (id) => campaigns.find(id),
    findCentre: ({ id }, centre) => campaigns.findCentre(id, centre),
    centresOf: ({ id }) => campaigns.centresOf(id),
    namesOf: (ids) => people.namesOf(ids),
    strands: createStrands(db),
    documents: createDocuments(log),
    networkHistory: createNetworkHistory(db),
    thumbnails: createThumbnails(db, bus),
    planViewOf: createPlanViewOf({
      projection: projections.plans,
      detect: languages.detect,
      languagesOf: ({ campaign, centre }) => campaigns.ownLanguagesOf(campaign, centre),
    }),
    notifications: createNotifications(db),
    bellChanged: (concerned) => bus.publish({ kind: 'bell-changed', people: concerned }),
    peopleWithoutMail: () => createMailPreferences(db).switchedOff(),
  }
  const sockets = createSyncSockets({
    rooms,
    signedIn,
    originAllowed,
    addressOf,
    places: limits,
    accessOf: access.accessOf,
    onRefused(what, failure) {
      metrics.refused(what, failure)
      logger.debug({ what, failure }, 'refused')
    },
  })
  return { core, ...openedRooms, addressOf, sockets, languages, stamps }
}
