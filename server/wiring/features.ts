/**
 * Every feature of the server, made once and connected here. A feature knows no other: what one needs of another is a
 * function that this file passes on. Each part is made after the parts it uses; rooms come before what listens to them.
 */
import type { IncomingMessage } from 'node:http'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import { sessionsAllowedBy } from '../accounts/mayKeepSession.ts'
import { createAudit } from '../accounts/audit.ts'
import { openEndedLog } from '../accounts/endedLog.ts'
import { createImportWorker } from '../imports/importWorker.ts'
import { createExportWorker } from '../exports/exportWorker.ts'
import { createFileAnswers } from '../exports/fileAnswers.ts'
import { createHelpAccess } from '../accounts/helpAccess.ts'
import { createCompareWorker } from '../comparing/compareWorker.ts'
import { createThreadNotices } from '../comments/threadNotices.ts'
import { createThreadPresence } from '../comments/threadPresence.ts'
import { createDocuments } from '../documents/documents.ts'
import { createDocumentPresence } from '../documents/presence.ts'
import { createKeptAnswers, KEPT_BYTES } from '../http/kept/keptAnswers.ts'
import { createLive } from '../http/live.ts'
import { isUpgradeAllowed } from '../http/origin.ts'
import { createSocketLimits } from '../http/socketLimits.ts'
import { createLanguageDetector } from '../language/languageDetector.ts'
import { loadTranslators } from '../language/translators.ts'
import { startPruning } from '../plans/history/pruning.ts'
import { systemClock } from '../pacing/clock.ts'
import { createDocumentStamps } from '../http/kept/documentStamps.ts'
import { createSyncSockets } from '../sync/socket/syncSockets.ts'
import { openAccounts } from './accounts.ts'
import { subscribeToBus } from './busSubscriptions.ts'
import { catchUp } from './nodes/catchUp.ts'
import { createConnectionNotices } from './connectionNotices.ts'
import { createDocumentAccess } from './documentAccess.ts'
import { createDocumentKinds, serverKindOf } from './documentKinds.ts'
import { createAddressOf } from '../http/clientAddress.ts'
import { readersOf } from './hiddenCampaigns.ts'
import { createMetrics } from './figures/metrics.ts'
import { openInquiryService } from './services/inquiryService.ts'
import { sharedThreadPresence } from './nodes/threadPresence.ts'
import { recheckRights } from './nodes/recheckRights.ts'
import { refreshOnMessage } from './nodes/refreshOnMessage.ts'
import { openLinkService } from './services/linkService.ts'
import type { FeaturesDeps } from './featuresDeps.ts'
import { openAnchors } from './services/anchorService.ts'
import { openMilestoneService } from './services/milestoneService.ts'
import { openWordingService } from './services/wordingService.ts'
import { openWatchService } from './services/watchService.ts'
import { openMail } from './openMail.ts'
import { openOverview } from './overview.ts'
import { openPublishing } from './services/publishing.ts'
import { createProjections } from './projections.ts'
import { createRecords } from './records.ts'
import { noteHelp } from './services/noteHelp.ts'
import { noticeOf } from './noticeOf.ts'
import { openRooms } from './openRooms.ts'
import { keepSearchUp } from './search.ts'

export type Features = Awaited<ReturnType<typeof createFeatures>>

