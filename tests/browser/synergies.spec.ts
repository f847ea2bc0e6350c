import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { planner, test } from './world.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`A planner sees what others might do with them, and why (${theme})`, async ({ visit }) => {
    const { page } = await visit(planner('dk'), '/', { theme })
    await page.getByRole('link', { name: 'Synergies' }).click()
    await expect(page.getByRole('heading', { name: 'Synergies of Denmark' })).toBeVisible()
    const cards = page.locator('.suggestion')
    await expect(cards.first()).toBeVisible()
    await expect(cards.first().getByRole('listitem').first()).toContainText(/looks for what|Both/)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    await page.getByRole('button', { name: /Kind/ }).click()
    await page.getByRole('option', { name: 'Shared resource' }).click()
    await expect(page.locator('.kind-group')).toHaveCount(1)
    const link = cards.first().getByRole('heading').getByRole('link')
    const title = (await link.textContent()) ?? ''
    await link.click()
    await expect(page.getByRole('complementary', { name: `Activity: ${title}` })).toBeVisible()
  })
}

test('The suggestions fit on a phone, and a reader sees those of the whole network', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/synergies/sid-2027', { width: 375 })
  await expect(page.getByRole('heading', { name: 'Synergies in the network' })).toBeVisible()
  await expect(page.locator('.suggestion').first()).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})
