/** Checks that every page has to pass, whatever it shows. */
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** The rules of axe that look at colours. A theme changes nothing but these. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * Nothing that a machine knows to be a fault of accessibility, in the light and in the dark theme.
 *
 * @param except rules of axe that do not hold here
 */
export async function expectNoFaults(page: Page, except: string[] = []): Promise<void> {
  // A page that is still being loaded would be found to have no heading.
  await expect(page.locator('h1').first()).toBeAttached()
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      // Colours that fade would be measured on their way.
      if (animation instanceof CSSTransition) animation.finish()
      // The name at another person's caret: as it is while one reads it.
      else if (animation instanceof CSSAnimation && animation.animationName === 'leave-name') {
        animation.currentTime = 0
        animation.pause()
      }
    }
  })
  await expectNone(page, { rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) })
  // The workspace has a theme of its own; public pages follow that of the system.
  await page.emulateMedia({ colorScheme: 'dark' })
  const own = await switchTheme(page, 'dark')
  await expectNone(page, { runOnly: RULES_OF_COLOUR })
  await page.emulateMedia({ colorScheme: null })
  await switchTheme(page, own)
}

/** In the page itself: axe's own runner for Playwright opens a second page for each look, to put frames together. */
async function expectNone(page: Page, which: axe.RunOptions): Promise<void> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (options) => {
    // React Aria's announcements remain for seconds, even when the button that they name is gone.
    const what = { exclude: ['[data-live-announcer]'] }
    const { violations } = (await window.axe?.run(what, { ...options, resultTypes: ['violations'] })) ?? {}
    return violations?.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, which)
  expect(found, page.url()).toEqual([])
}

/** Changes the colours of the page as it is. @returns the theme that it had; undefined is that of the system, light */
function switchTheme(page: Page, theme: string | undefined): Promise<string | undefined> {
  return page.evaluate((to) => {
    const { dataset } = document.documentElement
    const from = dataset.theme
    if (to === undefined) delete dataset.theme
    else dataset.theme = to
    // Colours that fade would be measured on their way.
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
    return from
  }, theme)
}

/** Nothing wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  // A window that has just become narrower is laid out, and drawn by React, a moment later.
  await expect
    .poll(
      () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      page.url(),
    )
    .toBe(0)
}
