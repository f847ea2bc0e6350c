/** The processor time that a page takes: other programs on the machine do not count, as they do in the times of frames. */
import type { Page } from '@playwright/test'

/** Its threads together, such as those of scripts, layout and painting. @returns milliseconds of processor time */
export async function workOf(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const readMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const time = metrics.find(({ name }) => name === 'ProcessTime')
    if (time === undefined) throw new Error('the browser does not say its processor time')
    return time.value * 1000
  }
  const before = await readMs()
  await act()
  const after = await readMs()
  await session.detach()
  return after - before
}

const REFERENCE_TRIES = 3

/**
 * What laying out and painting a long text takes on this machine: the measure of other work in the same browser.
 * @returns milliseconds of processor time, of the best of some tries
 */
export async function referenceWork(page: Page): Promise<number> {
  const blank = await page.context().newPage()
  await blank.setContent('<main></main>')
  const works: number[] = []
  for (let tries = 0; tries < REFERENCE_TRIES; tries++) works.push(await workOf(blank, () => layOut(blank)))
  await blank.close()
  return Math.min(...works)
}

const layOut = (blank: Page): Promise<void> =>
  blank.evaluate(async () => {
    const main = document.querySelector('main')
    if (main === null) throw new Error('no main')
    main.innerHTML = '<p>One of many lines that the browser breaks and paints anew</p>'.repeat(1000)
    for (let turn = 0; turn < 30; turn++) {
      main.style.width = `${200 + turn * 10}px`
      await new Promise((painted) => {
        requestAnimationFrame(painted)
      })
    }
  })
