/** What every page has to pass, whatever it shows. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The rules of axe that look at colours. A theme changes nothing but these. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * Nothing that a machine knows to be a fault of accessibility, in the light and in the dark theme.
 *
 * @param except rules of axe that do not hold here
 */
export async function expectNoFaults(page: Page, except: string[] = []): Promise<void> {
  await expectNone(page, new AxeBuilder({ page }).disableRules(except))
  const own = await switchTheme(page, 'dark')
  await expectNone(page, new AxeBuilder({ page }).withRules(RULES_OF_COLOUR))
  await switchTheme(page, own)
}

async function expectNone(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
    page.url(),
  ).toEqual([])
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
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, page.url()).toBe(0)
}
