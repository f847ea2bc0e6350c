/** The fixtures of every browser test: a server of its own worker, and people who open it in browsers of their own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'

export interface TestServer {
  /** Where it is; the same after a restart. */
  readonly http: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same address, on the same data or on none. */
  restart(data?: 'same' | 'wiped'): Promise<void>
  stop(): Promise<void>
}

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
}

interface Fixtures {
  /** Opens a browser of its own as a person, at a path. */
  readonly visit: (email: string | null, path?: string, options?: { width?: number }) => Promise<Visit>
}

async function startServer(): Promise<TestServer> {
  let dataDir = await mkdtemp(join(tmpdir(), 'sid-browser-'))
  fillWithDemo(dataDir)
  let running: ServerProcess = await startServerProcess(dataDir)
  const { http } = running
  const port = Number(new URL(http).port)
  return {
    http,
    kill: () => running.kill(),
    async restart(data = 'same') {
      if (data === 'wiped') {
        await rm(dataDir, { recursive: true })
        dataDir = await mkdtemp(join(tmpdir(), 'sid-browser-'))
      }
      running = await startServerProcess(dataDir, port)
    },
    async stop() {
      await running.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface WorkerFixtures {
  readonly server: TestServer
  /** Tests with another name here have another server: for those that count on what only they change. */
  readonly dataOf: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  dataOf: ['everybody', { option: true, scope: 'worker' }],
  server: [
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
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
      return { context, page }
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

export const planPath = (centre: string): string => `/plans/sid-2027/${centre}`
export const planner = (centre: string): string => `planner.${centre}@demo.example`
export const secondPlanner = (centre: string): string => `planner2.${centre}@demo.example`

/** The plan's narrative in its editor. */
export const narrativeOf = (page: Page) => page.getByRole('textbox', { name: 'In our words' })
export const saveStateOf = (page: Page) => page.locator('[data-save]')

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(saveStateOf(page)).toHaveText('Saved')
}

/** The activities in the plan's editor. */
export const gridOf = (page: Page) => page.getByRole('grid', { name: 'Activities' })

/** Opens the first activity whose title fits, in the panel: from the grid, or from the list of readers and phones. */
export async function openActivity(page: Page, title: string | RegExp): Promise<void> {
  const inList = page.getByRole('table', { name: 'Activities' }).getByRole('button', { name: title })
  const inGrid = gridOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) })
  await inGrid
    .getByRole('button', { name: /^Open / })
    .or(inList)
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: /^Activity/ })).toBeVisible()
}

export const panelOf = (page: Page) => page.getByRole('complementary', { name: /^Activity/ })

/** "View only" in the bar; its reason appears when it is pressed. */
export async function expectViewOnly(page: Page, reason: string): Promise<void> {
  const button = page.getByRole('button', { name: 'View only' })
  await button.click()
  await expect(page.getByText(reason, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(reason, { exact: true })).toBeHidden()
  await expect(button).toBeFocused()
}
