/** Reads the configuration, listens, shuts down. */
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { App } from './wiring/app.ts'
import { readConfig, SETTING_NAMES } from './config.ts'
import { DEMO_PASSWORD } from './demo/people.ts'
import { demoSignInOptions } from './demo/signIn.ts'
import { missingInPublic } from './settings/missingInPublic.ts'
import { hasSessionCookie } from './accounts/sessionCookie.ts'
import { listen, type Listener } from './http/listen.ts'
import { servePages } from './http/pages.ts'
import { systemClock } from './pacing/clock.ts'
import { collectGarbage, letWorkersShrink } from './pacing/collectGarbage.ts'
import { collectWhenQuiet, threadCpuMs } from './pacing/collectWhenQuiet.ts'
import { createLogger } from './logger.ts'
import { nodeAlone } from './wiring/nodes/alone.ts'
import { openNodes } from './wiring/nodes/openNodes.ts'
import type { ServerNodes } from './wiring/nodes/serverNodes.ts'
import { claimStore, refuseOtherSecret } from './wiring/identity/claimStore.ts'
import { wouldMakeDemo } from './wiring/identity/newDemo.ts'
import { openStores } from './wiring/openStores.ts'
import type { Stores } from './wiring/openDataFolder.ts'
import { StoresUnavailable } from './wiring/storesUnavailable.ts'
import { findSimilarNames } from './settings/similarNames.ts'
import { SECRET_FILE } from './secret.ts'
import { makePrivateFromNow } from './store/makePrivate.ts'
import { UnusableFile } from './store/unusableFile.ts'
import { INSTANCE, VERSION } from './version.ts'

const CLIENT_FOLDER = join(fileURLToPath(new URL('..', import.meta.url)), 'dist')
/** The longest that a shutdown may take before the process ends anyway. */
const SHUTDOWN_MS = 15_000
/** After a restart, people who come back are served first. */
const COLLECT_AFTER_MS = 5000
/** Longer than a pause for thought or a conversation. */
const QUIET_MS = 5 * 60_000

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** Errors that the person who starts the server can fix are printed as a sentence. */
function failInWords(error: unknown): never {
  if (error instanceof UnusableFile || error instanceof StoresUnavailable) fail(error.message)
  throw error
}

const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
const { config } = result
const misspelt = findSimilarNames(process.env, SETTING_NAMES)
if (misspelt.length > 0 && (await wouldMakeDemo(config)))
  fail(`${misspelt.join('\n')}\nNothing was made. Rename or unset it, and start again.`)
for (const line of misspelt) console.error(`Warning: ${line}`)
const logger = createLogger(config.logLevel)
makePrivateFromNow()
letWorkersShrink()

const listener = await listen({ ...config, about: { version: VERSION, instance: INSTANCE } }).catch(
  (error: NodeJS.ErrnoException): never => {
    if (error.code === 'EADDRINUSE') fail(`Port ${config.port} on ${config.host} is in use. Set PORT to another one.`)
    fail(`Cannot listen on ${config.host}, port ${config.port}: ${error.message}`)
  },
)
const stores = await openStores(
  { ...config, inspect: refuseOtherSecret(config) },
  {
    began: (why) => logger.error(why),
    ended: () => logger.info('the store may be written to again'),
    final: fail,
  },
).catch(failInWords)
const claimed = await claimStore(stores.db, config, new Date()).catch(async (error: unknown) => {
  await stores.close()
  return failInWords(error)
})
// Loaded now, which takes most of a start: what is wrong with settings or stores is said before.
const [{ createApp }, { seed }] = await Promise.all([import('./wiring/app.ts'), import('./seeding/seed.ts')])
const isDemo = claimed.kind === 'demo'
const { port } = listener.server.address() as { port: number }
const address = config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
const node =
  config.databaseUrl === null || config.redisUrl === null
    ? null
    : await openNodes({
        db: stores.db,
        databaseUrl: config.databaseUrl,
        redisUrl: config.redisUrl,
        address: config.nodeAddress,
        logger,
        onMissed: () =>
          fail('This node stood still for so long that it missed what others said; it must be started again.'),
      })
