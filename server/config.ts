/** The environment, parsed once. All errors in it are reported in full, and the server does not start. */
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { RetentionSettings } from '../shared/accounts/retention.ts'
import { AllowedServices } from '../shared/links/allowedServices.ts'
import { readSecretFiles, SECRETS, type Settings } from './store/secretFiles.ts'
import type { DemoSetting } from './store/health/storeKind.ts'
import type { NoticeTexts } from '../shared/accounts/myData.ts'
import type { TranslatorSettings } from './serverSetup.ts'
import type { ProviderConfig } from '../shared/accounts/providerConfig.ts'
import { readNotice, readProviders } from './settings/jsonFiles.ts'
import {
  days,
  Flag,
  mailAddress,
  oneOf,
  PublicUrl,
  secretOf,
  SecurityContact,
  url,
  wholeNumber,
} from './settings/kinds.ts'
import { isLoopback } from './settings/loopback.ts'

/** The host in mails that are stored as files; no such host can exist. */
const NOBODY = 'SID workspace <no-reply@sid-workspace.invalid>'

/** Retention periods, beside the history of activities. */
const RETENTION = {
  MAIL_DAYS: days(90),
  MAIL_FILE_DAYS: days(30),
  NOTIFICATION_DAYS: days(400),
  REQUEST_DAYS: days(400),
  INQUIRY_DAYS: days(90),
  AUDIT_MONTHS: wholeNumber(1, 120).default(36),
}

const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@127.0.0.1/sid').optional(),
  REDIS_URL: url(/^rediss?$/, 'redis://127.0.0.1:6379').optional(),
  NODE_ADDRESS: url(/^https?$/, 'http://10.0.0.5:3000').optional(),
  PUBLIC_URL: PublicUrl.optional(),
  DEMO: Flag.optional(),
  SMTP_URL: url(/^smtps?$/, 'smtps://user:password@mail.example.org').optional(),
  MAIL_FROM: mailAddress('SID workspace <sid@example.org>').optional(),
  HELPDESK_ADDRESS: mailAddress('helpdesk@example.org').optional(),
  UPDATE_RELEASE: z.enum(['two', 'one'], 'must be two or one').optional(),
  ACCEPT_LOSS: Flag.optional(),
  ACCEPT_NEW_SECRET: Flag.optional(),
  METRICS_TOKEN: secretOf(16).optional(),
  OIDC_PROVIDERS: z.string().optional(),
  MAIL_SIGN_IN: Flag.optional(),
  NOTICE_FILE: z.string().optional(),
  COORDINATORS_NEED_PROVIDER: Flag.optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  SECRET: secretOf(32).optional(),
  SECURITY_CONTACT: SecurityContact.optional(),
  ...RETENTION,
  HISTORY_DAYS: days(400),
  TRANSLATOR: oneOf(['none', 'libretranslate']).default('none'),
  TRANSLATOR_URL: url(/^https?$/, 'https://translate.example.org').optional(),
  TRANSLATOR_KEY: z.string().max(500).optional(),
  LINK_CHECKS: Flag.optional(),
  LINK_CHECK_ALLOW: AllowedServices,
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds everything this server stores, unless `databaseUrl` is set. */
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** The Redis through which several nodes on one database signal each other; null: this node runs alone. */
  readonly redisUrl: string | null
  /** The address at which other nodes reach this one, without a slash at the end. */
  readonly nodeAddress: string
  /** Whether to start although the data folder lacks acknowledged updates; for one start, by an operator who knows. */
  readonly acceptLoss: boolean
  /**
   * Whether to continue with another secret than the store was written with; for one start, by an operator who lost the
   * old one.
   */
  readonly acceptNewSecret: boolean
  /** The address people use, without a trailing slash, if a proxy stands in front; null: the address of the request. */
  readonly publicUrl: string | null
  /** Whether to serve the demo network, with its one-click sign-in. An existing store decides for itself. */
  readonly demo: DemoSetting
  /** The server that takes our mails; null: they are stored as files in `dataDir`. */
  readonly smtpUrl: string | null
  /** The sender of mails: `Name <address>`. */
  readonly mailFrom: string
  /** The mailbox of the helpdesk, which replies to mails go to; null: mails say that replies are not read. */
  readonly helpdeskAddress: string | null
  /** How many coordinators it takes to release a Weekly Update. */
  readonly updateRelease: 'two' | 'one'
  /** The token that other machines must send to read `/metrics`; null: no other machine may. */
  readonly metricsToken: string | null
  readonly providers: readonly ProviderConfig[]
  /** Whether anybody may have a link to sign in sent by e-mail. */
  readonly mailSignIn: boolean
  /** Who is responsible for the data of people; null: nobody was named. */
  readonly notice: NoticeTexts | null
  /** Whether others than this machine may reach the server. */
  readonly isPublic: boolean
  /** Whether coordinators sign in at a provider only, and not by a link. */
  readonly coordinatorsNeedProvider: boolean
  /** How many proxies a request passes, whose `X-Forwarded-For` is believed; 0 for none. */
  readonly trustedProxies: number
  /** Seals the cookies of a sign-in under way; null: a file in `dataDir`. */
  readonly secret: string | null
  /** The contact for reporting vulnerabilities, as a URI; null if not set. */
  readonly securityContact: string | null
  /** How long the history of activities is stored. */
  readonly historyDays: number
  readonly retention: RetentionSettings
  /** Whether links to outside are checked; null: not in the demo network, which is made up, as most of its links are. */
  readonly linkChecks: boolean | null
  /** Services that the check of links may connect to though they are not public. */
  readonly linkCheckAllow: AllowedServices
  /** The service that translates what others wrote; null: none. */
  readonly translator: TranslatorSettings | null
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

