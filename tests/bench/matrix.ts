/** How long somebody waits for the matrix of the overview: from their click on “Coverage” to the frame in which all of it is painted. */
import { chromium, type Page } from '@playwright/test'
import { browserPath } from '../harness/chromium.ts'

const ROUNDS = 3
const SETTLES_MS = 1500

/** @returns the cells of the matrix, and milliseconds of each round */
export async function measureMatrix(
  url: string,
  cookie: string,
): Promise<{ readonly cells: number; readonly times: readonly number[] }> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
    const [name = '', value = ''] = cookie.split('=', 2)
    await context.addCookies([{ name, value, url: new URL(url).origin }])
    const page = await context.newPage()
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) times.push(await paintOnce(page, url))
    return { cells: await page.locator('table.matrix td').count(), times }
  } finally {
    await browser.close()
  }
}

async function paintOnce(page: Page, url: string): Promise<number> {
  await page.goto(url)
  const link = page.getByRole('link', { name: 'Coverage', exact: true })
  await link.waitFor()
  await page.locator('main table').first().waitFor()
  // The parts of the other views are fetched meanwhile.
  await page.waitForTimeout(SETTLES_MS)
  return link.evaluate(async (element) => {
    const begin = performance.now()
    ;(element as HTMLElement).click()
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    while (document.querySelector('table.matrix') === null) {
      if (performance.now() - begin > 20_000) throw new Error('there is no matrix')
      await frame()
    }
    // The frame in which it is there has been painted when the next one begins.
    await frame()
    await frame()
    return Math.round(performance.now() - begin)
  })
}
