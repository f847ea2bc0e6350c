import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { type Visit } from './language/person.ts'
import { planner } from './language/places.ts'
import { layoutShiftOf } from './layoutShift.ts'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

const READER = 'reader@demo.example'
const SLOWDOWN = 4
/** Half of what is called good on the web. */
const MOST_SHIFT = 0.05

/** Opens a page on a slow device, and waits until all of it is there. */
async function openSlowly({ context, page }: Visit, path: string, last: (page: Page) => Promise<void>): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.goto(path)
  await last(page)
  expect(await layoutShiftOf(page), path).toBeLessThanOrEqual(MOST_SHIFT)
}

const untilListed = (page: Page): Promise<void> =>
  expect(page.getByRole('table', { name: 'Activities' }).getByRole('row').first()).toBeVisible()
/** The first suggestions of a server that has just been started take their time. */
const untilSuggested = (page: Page): Promise<void> => expect(page.locator('.suggestion').first()).toBeVisible()

test(
  'Nothing on overview and synergies moves by itself while they load on a slow device',
  { tag: '@long' },
  async ({ visit }) => {
    await openSlowly(await visit(READER, '/faq', { width: 375 }), '/overview/sid-2027', untilListed)
    await openSlowly(await visit(planner('dk'), '/faq'), '/synergies/sid-2027/dk', untilSuggested)
  },
)

test('Nor at other widths, and on the network’s synergies', { tag: '@long' }, async ({ visit }) => {
  await openSlowly(await visit(READER, '/faq'), '/overview/sid-2027', untilListed)
  await openSlowly(await visit(planner('dk'), '/faq', { width: 375 }), '/synergies/sid-2027/dk', untilSuggested)
  for (const width of [1440, 375]) {
    await openSlowly(await visit(READER, '/faq', { width }), '/synergies/sid-2027', untilSuggested)
  }
})
