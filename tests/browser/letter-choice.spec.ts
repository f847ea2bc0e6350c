import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { messagesOf } from './language/messages.ts'
import { planner } from './language/places.ts'

test.use({ ownNetwork: true })

test(
  'A reader is asked once whether the Weekly Update comes by email, and finds the answer in the settings',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('reader@demo.example', '/', { width: 375 })
    await expect(page.getByText('Do you want the Weekly Update by email?')).toBeVisible()
    await expectNoFaults(page)
    await expectNoOverflow(page)
    await page.getByRole('button', { name: 'No, thank you' }).click()
    await expect(page.getByText('Do you want the Weekly Update by email?')).toBeHidden()
    await page.goto('/settings')
    await expect(page.getByRole('checkbox', { name: /^Weekly Update/ })).not.toBeChecked()
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Do you want the Weekly Update by email?')).toBeHidden()
  },
)

test('A planner switches the Weekly Update off beside the other emails, which go on', async ({ visit }) => {
  const { page } = await visit(planner('si'), '/settings')
  const letter = page.getByRole('checkbox', { name: /^Weekly Update/ })
  await expect(letter).toBeChecked()
  await letter.focus()
  await page.keyboard.press('Space')
  await expect(messagesOf(page)).toContainText('You no longer receive the Weekly Update.')
  await page.reload()
  await expect(letter).not.toBeChecked()
  await expect(page.getByRole('radio', { name: /^Immediately/ })).toBeChecked()
  await expectNoFaults(page)
  await page.route('**/api/update-choice', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  )
  await letter.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('alert')).toContainText('could not be saved')
  await expect(letter).not.toBeChecked()
})

test('The link in a letter leads to a button that stops the letter alone; an invalid one says so', async ({
  visit,
}) => {
  const { page } = await visit(null, '/unsubscribe/nothing/letter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop the Weekly Update?')
  await expect(page.getByText('Other emails go on.')).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Stop the Weekly Update' }).click()
  await expect(page.getByRole('alert')).toContainText('This link does not work')
})
