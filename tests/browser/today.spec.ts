/** The board of the day for members, on the day. */
import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'

test('on the day a reader sees what is on now and next, and it moves on with the hour', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/settings')
  await page.clock.setFixedTime('2027-02-09T09:00:00Z')
  await page.goto('/today/sid-2027')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is on now')
  const now = page.getByRole('region', { name: 'Now' })
  const panel = { name: 'Unge spørger: direkte panel om AI-venner' }
  await expect(now.getByRole('link', panel)).toBeVisible()
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
    await expectNoFaults(page)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('navigation').getByRole('link', { name: 'What is on now' })).toBeVisible()
  await page.clock.setFixedTime('2027-02-09T11:00:00Z')
  await page.goto('/today/sid-2027')
  await expect(page.getByRole('region', { name: 'Over' }).getByRole('link', panel)).toBeVisible()
  await page.getByRole('link', panel).click()
  await expect(page).toHaveURL(/plans\/sid-2027\/dk\?activity=/)
})

test('weeks before the day the overview leads to what opens it', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/settings')
  await page.clock.setFixedTime('2026-12-01T09:00:00Z')
  await page.goto('/overview/sid-2027')
  await page.getByRole('main').getByRole('link', { name: 'What is on now' }).click()
  await expect(page.getByText('10 weeks left')).toBeVisible()
  await expect(page.getByRole('region', { name: 'The day opens with' }).getByRole('listitem').first()).toBeVisible()
})
