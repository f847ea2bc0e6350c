import type { Locator } from '@playwright/test'

/** Waits until something is at the same place in three frames in a row: no scrolling or layout is left. */
export async function untilAtRest(what: Locator): Promise<void> {
  await what.evaluate(async (element) => {
    const nextFrame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn))
    for (let same = 0, last = ''; same < 3;) {
      await nextFrame()
      const place = JSON.stringify(element.getBoundingClientRect())
      same = place === last ? same + 1 : 0
      last = place
    }
  })
}
