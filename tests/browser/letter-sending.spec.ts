import { expect } from '@playwright/test'
import { releaseLetter } from '../harness/letters.ts'
import { signIn } from '../harness/signIn.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'

test.use({ ownNetwork: true })

test('A coordinator looks at the email, sends the letter, stops it and goes on', async ({ visit, server }) => {
  const id = await releaseLetter({ http: server.http, cookieOf: (email) => signIn(server, email) }, '2027-01-12')
  const { page } = await visit('coordinator@demo.example', `/updates/${id}/edit`)
  await page.getByRole('button', { name: 'Look at the email' }).click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'In this issue' })).toBeVisible()
  await page.getByText('Dark', { exact: true }).click()
  await expect(frame.locator('.mail')).toHaveCSS('background-color', 'rgb(21, 27, 38)')
  await page.getByText('Plain text', { exact: true }).click()
  await expect(page.locator('.letter-plain')).toContainText('IN THIS ISSUE')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('radio', { name: 'At a day and hour' }).click({ force: true })
  await expect(page.getByText('Hour in Brussels')).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('radio', { name: 'Now' }).click({ force: true })
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('button', { name: 'Stop sending' }).click()
  await expect(page.getByText(/^Stopped\. \d+ people wait/)).toBeVisible()
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoFaults(page)
  await expectNoOverflow(page)
  await page.getByRole('button', { name: 'Go on sending' }).click()
  await expect(page.getByText(/^\d+ sent, 0 waiting, 0 refused/)).toBeVisible()
})