/** A configuration, or its errors in words for the person who set it. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly complaints: readonly string[] }

export function readConfig(environment: Settings): ConfigResult {
  // An empty variable is how compose files and shells say "not set".
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const files = readSecretFiles(given)
  const parsed = Environment.safeParse(files.environment)
  if (!parsed.success || files.complaints.length > 0) {
    const issues = parsed.error?.issues ?? []
    return {
      ok: false,
      complaints: [...files.complaints, ...issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)],
    }
  }
  const set = parsed.data
  const publicUrl = set.PUBLIC_URL?.replace(/\/+$/, '') ?? null
  const local = isLoopback(set.HOST) && (publicUrl === null || isLoopback(new URL(publicUrl).hostname))
  const providers = readProviders(set.OIDC_PROVIDERS)
  const notice = readNotice(set.NOTICE_FILE)
  if (!providers.ok || !notice.ok || contradictions(set, local).length > 0) {
    const unread = [providers, notice].flatMap((read) => (read.ok ? [] : read.complaints))
    return { ok: false, complaints: [...contradictions(set, local), ...unread] }
  }
  return { ok: true, config: configOf(set, { publicUrl, local, providers: providers.value, notice: notice.value }) }
}

type Environment = z.infer<typeof Environment>

/** Settings that do not go together. */
function contradictions(set: Environment, local: boolean): readonly string[] {
  const complaints: string[] = []
  if (set.DEMO === true && !local) {
    complaints.push(
      'DEMO: the demo network signs anybody in as anyone, so it refuses to run on a public address. ' +
        'Unset DEMO, or set HOST (and PUBLIC_URL) to a loopback address.',
    )
  }
  if (set.MAIL_SIGN_IN === true && set.SMTP_URL === undefined && !local) {
    complaints.push('MAIL_SIGN_IN: links go by e-mail, so SMTP_URL must be set on a public address.')
  }
  if (set.COORDINATORS_NEED_PROVIDER === true && set.OIDC_PROVIDERS === undefined) {
    complaints.push('COORDINATORS_NEED_PROVIDER: there is no provider. Set OIDC_PROVIDERS, or unset it.')
  }
  if (set.REDIS_URL !== undefined && set.DATABASE_URL === undefined) {
    complaints.push(
      'REDIS_URL: several nodes need one Postgres database. Set DATABASE_URL as well, or unset REDIS_URL.',
    )
  }
  if (set.REDIS_URL !== undefined && set.SECRET === undefined && !local) {
    complaints.push('SECRET: with REDIS_URL several nodes serve as one and need the same secret. Set SECRET on each.')
  }
  if (set.TRANSLATOR === 'libretranslate' && set.TRANSLATOR_URL === undefined) {
    complaints.push('TRANSLATOR_URL: TRANSLATOR is libretranslate, so the address of that service must be set as well.')
  }
  if (set.SMTP_URL !== undefined && set.MAIL_FROM === undefined) {
    complaints.push('MAIL_FROM: SMTP_URL is set, so the address that mails come from must be set as well.')
  }
  return complaints
}

type Read = Pick<Config, 'publicUrl' | 'providers' | 'notice'> & { readonly local: boolean }

function configOf(set: Environment, { publicUrl, local, providers, notice }: Read): Config {
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR),
    databaseUrl: set.DATABASE_URL ?? null,
    redisUrl: set.REDIS_URL ?? null,
    nodeAddress: set.NODE_ADDRESS?.replace(/\/+$/, '') ?? `http://${asHost(set.HOST)}:${set.PORT}`,
    acceptLoss: set.ACCEPT_LOSS ?? false,
    acceptNewSecret: set.ACCEPT_NEW_SECRET ?? false,
    publicUrl,
    demo: demoSettingOf(set.DEMO, local),
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM ?? NOBODY,
    helpdeskAddress: set.HELPDESK_ADDRESS ?? null,
    updateRelease: set.UPDATE_RELEASE ?? 'two',
    metricsToken: set.METRICS_TOKEN ?? null,
    providers,
    mailSignIn: set.MAIL_SIGN_IN ?? false,
    notice,
    isPublic: !local,
    coordinatorsNeedProvider: set.COORDINATORS_NEED_PROVIDER ?? false,
    trustedProxies: set.TRUST_PROXY,
    secret: set.SECRET ?? null,
    securityContact: set.SECURITY_CONTACT ?? null,
    historyDays: set.HISTORY_DAYS,
    retention: {
      mailDays: set.MAIL_DAYS,
      mailFileDays: set.MAIL_FILE_DAYS,
      notificationDays: set.NOTIFICATION_DAYS,
      requestDays: set.REQUEST_DAYS,
      inquiryDays: set.INQUIRY_DAYS,
      auditMonths: set.AUDIT_MONTHS,
    },
    linkChecks: set.LINK_CHECKS ?? null,
    linkCheckAllow: set.LINK_CHECK_ALLOW,
    translator: translatorOf(set),
    logLevel: set.LOG_LEVEL,
  }
}

function demoSettingOf(given: boolean | undefined, local: boolean): DemoSetting {
  if (given === true) return 'demo'
  return given === undefined && local ? 'demo-if-new' : 'real'
}

/** An address of this machine that others may call. */
function asHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname()
  return host.includes(':') ? `[${host}]` : host
}

/** The names of all settings that are read from the environment. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(Environment.shape),
  ...SECRETS.map((name) => `${name}_FILE`),
]

function translatorOf({ TRANSLATOR, TRANSLATOR_URL, TRANSLATOR_KEY }: Environment): TranslatorSettings | null {
  if (TRANSLATOR === 'none' || TRANSLATOR_URL === undefined) return null
  return { url: TRANSLATOR_URL.replace(/\/+$/, ''), key: TRANSLATOR_KEY ?? null }
}