export async function createFeatures(deps: FeaturesDeps) {
  const { db, log, rows, nodes, logger } = deps
  const { bus, work } = nodes
  const writeAudit = createAudit(deps.signIn.secret)
  const appendEnded = openEndedLog(deps.dataDir)
  const mayKeepSession = sessionsAllowedBy({ ...deps.signIn, isDemo: deps.isDemo })
  const records = await createRecords({
    db,
    bus,
    publicUrl: deps.publicUrl,
    writeAudit,
    appendEnded,
    mayKeepSession,
    now: deps.mail.now ?? (() => new Date()),
  })
  const metrics = createMetrics(deps.metricsToken)
  const documents = createDocuments(log)
  const openedRooms = openRooms(deps, metrics)
  const { rooms } = openedRooms

  const signedIn = (request: IncomingMessage) => records.sessions.find(request.headers.cookie)
  const originAllowed = (request: IncomingMessage) => isUpgradeAllowed(request, deps.publicUrl)
  const limits = createSocketLimits()
  const addressOf = createAddressOf(deps.trustedProxies ?? 0, (why) => logger.warn(why))
  const live = createLive({ signedIn, originAllowed, addressOf, limits })
  const threadNotices = createThreadNotices(live, records.threads)
  const ownThreadPresence = createThreadPresence({
    now: Date.now,
    onChanged: (thread) =>
      void threadNotices
        .presence(thread)
        .catch((error: unknown) => logger.warn({ err: error }, 'who is at a thread was not published')),
  })
  const threadPresence = sharedThreadPresence(ownThreadPresence, bus)
  const connectionNotices = createConnectionNotices(live, records.connections)

  const languages = createLanguageDetector({
    clock: systemClock,
    onFailure: (error) => logger.warn({ err: error }, 'the languages of texts could not be told'),
  })
  const projections = createProjections({
    ...records,
    detect: languages.detect,
    log,
    bus,
    keepsRows: () => nodes.isOurs('documents'),
    rows,
    rooms,
    clock: systemClock,
    live,
    logger,
    metrics,
    onNotes: connectionNotices.notesChanged,
  })
  const kinds = createDocumentKinds(records, projections)
  const helpAccess = await createHelpAccess({
    db,
    work: work('retention'),
    bus,
    writeAudit,
    clock: systemClock,
    ...(deps.signIn.now === undefined ? {} : { now: deps.signIn.now }),
    onFailure: (error) => logger.warn({ err: error }, 'help access could not be kept up'),
  })
  const access = createDocumentAccess(records, kinds, (plan) => helpAccess.lasts(plan))
  const comparing = createCompareWorker()
  const anchors = await openAnchors({ db, rows, nodes, rooms, bus, metrics, logger, compare: comparing })
  const presence = createDocumentPresence({
    clock: systemClock,
    rooms,
    bus,
    node: nodes.name,
    findCampaign: (id) => records.campaigns.find(id),
    onChanged: (campaign) =>
      live.publish({ topic: 'presence', campaign }, readersOf(records.campaigns.find(campaign), 'campaign.read')),
  })
  rooms.onAudienceChanged((document) => presence.changed(document))
  rooms.onCommitted((document, entries, { byOthers }) => {
    const ref = parseDocumentName(document)
    if (ref !== null) serverKindOf(kinds, ref).committed(ref, entries)
    if (ref?.kind === 'plan' && !byOthers && helpAccess.lasts(ref))
      noteHelp(records, helpAccess, ref, entries).catch((error: unknown) =>
        logger.warn({ err: error }, 'an edit under help access is unnoted'),
      )
    anchors.changed(document)
  })
  nodes.connect({
    rooms,
    log,
    refresh: refreshOnMessage({ ...records, helpAccess }),
    recheckRights: recheckRights({ ...records, bus, helpAccess, live, rooms, access }),
    async catchUp() {
      await anchors.forget()
      await catchUp({ projections, anchors, log })
    },
  })

  const pruning = startPruning({
    work: work('retention'),
    clock: systemClock,
    days: deps.historyDays,
    onFailure: (error) => logger.warn({ err: error }, 'the history of activities could not be pruned'),
  })
  const now = deps.mail.now ?? (() => new Date())
  const common = { db, work, bus, records, writeAudit, now, home: deps.mail.home }
  const wordingService = openWordingService({ records, writeAudit, now, bus })
  const inquiryService = openInquiryService({
    ...common,
    frames: wordingService.frames,
    mail: deps.mail,
    days: deps.retention.inquiryDays,
    secret: deps.signIn.secret,
  })
  const accounts = openAccounts({
    db,
    work,
    bus,
    records,
    logger,
    setup: deps.signIn,
    mayKeepSession,
    publicUrl: deps.publicUrl,
    writeAudit,
    appendEnded,
    mailFolder: deps.mail.folder,
    repliesAreRead: (deps.mail.helpdesk ?? null) !== null,
    retention: deps.retention,
    deleteInquiriesBefore: (leased, before) => inquiryService.inquiries.deleteBefore(leased, before, now()),
    notice: noticeOf(deps),
  })
  const translators = await loadTranslators()
  const mail = openMail(deps.mail, {
    db,
    work: work('mail'),
    logger,
    records,
    kinds,
    translators,
    wordsAbout: (about, translator, leased) =>
      inquiryService.isAbout(about)
        ? inquiryService.wordsAbout(about, translator)
        : accounts.wordsAbout(about, translator, leased),
  })
  const milestoneService = openMilestoneService({ ...common, logger, mail, translators })
  subscribeToBus(bus, {
    rooms,
    live,
    access,
    findCampaign: (id) => records.campaigns.find(id),
    people: records.people,
    threadNotices,
    connectionNotices,
    findRequest: (id) => accounts.requests.find(id),
    deliver: () => mail.deliver(),
    logger,
  })
  const sockets = createSyncSockets({
    rooms,
    signedIn,
    originAllowed,
    accessOf: access.accessOf,
    places: limits,
    addressOf,
    onRefused(what, failure) {
      metrics.refused(what, failure)
      logger.debug({ what, failure }, 'refused')
    },
  })
  const overviewAndSearch = openOverview({ records, projections, languages, logger })
  const publishing = openPublishing({
    ...common,
    compare: comparing,
    projections,
    planViewOf: overviewAndSearch.planViewOf,
    form: inquiryService.form,
    frames: wordingService.frames,
    isDemo: deps.isDemo,
    feedback: deps.mail.helpdesk ?? null,
  })
  const linkService = openLinkService({
    ...common,
    setup: deps.links,
    clock: systemClock,
    logger,
    projections,
    helpAccess,
  })
  rooms.onCommitted((document) => linkService.index.changed(document))
  keepSearchUp(overviewAndSearch.search, bus, rooms)
  return {
    ...records,
    ...overviewAndSearch,
    addressOf,
    home: deps.mail.home,
    db,
    log,
    logger,
    bus,
    metrics,
    documents,
    ...openedRooms,
    exports: createExportWorker(),
    fileAnswers: createFileAnswers(),
    imports: createImportWorker(),
    live,
    stamps: createDocumentStamps({ log, rooms }),
    kept: createKeptAnswers(deps.keptBytes ?? KEPT_BYTES, (bound, path) => {
      metrics.exceeded(bound)
      logger.error({ bound, path }, 'an answer exceeded its bounds')
    }),
    languages,
    projections,
    access,
    comparing,
    anchors,
    threadPresence,
    presence,
    pruning,
    accounts,
    helpAccess,
    writeAudit,
    mail,
    milestoneService,
    inquiryService,
    linkService,
    wordingService,
    ...publishing,
    watchers: openWatchService({ ...common, logger, overview: overviewAndSearch.overview }),
    sockets,
  }
}
