import { expect } from '@playwright/test'
import { answer, askHelpdesk } from '../harness/threadsOverHttp.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { accountButtonOf, openAccountMenu } from './language/frame.ts'
import { messagesOf, undoInMessage } from './language/messages.ts'
import { planner } from './language/places.ts'

const WIDTHS = [1440, 768, 375] as const

test('A planner chooses with the keyboard how often mails come; it is saved at once and can be undone', async ({
  visit,
}) => {
  const { page } = await visit(planner('si'))
  await expect(accountButtonOf(page)).toHaveAccessibleName(/Account menu: Planner, Slovenia/)
  await openAccountMenu(page)
  await expect(page.getByText(/^Version \d+\.\d+\.\d+$/)).toBeVisible()
  await page.getByRole('menuitem', { name: 'Your notifications' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your notifications')
  await expect(page.getByText(planner('si'), { exact: true }).last()).toBeVisible()
  const choice = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
  await expect(choice('Immediately')).toBeChecked()
  await choice('Immediately').focus()
  await page.keyboard.press('ArrowDown')
  await expect(messagesOf(page)).toContainText('Saved: emails are sent once a day')
  await page.reload()
  await expect(choice('Once a day')).toBeChecked()
  await choice('No notification emails').click({ force: true })
  await expect(choice('No notification emails')).toBeChecked()
  await undoInMessage(page)
  await expect(choice('Once a day')).toBeChecked()
  await page.reload()
  await expect(choice('Once a day')).toBeChecked()
  // A choice that could not be saved is not shown as saved.
  await page.route('**/api/mail-choice', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  )
  await choice('Once a week').click({ force: true })
  await expect(page.getByRole('alert')).toContainText('could not be saved')
  await expect(choice('Once a day')).toBeChecked()
})

test('A coordinator sees what goes out to whom, and nobody else does', async ({ visit, server }) => {
  const cookieOf = async (email: string): Promise<string> => {
    const response = await fetch(`${server.http}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'demo' }),
    })
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  const world = { http: server.http, cookieOf }
  await answer(world, await askHelpdesk(world, 'ie'), 'Yes, with the credit line.')
  const { page } = await visit('coordinator@demo.example', '/mails')
  await page.getByRole('button', { name: 'Planner, Ireland', exact: true }).click()
  await expect(page.getByRole('dialog', { name: /Planner, Ireland/ })).toContainText('Waiting')
  await expectNoFaults(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Planner, Ireland', exact: true })).toBeFocused()
  const other = await visit('helpdesk@demo.example', '/mails')
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('The link in a mail leads to a button, without a session; an invalid one says so', async ({ visit }) => {
  const { page } = await visit(null, '/unsubscribe/nothing')
  await expectNoFaults(page)
  await expect(
    page.getByText(/The Weekly Update, emails about your account and urgent messages to your centre go on\./),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Stop notification emails' }).click()
  await expect(page.getByRole('alert')).toContainText('This link does not work')
  await expectNoFaults(page)
})

test('The pages of mail have no fault that a machine can find, at any width', { tag: '@long' }, async ({ visit }) => {
  for (const width of WIDTHS) {
    const own = await visit(planner('dk'), '/settings', { width })
    await expect(own.page.getByRole('radio').first()).toBeAttached()
    await expectNoFaults(own.page)
    await expectNoOverflow(own.page)
    const office = await visit('coordinator@demo.example', '/mails', { width })
    await expect(office.page.getByRole('table').or(office.page.getByText('No emails yet'))).toBeVisible()
    await expectNoFaults(office.page)
    await expectNoOverflow(office.page)
  }
})
