/** Checks that every page has to pass in accented English, which is 40 % longer, over Greek content. */
import { expect, type Page } from '@playwright/test'
import { expectNoOverflow } from './faultless.ts'
import { cutTextsOn, plainTextsOn } from './textsOnPage.ts'

const WIDTHS = [1440, 768, 375] as const

/** Every text comes from the catalogs, and none is cut at any width. @param name used in the report */
export async function expectWorded(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1').first(), name).toBeAttached()
  await expect(page.locator('.skeleton'), name).toHaveCount(0)
  expect.soft(await plainTextsOn(page), `${name}: in no catalog`).toEqual([])
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await cutTextsOn(page), `${name} at ${width} px: cut`).toEqual([])
    await expectNoOverflow(page)
  }
}
