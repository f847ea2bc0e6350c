/** What the features of a server are given: the open stores, and the settings. */
import type { Logger } from 'pino'
import type { NoticeTexts } from '../../shared/accounts/myData.ts'
import type { RetentionSettings } from '../../shared/accounts/retention.ts'
import type { Database } from '../store/database.ts'
import type { BackgroundWork } from '../store/leases/leasedWork.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'
import type { SignInSetup } from './accounts.ts'
import type { MailSetup } from './openMail.ts'
import type { LinkSetup } from './services/linkService.ts'

export interface FeaturesDeps {
  readonly db: Database
  readonly log: UpdateLog
  readonly rows: WriteBehind
  /** What the server does by itself; requests write to `db`. */
  readonly work: BackgroundWork
  readonly logger: Logger
  readonly publicUrl: string | null
  readonly mail: MailSetup
  readonly signIn: SignInSetup
  /** For tests: how much of what was answered is kept; 0 for nothing. */
  readonly keptBytes?: number
  /** Opens `/metrics` to other machines; null: to this machine alone. */
  readonly metricsToken: string | null
  /** Whether links to outside are checked, and how. */
  readonly links: LinkSetup
  readonly historyDays: number
  readonly retention: RetentionSettings
  readonly notice: NoticeTexts | null
  /** The folder of what is stored beside the database. */
  readonly dataDir: string
  /** Whether what is public is said to be a demonstration. */
  readonly isDemo: boolean
  /** How many proxies a request passes, whose `X-Forwarded-For` is believed; none without it. */
  readonly trustedProxies?: number
}
