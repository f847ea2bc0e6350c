/** Runs when all other tests have ended: it changes the worker that every server of the run hands out. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { standInForServer, untilKept } from './serviceWorker.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'

const BUILD = join(import.meta.dirname, '../../dist')
const WORKER = join(BUILD, 'sw.js')
/** Without it the next start builds the client again. */
const MARK_OF_BUILD = join(BUILD, 'built-from')

const shells = (page: Page): Promise<readonly string[]> => page.evaluate(() => caches.keys())

test.use({ serviceWorkers: 'allow' })

test('A page that is too old lets the newer worker take over, with the editor, before it reloads', async ({
  visit,
}) => {
  const { context, page } = await visit(planner('it'), '/')
  const server = await standInForServer(context)
  await page.goto(planPath('it'))
  await waitUntilSaved(page)
  await untilKept(page, 'editor')
  const [before] = await shells(page)
  const script = await readFile(WORKER, 'utf8')
  const newer = 'sid-shell-0123456789abcdef'
  const mark = await readFile(MARK_OF_BUILD, 'utf8')
  await rm(MARK_OF_BUILD)
  await writeFile(WORKER, script.replaceAll(String(before).slice(-16), newer.slice(-16)))
  try {
    server.asksForNewer = true
    // The page that comes is new enough: from its navigation on, not from the moment at which this test sees its worker.
    page.on('request', (request) => {
      if (request.isNavigationRequest()) server.asksForNewer = false
    })
    server.drop()
    await expect.poll(() => shells(page).catch(() => null)).toEqual([newer])
    await waitUntilSaved(page)
    await untilKept(page, 'editor')
  } finally {
    await writeFile(WORKER, script)
    await writeFile(MARK_OF_BUILD, mark)
  }
})
