/** Everything that the app database holds, one object per feature. */
import type { Bus } from '../bus/bus.ts'
import { createPeople } from '../accounts/accounts.ts'
import type { WriteAudit } from '../accounts/audit.ts'
import type { AppendEnded } from '../accounts/endedLog.ts'
import type { MayKeepSession } from '../accounts/mayKeepSession.ts'
import { createSessions } from '../accounts/sessions.ts'
import { createStrands } from '../accounts/strands/strands.ts'
import { createCampaigns } from '../campaigns/campaigns.ts'
import { createAnswerLibrary } from '../comments/library/answerLibrary.ts'
import { createNotifications } from '../notifications/notifications.ts'
import { createNotify } from '../notifications/notify.ts'
import { enqueueMail } from '../mail/outbox.ts'
import { createReceivedReminders } from '../milestones/receivedReminders.ts'
import { createThreads } from '../comments/threads.ts'
import { createConnections } from '../connections/connections.ts'
import { createFeedbackStore } from '../connections/feedback.ts'
import { createVisits } from '../connections/visits.ts'
import { createMilestones } from '../milestones/milestones.ts'
import { createPublicationRecords } from '../publications/publicationRecords.ts'
import { createInquiryRecords } from '../inquiries/inquiryRecords.ts'
import { createThumbnails } from '../assets/thumbnails/thumbnails.ts'
import { createLinkChecks } from '../links/linkChecks.ts'
import { createFeeds } from '../feeds/feeds.ts'
import { createWordingVersions } from '../wording/wordingVersions.ts'
import { createWatches } from '../watches/watches.ts'
import { createBriefings } from '../exports/briefings/briefings.ts'
import { createActivityHistory } from '../plans/history/activityHistory.ts'
import { createNetworkHistory } from '../plans/history/networkHistory.ts'
import { createOwnOverview } from '../overview/ownOverview.ts'
import { createLastChanges } from '../plans/lastChanges.ts'
import { createPlans } from '../plans/plans.ts'
import type { Database } from '../store/database.ts'

export type Records = Awaited<ReturnType<typeof createRecords>>

interface RecordsDeps {
  readonly db: Database
  readonly bus: Bus
  readonly publicUrl: string | null
  readonly writeAudit: WriteAudit
  readonly appendEnded: AppendEnded
  readonly mayKeepSession: MayKeepSession
  readonly now: () => Date
}

export async function createRecords(deps: RecordsDeps) {
  const { db, bus, publicUrl, writeAudit, appendEnded, mayKeepSession, now } = deps
  const notify = createNotify((trx, person) => enqueueMail(trx, person, now()))
  const people = createPeople({ db, bus, writeAudit, appendEnded })
  return {
    people,
    strands: createStrands(db),
    sessions: createSessions({
      db,
      bus,
      findPerson: (id) => people.find(id),
      writeAudit,
      mayKeep: mayKeepSession,
      secure: publicUrl?.startsWith('https:') === true,
    }),
    campaigns: await createCampaigns(db, bus),
    plans: createPlans(db),
    lastChanges: createLastChanges(db),
    history: createActivityHistory(db),
    networkHistory: createNetworkHistory(db),
    ownOverview: createOwnOverview(db),
    briefings: createBriefings(db),
    connections: await createConnections(db, bus, notify),
    milestones: createMilestones(db, bus),
    receivedReminders: createReceivedReminders(db),
    watches: createWatches(db),
    publicationRecords: createPublicationRecords(db),
    inquiryRecords: createInquiryRecords(db),
    thumbnails: createThumbnails(db, bus),
    linkChecks: createLinkChecks(db),
    wordingVersions: createWordingVersions(db),
    feeds: createFeeds(db),
    feedback: createFeedbackStore(db, bus),
    visits: createVisits(db),
    threads: createThreads(db, writeAudit),
    notifications: createNotifications(db),
    notify,
    answerLibrary: createAnswerLibrary(db),
  }
}
