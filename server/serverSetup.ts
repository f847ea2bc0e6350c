/** The setup of one server: its settings, and a test's replacements for them. */
import type { NoticeTexts } from '../shared/accounts/myData.ts'
import type { ProviderConfig } from '../shared/accounts/providerConfig.ts'
import type { RetentionSettings } from '../shared/accounts/retention.ts'
import type { SignInOptions } from '../shared/accounts/session.ts'
import type { AllowedServices } from '../shared/links/allowedServices.ts'

export interface ServerSetup {
  readonly publicUrl: string | null
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly mail: MailSetup
  readonly signIn: SignInSetup
  /** The demo network; null on a server with real data. */
  readonly demo: Demo | null
  /** For tests: how many bytes of answers are kept; 0 for none. */
  readonly keptBytes?: number
  /** For tests on a busy machine: how many times as long as elsewhere a read may take, the first search, and a comparison. */
  readonly patience?: number
  /** Opens `/metrics` to other machines; null: to this machine alone. */
  readonly metricsToken: string | null
  /** Whether links to outside are checked, and how. */
  readonly links: LinkSetup
  /** The service that translates what others wrote; null: none. */
  readonly translator?: TranslatorSettings | null
  readonly historyDays: number
  /** How many coordinators it takes to release a Weekly Update; two without it. */
  readonly updateRelease?: 'two' | 'one'
  readonly retention: RetentionSettings
  readonly notice: NoticeTexts | null
  /** The folder of the files beside the database. */
  readonly dataDir: string
  /** How many proxies a request passes, whose `X-Forwarded-For` is believed; none without it. */
  readonly trustedProxies?: number
  /** For tests: the clock for answers, mails and the end of access. */
  readonly now?: () => Date
}

/** How people come in. */
export interface SignInSetup {
  readonly providers: readonly ProviderConfig[]
  readonly mailSignIn: boolean
  /** Whether coordinators sign in at a provider only. */
  readonly coordinatorsNeedProvider?: boolean
  /** How long a provider may take, for tests. */
  readonly providerTimeoutS?: number
  /** Seals what browsers carry for us. */
  readonly secret: string
}

interface MailSetup {
  readonly smtpUrl: string | null
  /** `Name <address>` */
  readonly from: string
  /** The helpdesk's mailbox, which replies go to. */
  readonly helpdesk?: string | null
  /** For mails that are stored as files. */
  readonly folder: string
}

/** A server that speaks LibreTranslate's protocol. */
export interface TranslatorSettings {
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string | null
  /** For tests: how long an answer may take. */
  readonly timeoutMs?: number
}

interface LinkSetup {
  readonly enabled: boolean
  /** Services that may be connected to though they are not public. */
  readonly allowed: AllowedServices
  /** For tests, in place of the name servers. @returns the network addresses of a host */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

/** The settings of the demo network. */
interface Demo {
  readonly password: string
  readonly signInOptions: () => Promise<Pick<SignInOptions, 'demo'>>
}
