/**
 * All features of the server, in the order in which their routes are tried. No feature imports another: dependencies
 * between them are passed in here, as a function if the other one opens later.
 */
import { openAccounts } from './accounts/feature.ts'
import { openAssets } from './assets/feature.ts'
import type { BusMessage } from './bus/busMessage.ts'
import { openCampaigns } from './campaigns/feature.ts'
import { openComments } from './comments/feature.ts'
import { openConnections } from './connections/feature.ts'
import { openCorrections } from './corrections/feature.ts'
import type { Core } from './core.ts'
import { openDocuments } from './documents/feature.ts'
import { writeEvents } from './exports/calendar/writeEvents.ts'
import { writeMilestones } from './exports/calendar/writeMilestones.ts'
import { writeTasks } from './exports/calendar/writeTasks.ts'
import { writeLetter } from './exports/docx/writeLetter.ts'
import { REPORT_WRITERS } from './exports/reports/writeReports.ts'
import { writeLetterFeed } from './exports/writeLetterFeed.ts'
import { writeTaskTable } from './exports/writeTaskTable.ts'
import { openExports } from './exports/feature.ts'
import type { Feature } from './feature.ts'
import { openFeeds } from './feeds/feature.ts'
import type { Route } from './http/route.ts'
import { openHelplines } from './helplines/feature.ts'
import { openImports } from './imports/feature.ts'
import { openInquiries } from './inquiries/feature.ts'
import { openLinks } from './links/feature.ts'
import { openMail } from './mail/feature.ts'
import { createMailPreferences } from './mail/mailPreferences.ts'
import { pausedPeople, settleRefusals } from './mail/refusals.ts'
import { openMilestones } from './milestones/feature.ts'
import { deleteMilestonesOf } from './milestones/milestones.ts'
import { bellRoutes, type NewsOfGroups } from './notifications/bellRoutes.ts'
import { openOverview } from './overview/feature.ts'
import { openPlans } from './plans/feature.ts'
import { openProfiles } from './profiles/feature.ts'
import { openPublicPages } from './publicPages/feature.ts'
import { richTextHtml } from './publicPages/richTextHtml.ts'
import { original } from './publicPages/frame/original.ts'
import { TRAP_FIELD } from './publicPages/messages/messageForm.ts'
import { currentPage } from './publications/currentPage.ts'
import { openPublications } from './publications/feature.ts'
import { openReports } from './reports/feature.ts'
import { openSearch } from './search/feature.ts'
import { openSynergies } from './synergies/feature.ts'
import { openTasks } from './tasks/feature.ts'
import { openTemplates } from './templates/feature.ts'
import { deleteOldTranslations } from './translations/translationCache.ts'
import { openTranslations } from './translations/feature.ts'
import { openUpdates } from './updates/feature.ts'
import { openViews } from './views/feature.ts'
import { openWatches } from './watches/feature.ts'
import { createVisitorPages } from './wiring/visitorPages.ts'
import { openWording } from './wording/feature.ts'

export type Features = Awaited<ReturnType<typeof openFeatures>>

