/** A whole server in this process, on a free port of the loopback, with real files and the demo network. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import type { SignInOptions } from '../../shared/accounts/session.ts'
import type { SignInSetup, TranslatorSettings } from '../../server/serverSetup.ts'
import { createApp, type App } from '../../server/wiring/app.ts'
import { nodeAlone } from '../../server/wiring/nodes/alone.ts'
import { DEMO_PASSWORD } from '../../server/demo/people.ts'
import { demoSignInOptions } from '../../server/demo/signIn.ts'
import { hasSessionCookie } from '../../server/accounts/sessionCookie.ts'
import { listen } from '../../server/http/listen.ts'
import { servePages } from '../../server/http/pages.ts'
import type { WorkKind } from '../../server/store/leases/workKind.ts'
import { workAlone, type LeasedWork } from '../../server/store/leases/leasedWork.ts'
import { openStores } from '../../server/wiring/openStores.ts'
import type { Stores } from '../../server/wiring/openDataFolder.ts'
import { FIRST_CAMPAIGN } from '../../server/seeding/content.ts'
import { seedQuestions } from '../../server/seeding/seedThreads.ts'
import { seed } from '../../server/seeding/seed.ts'
import type { Database } from '../../server/store/database.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { fillWithDemo } from './demoFolder.ts'
import { signIn } from './signIn.ts'

export interface TestServer {
  readonly app: App
  readonly stores: Stores
  readonly folder: string
  readonly port: number
  readonly http: string
  readonly ws: string
  /** Signs in and gives the value for a `Cookie` header. */
  cookieOf(email: string): Promise<string>
  close(): Promise<void>
}

interface Options {
  /** A data folder to use again; a new one is made, and removed at the end, without it. */
  readonly folder?: string
  /** A Postgres database in place of SQLite files in the folder. */
  readonly databaseUrl?: string | null
  /** Puts something between the rooms and the log, such as a store that fails. */
  readonly wrapLog?: (log: UpdateLog) => UpdateLog
  readonly publicUrl?: string
  /** A free one without it. */
  readonly port?: number
  readonly metricsToken?: string
  /** How many proxies say who a request is from; only with a public `publicUrl`, since a demonstration answers no proxy. */
  readonly trustedProxies?: number
  readonly securityContact?: string
  readonly logger?: Logger
  readonly signIn?: Partial<SignInSetup>
  /** How many bytes of answers are kept. */
  readonly keptBytes?: number
  /** The server that takes mails, without which they are kept as files. They go when the test says `app.features.mail.deliver()`. */
  readonly smtpUrl?: string
  /** The mailbox that replies to mails go to. */
  readonly helpdesk?: string
  /** The time by which mails go. */
  readonly now?: () => Date
  /** Checks links to these services of the loopback, and finds no others; the test says when: `app.features.links.checker.look()`. */
  readonly links?: readonly string[]
  /** The service that translates what others wrote; none without it. */
  readonly translator?: TranslatorSettings
  /** The initial content in place of the demo network. */
  readonly network?: TestNetwork
  /** The questions of a busy week in the helpdesk's queue, as on a demo server. */
  readonly questions?: boolean
  /** Its background work; all of it without this. */
  readonly work?: (kind: WorkKind, db: Database) => LeasedWork
  /** Serves the built client from this folder. */
  readonly client?: string
}

/** Centres, people and documents of a test's own. */
export interface TestNetwork {
  readonly signInOptions: Pick<SignInOptions, 'demo'>
  /** Fills the data folder, if it has nothing in it yet, before the server opens it. */
  fill?(dataDir: string): Promise<void>
  /** Writes into the open server. */
  seed?(app: App): Promise<void>
}

export async function startTestServer(options: Options = {}): Promise<TestServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sid-test-'))
  if (options.network === undefined) fillWithDemo(folder)
  else await options.network.fill?.(folder)
  const listener = await listen({
    port: options.port ?? 0,
    host: '127.0.0.1',
    publicUrl: options.publicUrl ?? null,
    about: { version: '0.0.0-test', instance: 'test' },
    securityContact: options.securityContact ?? null,
  })
  const { port } = listener.server.address() as { port: number }
  const http = `http://127.0.0.1:${port}`
  const stores = await openStores({ dataDir: folder, databaseUrl: options.databaseUrl ?? null })
  const opened = {
    db: stores.db,
    nodes: {
      ...nodeAlone(stores.db),
      work: (kind: WorkKind) => options.work?.(kind, stores.db) ?? workAlone(stores.db),
    },
    log: options.wrapLog?.(stores.log) ?? stores.log,
    rows: stores.rows,
    logger: options.logger ?? pino({ level: 'silent' }),
  }
  const app = await createApp(opened, {
    publicUrl: options.publicUrl ?? null,
    home: http,
    metricsToken: options.metricsToken ?? null,
    trustedProxies: options.trustedProxies ?? 0,
    ...(options.keptBytes === undefined ? {} : { keptBytes: options.keptBytes }),
    ...(options.now === undefined ? {} : { now: options.now }),
    patience: 30,
    links: { enabled: options.links !== undefined, allowed: new Set(options.links), resolve: async () => [] },
    ...(options.translator === undefined ? {} : { translator: options.translator }),
    historyDays: 400,
    notice: null,
    retention: {
      mailDays: 90,
      mailFileDays: 30,
      notificationDays: 400,
      requestDays: 400,
      inquiryDays: 90,
      auditMonths: 36,
    },
    dataDir: folder,
    signIn: {
      providers: [],
      mailSignIn: false,
      secret: 'a secret of tests that is long enough',
      ...options.signIn,
    },
    demo: { password: DEMO_PASSWORD, signInOptions: async () => options.network?.signInOptions ?? demoSignInOptions() },
    mail: {
      smtpUrl: options.smtpUrl ?? null,
      from: 'SID workspace <sid@workspace.example>',
      helpdesk: options.helpdesk ?? null,
      folder: join(folder, 'mail'),
    },
  })
  if (options.network === undefined) {
    await seed(app, stores.db, { demo: true, questions: false })
    if (options.questions === true)
      await seedQuestions({ ...app, ...app.features.comments }, FIRST_CAMPAIGN.id, new Date())
  } else await options.network.seed?.(app)
  await app.catchUp()
  if (options.client !== undefined) await servePages({ ...app, hasSessionCookie }, options.client)
  listener.serve(app)
  const cookies = new Map<string, Promise<string>>()

  return {
    app,
    stores,
    folder,
    port,
    http,
    ws: `ws://127.0.0.1:${port}`,
    cookieOf(email) {
      const known = cookies.get(email) ?? signIn({ http }, email)
      cookies.set(email, known)
      return known
    },
    async close() {
      const closed = listener.close()
      await app.close()
      listener.server.closeAllConnections()
      await closed
      await stores.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
