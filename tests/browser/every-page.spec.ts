/** Checks that every page has to pass, each opened once: in a wide window, then narrower and narrower. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { menuOf, topBarOf } from './language/frame.ts'
import { openActivity } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'
import { expectStatesInForcedColours } from './forcedColours.ts'
import { expectLargeTargets } from './targets.ts'

interface Opened {
  readonly path: string
  readonly open?: (page: Page) => Promise<void>
}

const withActivity = (path: string): Opened => ({ path, open: (page) => openActivity(page, /./) })

/** Begun, with the first activity open and a part to write. */
async function beginReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin the report' }).click()
  await page.locator('.report-row').first().click()
  await page.getByRole('button', { name: 'Add a figure' }).click()
  await page.getByRole('button', { name: 'Write: Highlights' }).click()
  await expect(page.getByRole('textbox', { name: 'Highlights' })).toBeFocused()
}

const PAGES: Readonly<Record<string, readonly Opened[]>> = {
  [planner('dk')]: [
    { path: '/' },
    withActivity(planPath('dk')),
    { path: '/profiles/sid-2027/dk' },
    { path: '/synergies/sid-2027/dk' },
    { path: '/assets/sid-2027/dk' },
    { path: '/milestones/sid-2027' },
    { path: '/wording' },
    { path: '/wording/da' },
    { path: '/settings' },
    { path: '/sessions' },
    { path: '/feeds' },
    { path: '/tasks/sid-2027/dk' },
    { path: '/reports/sid-2027/dk', open: beginReport },
    { path: '/templates' },
    { path: '/updates' },
    { path: '/my-data' },
    { path: '/join' },
    { path: '/nothing' },
  ],
  'reader@demo.example': [
    { path: '/overview/sid-2027?theme=ai&status=confirmed' },
    { path: '/overview/sid-2027?view=coverage' },
    { path: '/overview/sid-2027?view=calendar' },
    { path: '/today/sid-2027' },
    { path: '/briefings/sid-2027' },
    withActivity(planPath('se')),
    { path: planPath('is') },
    { path: '/profiles/sid-2027/at' },
    { path: '/synergies/sid-2027' },
    { path: '/synergies/sid-2027/how' },
    { path: '/assets/sid-2027' },
    { path: '/reports/sid-2027/at' },
    { path: '/report/sid-2027' },
    { path: '/report/sid-2026?view=figures' },
    { path: '/data-protection' },
    { path: '/faq' },
  ],
  // The other views of the overview, in the longer run.
  'helpdesk@demo.example': [
    { path: '/overview/sid-2027?view=changes' },
    { path: '/overview/sid-2027?view=missing' },
    { path: '/overview/sid-2027?view=map' },
  ],
  'coordinator@demo.example': [
    { path: '/queue/sid-2027' },
    { path: '/canned-answers' },
    { path: '/requests' },
    { path: '/people' },
    { path: '/mails' },
    { path: '/audit' },
    { path: '/campaigns' },
    { path: '/report/sid-2027/form' },
    { path: '/milestones/sid-2027' },
    { path: '/moderation/sid-2027' },
    { path: '/inquiries/sid-2027' },
    { path: '/updates' },
  ],
}

for (const [who, pages] of Object.entries(PAGES)) {
  test(
    `Each page of ${who} has no fault, keeps its states in forced colours, large targets, and fits 320 px`,
    { tag: '@long' },
    async ({ visit }) => {
      // Fifty screens, each in two themes and three widths.
      test.setTimeout(300_000)
      const { page } = await visit(who, '/settings')
      let states = 0
      for (const { path, open } of pages) {
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto(path)
        await expect(page.locator('h1').first()).toBeVisible()
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
        await open?.(page)
        await expectNoFaults(page)
        states += await expectStatesInForcedColours(page)
        for (const width of [768, 375]) {
          await page.setViewportSize({ width, height: 900 })
          await expectNoOverflow(page)
          await expectLargeTargets(page)
        }
        await page.setViewportSize({ width: 320, height: 640 })
        await expectNoOverflow(page)
        await expectInBar(page)
      }
      expect(states).toBeGreaterThan(pages.length)
      // 400 % of a usual window: bars that stay would take half of it.
      await page.setViewportSize({ width: 360, height: 225 })
      for (const bar of [topBarOf(page), menuOf(page)]) await expect(bar).toHaveCSS('position', 'static')
    },
  )
}

/** The bar's content leaves neither it nor the window. */
async function expectInBar(page: Page): Promise<void> {
  const outside = await topBarOf(page).evaluate((top) => {
    const bar = top.getBoundingClientRect()
    return [...top.querySelectorAll('button, .badge, [role=status]')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { left, right, top: upper, bottom } = one.getBoundingClientRect()
        return left < 0 || right > innerWidth || upper < bar.top || bottom > bar.bottom
      })
      .map((one) => one.outerHTML.slice(0, 100))
  })
  expect(outside, page.url()).toEqual([])
}