export async function openFeatures(core: Core) {
  const synergies = openSynergies(core, (campaign, centre) => connections.feedback.notUseful(campaign, centre))
  const connections = openConnections(core, synergies)
  const comments = await openComments(core, synergies.suggestions.topicsOf)
  const milestones = openMilestones(core, writeMilestones, (milestone) => reports.submittedFor(milestone))
  const publications = openPublications(core)
  const imports = openImports(core, synergies.suggestions.themesOf)
  const wording = openWording(core, original, imports.reader)
  const helplines = openHelplines(core)
  const publicPages = openPublicPages(core, {
    content: { ...publications, currentPage: (key) => currentPage(publications.current, key) },
    form: {
      days: core.setup.retention.inquiryDays,
      tokenFor: (campaign, centre) => inquiries.tokenFor(campaign, centre),
    },
    correctionOf: wording.versions.last,
    writeEvents,
    helplines: () => helplines.helplines.confirmed(),
    letters: { find: (number) => updates.publicLetters.find(number), list: () => updates.publicLetters.list() },
    reports: { of: (campaign) => reports.published.of(campaign) },
  })
  const inquiries = openInquiries(core, {
    pages: createVisitorPages({ ...publicPages, campaigns: core.campaigns.list }),
    trap: TRAP_FIELD,
    helpOf: publications.helpOf,
    insideOf: (centre) => helplines.insideOf(centre),
    wordsIn: publicPages.wordsIn,
  })
  const accounts = openAccounts(core, {
    deleteInquiriesBefore: inquiries.deleteBefore,
    deleteOldTranslations,
    handOver: comments.handOver,
  })
  const links = openLinks(core)
  const search = openSearch(core, {
    ...comments,
    sentLetter: (update) => updates.sentLetter(update),
    reportsIn: async (campaign) => [...(await reports.records.standings(campaign)).keys()],
    acceptedReport: (campaign, centre) => reports.accepted.find(campaign, centre),
  })
  const overview = openOverview(core, search.activities)
  const watches = openWatches(core, overview.keysOf)
  const campaigns = openCampaigns(core, {
    list: milestones.milestones.list,
    takeOver: milestones.takeOver,
    deleteAll: deleteMilestonesOf,
  })
  const plans = openPlans(core, overview.keysOf, comments.appliedProposals)
  const exported = openExports(core, { ...overview.selections, changesIn: plans.changesIn }, comments.commentsOf)
  const tasks = openTasks(core, { calendar: writeTasks, table: writeTaskTable })
  const assets = openAssets(core, publicPages.showsThumbnail)
  const updates = openUpdates(core, {
    milestonesOf: milestones.milestones.list,
    brokenIn: (document) => links.brokenIn(document),
    happened: [milestones, publications, assets, plans, comments, campaigns].map(({ happened }) => happened),
    notifiedIn: milestones.notifiedIn,
    writeDocument: writeLetter,
    writeFeed: writeLetterFeed,
    richTextHtml: (text) => richTextHtml(text, 4),
    mail: {
      paused: pausedPeople,
      resume: settleRefusals,
      personOfLink: createMailPreferences(core.db).personOf,
    },
  })
  const reports = openReports(core, {
    milestonesOf: milestones.milestones.list,
    jointIn: (campaign) => connections.joint.agreed(campaign),
    writers: REPORT_WRITERS,
  })
  const feeds = openFeeds(core, {
    ofSelection: exported.calendarOf,
    ofMilestones: milestones.calendarOf,
    ofTasks: tasks.calendarOf,
    ofUpdates: (home) => updates.feedOf(home),
  })

  // In the order in which a mail tells of them.
  const news: NewsOfGroups = {
    campaign: campaigns.news,
    milestone: milestones.news,
    connection: connections.news,
    publication: publications.news,
    link: links.news,
    thread: comments.news,
    watch: watches.news,
    helpline: helplines.news,
    owner: plans.news,
    inquiry: inquiries.news,
    task: tasks.news,
    update: updates.news,
    report: reports.news,
  }
  const mail = openMail(core, news, async (about, localiser, recipient) => {
    if (inquiries.isAbout(about)) return inquiries.wordsAbout(about, localiser)
    if (updates.isAbout(about)) return updates.wordsAbout(about, localiser, recipient)
    return accounts.wordsAbout(about, localiser, recipient.leased)
  })
  const bell = {
    routes: bellRoutes({ ...core, news }),
    onMessage(message: BusMessage) {
      if (message.kind !== 'bell-changed') return
      const concerned = new Set(message.people)
      core.live.publish({ topic: 'bell' }, ({ id }) => concerned.has(id))
    },
  }
  return {
    accounts,
    campaigns,
    documents: openDocuments(core),
    // Before the plans: a file's name would be taken for a centre's.
    exports: exported,
    imports,
    overview,
    search,
    feeds,
    watches,
    milestones,
    tasks,
    updates,
    reports,
    templates: openTemplates(core),
    corrections: openCorrections(core),
    views: openViews(core),
    plans,
    synergies,
    connections,
    comments,
    bell,
    mail,
    publications,
    publicPages,
    inquiries,
    links,
    wording,
    helplines,
    translations: openTranslations(core, async () =>
      [...(await helplines.helplines.confirmed()).values()].flatMap(({ name }) => name),
    ),
    profiles: openProfiles(core),
    assets,
  } satisfies Readonly<Record<string, Feature>>
}

export const routesOf = (features: Features): readonly Route[] =>
  Object.values(features).flatMap(({ routes }) => routes)
