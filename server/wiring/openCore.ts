/** Opens the core for all features. Each part is made after the parts it uses; rooms come before their listeners. */
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { PersonId } from '../../shared/ids.ts'
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
import { openLocalisers } from '../language/localisers.ts'
import { createMailPreferences } from '../mail/mailPreferences.ts'
import { enqueueMail } from '../mail/outbox.ts'
import { createNotifications } from '../notifications/notifications.ts'
import { createNotifyNewOwners } from '../plans/newOwners.ts'
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
import { createTaskRows } from '../tasks/taskRows.ts'
import { createIssues } from '../updates/issues.ts'
import { createSyncSockets } from '../sync/socket/syncSockets.ts'
import { createMetrics } from './figures/metrics.ts'
import type { ServerNodes } from './nodes/serverNodes.ts'
import { openRooms } from './openRooms.ts'

/** The parts opened before: the stores, and this process's place among several. */
export interface Opened {
  readonly db: Database
  readonly log: UpdateLog
  readonly rows: WriteBehind
  readonly nodes: ServerNodes
  readonly logger: Logger
}

/** The core, and the parts that only the app needs. */
export type OpenedCore = Awaited<ReturnType<typeof openCore>>

export async function openCore(opened: Opened, setup: ServerSetup) {
  const basics = openBasics(opened, setup)
  const people = openPeople(basics)
  const stores = await openStores(basics)
  const metrics = createMetrics(setup.metricsToken)
  const openedRooms = openRooms(opened, metrics)
  const ways = waysIn(basics, people)
  const live = createLive(ways)
  const readers = openReaders(basics, stores, { rooms: openedRooms.rooms, live, metrics })
  const documents = await openDocuments(basics, people, { ...stores, ...readers, rooms: openedRooms.rooms })
  const core: Core = {
    ...basics,
    ...people,
    ...stores,
    ...documents,
    ...lookups(stores, people),
    projections: readers.projections,
    planViewOf: readers.planViewOf,
    detect: readers.languages.detect,
    rooms: openedRooms.rooms,
    live,
    metrics,
    compare: createCompareWorker(),
    localisers: openLocalisers(),
    kept: createKeptAnswers(setup.keptBytes ?? KEPT_BYTES, (bound, path) => {
      metrics.exceeded(bound)
      opened.logger.error({ bound, path }, 'an answer exceeded its bounds')
    }),
  }
  const sockets = createSyncSockets({
    ...ways,
    rooms: core.rooms,
    places: ways.limits,
    accessOf: core.access.accessOf,
    onRefused(what, failure) {
      metrics.refused(what, failure)
      opened.logger.debug({ what, failure }, 'refused')
    },
  })
  const { stamps } = documents
  return { core, ...openedRooms, addressOf: ways.addressOf, sockets, languages: readers.languages, stamps }
}

type Basics = ReturnType<typeof openBasics>
type OpenPeople = ReturnType<typeof openPeople>
type OpenStores = Awaited<ReturnType<typeof openStores>>

function openBasics(opened: Opened, setup: ServerSetup) {
  const { db, nodes, logger } = opened
  const { bus, work } = nodes
  const now = setup.now ?? (() => new Date())
  const homeOf: Core['homeOf'] = (headers) => setup.publicUrl ?? `http://${headers.get('host') ?? '127.0.0.1'}`
  return {
    ...opened,
    setup,
    home: setup.home,
    homeOf,
    now,
    clock: systemClock,
    warn: (what: string) => (error: unknown) => logger.warn({ err: error }, what),
    bus,
    work,
    audit: createAudit(setup.signIn.secret),
    notifications: createNotifications(db),
    notify: createNotify((trx, person) => enqueueMail(trx, person, now())),
    bellChanged: (people: readonly PersonId[]) => bus.publish({ kind: 'bell-changed', people }),
    peopleWithoutMail: () => createMailPreferences(db).switchedOff(),
  }
}

