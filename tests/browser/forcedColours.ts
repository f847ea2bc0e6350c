/** Whether states differ visibly where the system chooses the colours. */
import { expect, type Page } from '@playwright/test'

/** A state, and the same thing without it. */
const STATES: readonly (readonly [string, string])[] = [
  ['.nav li a[aria-current]', '.nav li a:not([aria-current])'],
  ['.seg .react-aria-Radio[data-selected]', '.seg .react-aria-Radio:not([data-selected])'],
  ['.grid tr.is-open', '.grid tbody tr:not(.is-open)'],
  ['.queue-row[aria-current]', '.queue-row:not([aria-current])'],
  [
    '.queue-item.selected:not(:first-child, :has([aria-current]))',
    '.queue-item:not(.selected, :first-child, :has([aria-current]))',
  ],
  ['.comment.internal', '.comment:not(.internal)'],
]
/** Elements with an edge or a colour of their own. */
const DRAWN = [
  '.chip',
  '.badge',
  '.av',
  '.brand i',
  '.grid .onday',
  '.bell-button i',
  '.react-aria-Tag',
  '.av.nobody',
  '.placeholder',
  '.asked-here',
  '.bulk-bar',
  '.colleague',
]

/** @returns how many of the states and parts are on the page, so that a test can tell that it saw some */
export async function expectStatesInForcedColours(page: Page): Promise<number> {
  await page.emulateMedia({ forcedColors: 'active' })
  const { seen, lost } = await page.evaluate(
    ([states, drawn]) => {
      const look = (one: Element): string => {
        const { backgroundColor, color, outline, borderColor, borderWidth } = getComputedStyle(one)
        // All grounds are the same here; none at all looks like it.
        const ground = backgroundColor.replace(/^rgba\((.*), 0\)$/, 'rgb($1)')
        return [ground, color, outline, borderColor, borderWidth].join('|')
      }
      const shown = (selector: string): Element | undefined =>
        [...document.querySelectorAll(selector)].find((one) => one.checkVisibility())
      const missing: string[] = []
      let count = 0
      for (const [on, off] of states) {
        const [one, other] = [shown(on), shown(off)]
        if (one === undefined || other === undefined) continue
        count += 1
        if (look(one) === look(other)) missing.push(on)
      }
      for (const selector of drawn) {
        const one = shown(selector)
        if (one === undefined) continue
        count += 1
        const { borderTopWidth, backgroundColor } = getComputedStyle(one)
        const ground = getComputedStyle(document.body).backgroundColor
        if (borderTopWidth === '0px' && [ground, 'rgba(0, 0, 0, 0)'].includes(backgroundColor)) missing.push(selector)
      }
      return { seen: count, lost: missing }
    },
    [STATES, DRAWN] as const,
  )
  await page.emulateMedia({ forcedColors: 'none' })
  expect(lost, page.url()).toEqual([])
  return seen
}