const nodes: ServerNodes = node ?? nodeAlone(stores.db)
const { db, log } = stores
const opened = { db, log, rows: node?.rows ?? stores.rows, nodes, logger }
const app = await createApp(opened, {
  publicUrl: config.publicUrl,
  home: address,
  metricsToken: config.metricsToken,
  trustedProxies: config.trustedProxies,
  links: { enabled: config.linkChecks ?? !isDemo, allowed: config.linkCheckAllow },
  translator: config.translator,
  historyDays: config.historyDays,
  updateRelease: config.updateRelease,
  retention: config.retention,
  notice: config.notice,
  dataDir: config.dataDir,
  signIn: {
    providers: config.providers,
    mailSignIn: config.mailSignIn,
    coordinatorsNeedProvider: config.coordinatorsNeedProvider,
    secret: claimed.secret,
  },
  demo: isDemo ? { password: DEMO_PASSWORD, signInOptions: async () => demoSignInOptions() } : null,
  mail: {
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    helpdesk: config.helpdeskAddress,
    folder: join(config.dataDir, 'mail'),
  },
}).catch(failInWords)
await seed(app, stores.db, { demo: isDemo, questions: isDemo })
await app.catchUp()
await nodes.started()
await servePages({ ...app, hasSessionCookie }, CLIENT_FOLDER).catch((error: Error): never =>
  fail(`The built client is missing (${error.message}). Start with npm start, which builds it.`),
)
// Runs before anybody can see that the server is ready, and ask it to end.
const quiet = collectWhenQuiet({ clock: systemClock, quietMs: QUIET_MS, cpuMs: threadCpuMs, collect: collectGarbage })
shutDownOnSignal(listener, app, stores)
listener.serve(app)
app.features.mail.start()

console.log(`SID workspace ${VERSION} is ready: ${address}`)
if (config.publicUrl === null && config.isPublic) {
  console.log('Without PUBLIC_URL only this machine is answered. Set PUBLIC_URL to the address that people use.')
}
for (const line of missingInPublic({ ...config, secretFile: join(config.dataDir, SECRET_FILE) })) console.log(line)
if (claimed.isUnsure) {
  console.log(
    'The audit log is broken: npm run audit -- verify says where. So nobody can tell whether SECRET is the right one.',
  )
}
if (!isDemo && config.providers.length === 0 && !config.mailSignIn) {
  console.log(
    'There is no way to sign in. Set OIDC_PROVIDERS to your providers, or MAIL_SIGN_IN=1 with SMTP_URL for links by\n' +
      'e-mail; then npm run coordinator -- ADDRESS makes the first coordinator.',
  )
}
if (isDemo) {
  console.log(
    'Demonstration network; sign in on the page, or with the password "demo" as\n' +
      '  planner.<centre>@demo.example and planner2.<centre>@demo.example (for example planner.dk@demo.example)\n' +
      '  reader@demo.example, helpdesk@demo.example, coordinator@demo.example',
  )
}

setTimeout(() => {
  collectGarbage()
  app.publicPages.warm().catch((error: unknown) => logger.warn({ err: error }, 'public pages were not read'))
}, COLLECT_AFTER_MS).unref()

function shutDownOnSignal(open: Listener, running: App, opened: Stores): void {
  let stopping = false
  async function stop(signal: string): Promise<void> {
    if (stopping) return
    stopping = true
    logger.info({ signal }, 'the server stops')
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref()
    open.drain()
    quiet.close()
    await running.close()
    await nodes.close()
    const closed = open.close()
    open.server.closeAllConnections()
    await closed
    await opened.close()
    logger.info('the server has stopped')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
}
