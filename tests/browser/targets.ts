/** The size of press targets (WCAG 2.2, 2.5.8). */
import { expect, type Page } from '@playwright/test'

const MIN_PX = 24

/** Every link, button and input is at least 24 px high and wide. Links within a sentence are exempt, by the guideline. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate((min) => {
    const isInSentence = (one: Element): boolean => {
      if (one.tagName !== 'A' || getComputedStyle(one).display !== 'inline') return false
      const around = one.parentElement?.textContent.trim() ?? ''
      return around.length > one.textContent.trim().length
    }
    const found: string[] = []
    for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      // A box that is drawn otherwise is pressed by its label.
      const pressed = one.matches('input') ? (one.closest('label') ?? one) : one
      const style = getComputedStyle(pressed)
      const { width, height } = pressed.getBoundingClientRect()
      const isShown = pressed.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      const isForMachines =
        width <= 1 || height <= 1 || one.closest('.vh, .skip, [inert], [hidden], [aria-hidden=true]') !== null
      if (!isShown || isForMachines || style.pointerEvents === 'none' || isInSentence(one)) continue
      if (width < min - 0.5 || height < min - 0.5) {
        found.push(`${Math.round(width)}×${Math.round(height)} ${pressed.outerHTML.slice(0, 120)}`)
      }
    }
    return [...new Set(found)]
  }, MIN_PX)
  expect(small, `${page.url()} at ${page.viewportSize()?.width ?? 0} px`).toEqual([])
}
