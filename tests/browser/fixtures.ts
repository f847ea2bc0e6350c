/** The fixtures of every browser test: a server of its own worker, and people who open it in browsers of their own. */
import { expect, test as base, type BrowserContext } from '@playwright/test'
import { shiftClock } from '../harness/shiftClock.ts'
import { personAt, type Person } from './language/person.ts'
import { createWorkerServers, type TestServer, type WorkerServers } from './server.ts'

interface Fixtures {
  /** Opens a browser of its own as a person, at a path. */
  readonly visit: (email: string | null, path?: string, options?: { width?: number }) => Promise<Person>
  /** That of all files of this worker, or of this file alone. */
  readonly server: TestServer
  /** For files that count on what only they change: a server, and with it a network, that no other file has written into. */
  readonly ownNetwork: boolean
}

interface WorkerFixtures {
  readonly servers: WorkerServers
}

/** How much later it is in a run under another clock, as `npm test -- --at` sets it. */
const SHIFT_MS = Number(process.env.SID_TEST_SHIFT_MS ?? 0)

/** For tests with servers of their own: browsers whose clock is that of the run. */
export const bareTest = base.extend({
  browser: [
    async ({ browser }, use) => {
      if (SHIFT_MS !== 0) {
        const newContext = browser.newContext.bind(browser)
        browser.newContext = async (options) => {
          const context = await newContext(options)
          await context.addInitScript(shiftClock, SHIFT_MS)
          return context
        }
      }
      await use(browser)
    },
    { scope: 'worker' },
  ],
})

export const test = bareTest.extend<Fixtures, WorkerFixtures>({
  servers: [
    async ({}, use) => {
      const servers = createWorkerServers()
      await use(servers)
      await servers.stop()
    },
    { scope: 'worker' },
  ],
  ownNetwork: [false, { option: true }],
  server: async ({ servers, ownNetwork }, use, { file }) => {
    await use(await servers.serverFor(ownNetwork ? file : null))
  },
  visit: async ({ browser, server }, use) => {
    const visits: BrowserContext[] = []
    const complaints: string[] = []
    await use(async (email, path = '/', { width = 1440 } = {}) => {
      const context = await browser.newContext({ baseURL: server.http, viewport: { width, height: 900 } })
      visits.push(context)
      if (email !== null) await signIn(context, email)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|Warning: |act\(/.test(message.text())) complaints.push(message.text())
      })
      await page.goto(path)
      return personAt(page)
    })
    await Promise.all(visits.map((context) => context.close()))
    expect(complaints, 'pages complained').toEqual([])
  },
})

/**
 * For a request of a test beside its page: the connection of the last one may be idle, and the server closes it at this
 * very moment. Asked again it has a connection of its own.
 */
export const IDLE_CONNECTION = { maxRetries: 1 }

export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/api/session', { data: { email, password: 'demo' }, ...IDLE_CONNECTION })
  expect(answer.ok(), await answer.text()).toBe(true)
}