function openPeople({ db, bus, setup, audit: writeAudit }: Basics) {
  const appendEnded = openEndedLog(setup.dataDir)
  const people = createPeople({ db, bus, writeAudit, appendEnded })
  const mayKeepSession = sessionsAllowedBy({ ...setup.signIn, isDemo: setup.demo !== null })
  const sessions = createSessions({
    db,
    bus,
    findPerson: people.find,
    writeAudit,
    mayKeep: mayKeepSession,
    secure: setup.publicUrl?.startsWith('https:') === true,
  })
  return { appendEnded, people, mayKeepSession, sessions, strands: createStrands(db) }
}

const openStores = async ({ db, bus, notify, now }: Basics) => ({
  campaigns: await createCampaigns(db, bus, now),
  plans: createPlans(db),
  lastChanges: createLastChanges(db),
  history: createActivityHistory(db),
  networkHistory: createNetworkHistory(db),
  connections: await createConnections(db, bus, notify),
  thumbnails: createThumbnails(db, bus),
  taskRows: createTaskRows(db),
  issues: await createIssues(db, bus),
})

/** The people who open sockets, their addresses, and the limits. */
const waysIn = ({ setup, logger }: Basics, { sessions }: OpenPeople) => ({
  signedIn: (request: IncomingMessage) => sessions.find(request.headers.cookie),
  originAllowed: (request: IncomingMessage) => isUpgradeAllowed(request, setup.publicUrl),
  limits: createSocketLimits(),
  addressOf: createAddressOf(setup.trustedProxies ?? 0, (why) => logger.warn(why)),
})

/** The views that readers see of documents. */
function openReaders(basics: Basics, stores: OpenStores, around: Pick<Core, 'rooms' | 'live' | 'metrics'>) {
  const { clock, nodes, warn } = basics
  const languages = createLanguageDetector({ clock, onFailure: warn('the languages of texts could not be told') })
  const projections = createProjections({
    ...basics,
    ...stores,
    ...around,
    onNewOwners: createNotifyNewOwners(basics),
    keepsRows: () => nodes.isOurs('documents'),
    createTasks: (plans) =>
      createDocuments(basics.log).create(
        plans.map(({ campaign, centre }) => ({ ref: { kind: 'tasks', campaign, centre } })),
        null,
      ),
  })
  const planViewOf = createPlanViewOf({
    projection: projections.plans,
    detect: languages.detect,
    languagesOf: ({ campaign, centre }) => stores.campaigns.ownLanguagesOf(campaign, centre),
  })
  return { languages, projections, planViewOf }
}

/** Creating documents, and who may open one. */
async function openDocuments(
  { db, bus, clock, now, log, work, warn, audit: writeAudit }: Basics,
  { people }: OpenPeople,
  { campaigns, connections, issues, projections, rooms }: OpenStores & Pick<Core, 'projections' | 'rooms'>,
) {
  const kinds = createServerKinds({ campaigns, connections, issues, projections })
  const helpAccess = await createHelpAccess({
    db,
    bus,
    clock,
    now,
    writeAudit,
    work: work('retention'),
    onFailure: warn('help access could not be kept up'),
  })
  rooms.onCommitted((document, entries, { byOthers }) => {
    const ref = parseDocumentName(document)
    if (ref !== null) serverKindOf(kinds, ref).committed(ref, entries)
    if (ref?.kind === 'plan' && !byOthers && helpAccess.lasts(ref))
      noteHelp(people, helpAccess, ref, entries).catch(warn('an edit under help access is unnoted'))
  })
  const stamps = createDocumentStamps({ log, rooms })
  return {
    kinds,
    helpAccess,
    access: createDocumentAccess(campaigns, kinds, (plan) => helpAccess.lasts(plan)),
    documents: createDocuments(log),
    stamps,
    stampOf: (ref: DocumentRef) => stamps.of(documentName(ref)),
  }
}

const lookups = (
  { campaigns }: OpenStores,
  { people }: OpenPeople,
): Pick<Core, 'findCampaign' | 'findCentre' | 'centresOf' | 'namesOf'> => ({
  findCampaign: (id) => campaigns.find(id),
  findCentre: ({ id }, centre) => campaigns.findCentre(id, centre),
  centresOf: ({ id }) => campaigns.centresOf(id),
  namesOf: (ids) => people.namesOf(ids),
})
