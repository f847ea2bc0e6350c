/** A plan of 500 activities, which scrolls for minutes. */
import { expect, type Page } from '@playwright/test'
import { growPlan } from '../harness/growPlan.ts'
import { test } from './fixtures.ts'
import { bulkBarOf, cellIn, gridOf, rowAt, rowsOf } from './language/grid.ts'
import { panelOf } from './language/panel.ts'
import { viewOf } from './language/view.ts'
import { openPlan } from './openPlan.ts'
import { referenceWork, workOf } from './rendererWork.ts'
import { untilAtRest } from './untilAtRest.ts'

const ROWS = 500

test.use({ ownNetwork: true })
let isGrown = false
test.beforeEach(async ({ server }) => {
  if (!isGrown) await growPlan(server.http, 'is', ROWS)
  isGrown = true
})

async function openLongPlan(visit: Parameters<typeof openPlan>[0]): Promise<Page> {
  const page = await openPlan(visit, 'is')
  await expect(rowsOf(page)).toHaveCount(ROWS)
  return page
}

async function expectHeadsInSight(page: Page): Promise<void> {
  await expect(viewOf(page).searchField).toBeInViewport({ ratio: 1 })
  await expect(viewOf(page).filterButton).toBeInViewport({ ratio: 1 })
  for (const name of ['Activity', 'When', 'Status'])
    await expect(gridOf(page).getByRole('columnheader', { name, exact: true })).toBeInViewport({ ratio: 1 })
  // In sight, and not under something else.
  const isOnTop = await gridOf(page)
    .getByRole('columnheader', { name: 'When', exact: true })
    .evaluate((head) => {
      const { x, y, width, height } = head.getBoundingClientRect()
      return head.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
  expect(isOnTop).toBe(true)
}

const topOf = async (page: Page, index: number): Promise<number> =>
  (await rowAt(page, index).boundingBox())?.y ?? Number.NaN

test('Heads, search and filter stay in sight, by wheel and by keys, and no cell with the focus is behind them', async ({
  visit,
}) => {
  const page = await openLongPlan(visit)
  await rowAt(page, 3).hover()
  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, 3000)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(10_000)
  await expectHeadsInSight(page)

  await cellIn(rowAt(page, 0), 'when').focus()
  await page.keyboard.press('Control+End')
  await expect(rowAt(page, ROWS - 1)).toBeInViewport()
  await expectHeadsInSight(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowUp')
  const isOnTop = await page.locator(':focus').evaluate((cell) => {
    const { x, y, width, height } = cell.getBoundingClientRect()
    return [2, height - 2].every((down) => cell.contains(document.elementFromPoint(x + width / 2, y + down)))
  })
  expect(isOnTop, 'the cell with the focus is not behind the heads').toBe(true)
  await page.keyboard.press('Control+Home')
  await expect(rowAt(page, 0)).toBeInViewport()
  await expectHeadsInSight(page)

  // With more columns than there is room for, heads and cells move sideways together.
  await page.setViewportSize({ width: 900, height: 800 })
  await cellIn(rowAt(page, 200), 'visibility').focus()
  await page.keyboard.press('End')
  const [head, cell] = await Promise.all([
    gridOf(page).getByRole('columnheader', { name: 'Status', exact: true }).boundingBox(),
    cellIn(rowAt(page, 200), 'status').boundingBox(),
  ])
  expect(Math.abs((head?.x ?? 0) - (cell?.x ?? 99))).toBeLessThan(1)
})

test(
  'Selecting cells ticks no rows; ticking rows moves none; neither does the panel',
  { tag: '@long' },
  async ({ visit }) => {
    const page = await openLongPlan(visit)
    await cellIn(rowAt(page, 2), 'when').focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowDown')
    await expect(gridOf(page).locator('[data-ranged]')).toHaveCount(4)
    await expect(gridOf(page).getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expect(bulkBarOf(page)).toHaveCount(0)

    await rowAt(page, 2).getByRole('checkbox').focus()
    const before = await topOf(page, 2)
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(gridOf(page).getByRole('checkbox', { checked: true })).toHaveCount(3)
    await expect(bulkBarOf(page)).toBeInViewport({ ratio: 1 })
    expect(await topOf(page, 2), 'the bar of selected rows moves no row').toBe(before)
    await page.getByRole('button', { name: 'Clear selection' }).click()

    for (const index of [1, 300]) {
      await cellIn(rowAt(page, index + 1), 'title').focus()
      // By a key it comes to where it is wholly in sight.
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await expect(cellIn(rowAt(page, index), 'title')).toBeFocused()
      await untilAtRest(rowAt(page, index))
      const at = await topOf(page, index)
      await page.keyboard.press('Control+Enter')
      await expect(panelOf(page)).toBeVisible()
      await expect.poll(async () => Math.abs((await topOf(page, index)) - at), `row ${index} with it`).toBeLessThan(2)
      await page.keyboard.press('Escape')
      await expect(panelOf(page)).toHaveCount(0)
      await expect.poll(async () => Math.abs((await topOf(page, index)) - at), `row ${index} without`).toBeLessThan(2)
    }
  },
)

/** Each try may meet something that the page does once, such as to collect garbage: the best of these counts. */
const TRIES = 3

/** @returns the work of the best try, as a share of the reference's */
async function leastWork(page: Page, reference: number, act: () => Promise<void>): Promise<number> {
  const works: number[] = []
  for (let tries = 0; tries < TRIES; tries++) works.push((await workOf(page, act)) / reference)
  return Math.min(...works)
}

/** Holds the first bar and moves it about for some seconds. */
async function dragAbout(page: Page, bar: string): Promise<void> {
  const box = await page.locator(bar).first().boundingBox()
  if (box === null) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 0; step < 150; step++)
    await page.mouse.move(x + 180 * Math.sin(step / 9), y + 120 * Math.sin(step / 15))
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

async function scrollAbout(page: Page): Promise<void> {
  await page.mouse.move(900, 500)
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, turn < 30 ? 120 : -120)
    await page.waitForTimeout(20)
  }
}

/**
 * The work of the renderer as a share of the reference's: half as much again as it takes, so that twice the work fails.
 * Times of frames would tell how busy the machine is, because other tests run beside.
 */
for (const { display, bar, most } of [
  { display: 'Calendar', bar: '.cal-own', most: { drag: 5.5, scroll: 1.9 } },
  { display: 'Timeline', bar: '.tl-bar', most: { drag: 3.4, scroll: 1.25 } },
] as const)
  test(
    `Drag and scroll are smooth in the ${display.toLowerCase()} of 500 activities`,
    { tag: '@long' },
    async ({ visit }) => {
      const page = await openLongPlan(visit)
      await viewOf(page).becomes(display)
      await expect(page.getByRole('grid', { name: display })).toBeVisible()
      await page.getByRole('grid', { name: display }).evaluate((grid) => grid.scrollIntoView({ block: 'start' }))
      const reference = await referenceWork(page)
      const dragged = await leastWork(page, reference, () => dragAbout(page, bar))
      const scrolled = await leastWork(page, reference, () => scrollAbout(page))
      expect(dragged, 'drag').toBeLessThanOrEqual(most.drag)
      expect(scrolled, 'scroll').toBeLessThanOrEqual(most.scroll)
    },
  )

test('The focus stays at a bar whose row comes far from where it was', async ({ visit }) => {
  const page = await openLongPlan(visit)
  await gridOf(page).getByRole('columnheader', { name: 'When', exact: true }).getByRole('button').first().click()
  await viewOf(page).becomes('Timeline')
  const bar = page.locator('.tl-bar').first()
  await bar.focus()
  const key = await bar.getAttribute('data-occurrence')
  for (let week = 0; week < 3; week++) await page.keyboard.press('Alt+ArrowDown')
  const moved = page.locator(`[data-occurrence="${key}"]`)
  await expect
    .poll(() => moved.evaluate((one) => one.closest('.tl-block')?.previousElementSibling?.className))
    .toBe('tl-block')
  await expect(moved).toBeFocused()
})
