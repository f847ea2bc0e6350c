/**
 * The shared base: the stores, people and campaigns, documents and who may open them, what readers see of plans,
 * profile pages and Ally files, and notifications. Features receive all of it, and know nothing of each other.
 */
import type { Logger } from 'pino'
import type { Campaign } from '../shared/campaign.ts'
import type { Clock } from '../shared/clock.ts'
import type { DocumentRef } from '../shared/documents/kinds.ts'
import type { PersonId } from '../shared/ids.ts'
import type { NetworkCentre } from '../shared/network.ts'
import type { People } from './accounts/accounts.ts'
import type { WriteAudit } from './accounts/audit.ts'
import type { AppendEnded } from './accounts/endedLog.ts'
import type { HelpAccess } from './accounts/helpAccess.ts'
import type { MayKeepSession } from './accounts/mayKeepSession.ts'
import type { Sessions } from './accounts/sessions.ts'
import type { Strands } from './accounts/strands/strands.ts'
import type { Thumbnails } from './assets/thumbnails/thumbnails.ts'
import type { Bus } from './bus/bus.ts'
import type { Campaigns } from './campaigns/campaigns.ts'
import type { CompareWorker } from './comparing/compareWorker.ts'
import type { Connections } from './connections/connections.ts'
import type { DocumentAccess } from './documents/access.ts'
import type { Documents } from './documents/documents.ts'
import type { Projections } from './documents/projections.ts'
import type { ServerKinds } from './documents/serverKinds.ts'
import type { DocumentStamp } from './http/kept/documentStamps.ts'
import type { KeptAnswers } from './http/kept/keptAnswers.ts'
import type { Live } from './http/live.ts'
import type { RequestHeaders } from './http/route.ts'
import type { DetectLanguages } from './language/languageDetector.ts'
import type { Localisers } from './language/localisers.ts'
import type { Notifications } from './notifications/notifications.ts'
import type { Notify } from './notifications/notify.ts'
import type { ActivityHistory } from './plans/history/activityHistory.ts'
import type { NetworkHistory } from './plans/history/networkHistory.ts'
import type { LastChanges } from './plans/lastChanges.ts'
import type { Plans } from './plans/plans.ts'
import type { PlanViewOf } from './plans/planViewOf.ts'
import type { ServerSetup } from './serverSetup.ts'
import type { Database } from './store/database.ts'
import type { BackgroundWork } from './store/leases/leasedWork.ts'
import type { UpdateLog } from './store/updateLog.ts'
import type { WriteBehind } from './store/writeBehind/writeBehind.ts'
import type { Rooms } from './sync/rooms.ts'
import type { TaskRows } from './tasks/taskRows.ts'
import type { Issues } from './updates/issues.ts'
import type { Metrics } from './wiring/figures/metrics.ts'
import type { ServerNodes } from './wiring/nodes/serverNodes.ts'

export interface Core {
  readonly setup: ServerSetup
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  /** The address of the workspace as a request's sender sees it. */
  readonly homeOf: (headers: RequestHeaders) => string
  readonly now: () => Date
  readonly clock: Clock
  readonly logger: Logger
  /** @returns a function that logs an error with these words */
  readonly warn: (what: string) => (error: unknown) => void

  readonly db: Database
  readonly log: UpdateLog
  readonly rows: WriteBehind
  readonly nodes: ServerNodes
  readonly bus: Bus
  /** The server's background work, by kind: one of several nodes does it. */
  readonly work: BackgroundWork

  readonly rooms: Rooms
  readonly live: Live
  readonly metrics: Metrics
  readonly kept: KeptAnswers
  /** Which life and which committed version of a document. @returns null if there is none */
  readonly stampOf: (ref: DocumentRef) => Promise<DocumentStamp | null>
  readonly compare: CompareWorker
  readonly detect: DetectLanguages
  readonly localisers: Localisers

  readonly audit: WriteAudit
  readonly appendEnded: AppendEnded
  readonly people: People
  readonly strands: Strands
  readonly sessions: Sessions
  readonly mayKeepSession: MayKeepSession
  readonly helpAccess: HelpAccess
  readonly campaigns: Campaigns
  /** @returns null if there is no such campaign */
  readonly findCampaign: (id: string) => Campaign | null
  /** @returns null if no such centre takes part in it */
  readonly findCentre: (campaign: Campaign, centre: string) => NetworkCentre | null
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>

  readonly documents: Documents
  readonly kinds: ServerKinds
  readonly access: DocumentAccess
  readonly connections: Connections
  readonly plans: Plans
  readonly lastChanges: LastChanges
  readonly history: ActivityHistory
  readonly networkHistory: NetworkHistory
  readonly thumbnails: Thumbnails
  readonly taskRows: TaskRows
  /** Issues of the Weekly Update. */
  readonly issues: Issues
  readonly projections: Projections
  readonly planViewOf: PlanViewOf

  readonly notifications: Notifications
  readonly notify: Notify
  /** The bell of these people has something new, or less. */
  readonly bellChanged: (people: readonly PersonId[]) => void
  /** People who switched emails off. */
  readonly peopleWithoutMail: () => Promise<ReadonlySet<PersonId>>
}
