/** Milestones: a coordinator writes one and reminds people of it, and a planner meets it where they work. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { campaignButtonOf, openBell, openNews } from './language/frame.ts'
import { undoInMessage } from './language/messages.ts'
import { planner } from './language/places.ts'

test.use({ ownNetwork: true })

const LIST = '/milestones/sid-2027'
/** The demo network's dates are those around the day of 2027. */
const THURSDAY = new Date('2027-01-14T09:00:00+01:00')

async function typeDate(page: Page, label: string, day: string, month: string, year: string): Promise<void> {
  const field = page.getByRole('group', { name: label, exact: true })
  await field.getByRole('spinbutton', { name: /day/ }).first().click()
  await page.keyboard.type(`${day}${month}${year}`)
  await page.keyboard.press('Tab')
}

test(
  'a planner sees the dates with their labels, and hours in their own zone',
  { tag: '@long' },
  async ({ browser, server, visit }) => {
    const { page } = await visit(planner('dk'), '/settings')
    await page.clock.setFixedTime(THURSDAY)
    await page.goto(LIST)
    const call = page.getByRole('row', { name: /Call of awareness centres/ })
    await expect(call).toContainText('TOMORROW')
    await expect(call).toContainText('Fri 15 Jan')
    await expect(call).toContainText('12:00–13:00 CET')
    await expect(call).not.toContainText('your time')
    await expect(page.getByRole('row', { name: /Plans in for the EC briefing/ })).toContainText('REMINDER')
    await expect(page.getByRole('row', { name: /Helplines/ })).toContainText('Details to follow')
    await expect(page.getByRole('button', { name: 'Add a milestone' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Calendar file' })).toHaveAttribute('href', /milestones\.ics\?lang=en$/)
    await page.goto('/')
    const waits = page.getByRole('listitem').filter({ hasText: 'Call of awareness centres' })
    await expect(waits).toContainText('TOMORROW')
    await expect(waits).toContainText('for information and participation')
    await page.goto('/plans/sid-2027/dk')
    await expect(page.getByRole('link', { name: 'Fri 22 Jan: Plans in for the EC briefing' })).toBeVisible()

    const context = await browser.newContext({ baseURL: server.http, timezoneId: 'Europe/Athens', locale: 'en-GB' })
    const athens = await context.newPage()
    await context.addCookies(await page.context().cookies())
    await athens.clock.setFixedTime(THURSDAY)
    await athens.goto(LIST)
    await expect(athens.getByRole('row', { name: /Call of awareness centres/ })).toContainText('13:00–14:00 your time')
    await context.close()
  },
)

test('a coordinator adds a milestone, changes it, reminds people of it and deletes it', async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', LIST)
  await page.getByRole('button', { name: 'Add a milestone' }).click()
  const form = page.getByRole('dialog', { name: 'Add a milestone' })
  await form.getByRole('button', { name: 'Add milestone' }).click()
  await expect(form.getByText('Enter a title')).toBeVisible()
  await expect(form.getByText('Choose a day')).toBeVisible()
  await expect(form.getByText('Choose at least one')).toHaveCount(2)
  await expectNoFaults(page)

  await form.getByText('Deadline', { exact: true }).click()
  await form.getByRole('textbox', { name: 'Title' }).fill('Survey of helplines')
  await typeDate(page, 'Day', '19', '01', '2027')
  await form.getByRole('button', { name: /Time of day/ }).click()
  await page.getByRole('option', { name: /Close of business/ }).click()
  await form.getByText('Helplines').click()
  await form.getByText('Action', { exact: true }).click()
  await form.getByRole('textbox', { name: 'Link' }).fill('example.org/survey')
  await form.getByRole('button', { name: 'Add milestone' }).click()
  await expect(form.getByText('Enter an address that starts with https://')).toBeVisible()
  await form.getByRole('textbox', { name: 'Link' }).fill('https://example.org/survey')
  await form.getByRole('button', { name: 'Add milestone' }).click()
  await expect(form).toHaveCount(0)
  const row = page.getByRole('row', { name: /Survey of helplines/ })
  await expect(row).toContainText('Tue 19 Jan')
  await expect(row).toContainText('by 17:00 (Brussels)')
  await expect(row).toContainText('None yet')

  const choose = async (action: string) => {
    await row.getByRole('button', { name: 'Actions: Survey of helplines' }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await choose('Change')
  const changing = page.getByRole('dialog', { name: 'Change a milestone' })
  await changing.getByRole('textbox', { name: 'Title' }).fill('Survey of all helplines')
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep editing' }).click()
  await changing.getByRole('button', { name: 'Save milestone' }).click()
  await expect(page.getByRole('row', { name: /Survey of all helplines/ })).toBeVisible()
})

test('a reminder says whom it reaches before it goes, and arrives on the bell', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', LIST)
  const row = page.getByRole('row', { name: /Plans in for the EC briefing/ })
  const choose = async (action: string) => {
    await row.getByRole('button', { name: /^Actions/ }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await choose('Remind now')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(/The reminder reaches \d+ people, in \d+ centres/)
  await expect(dialog).toContainText(/By bell \d+ · by email \d+/)
  await expect(dialog).toContainText('REMINDER, for action')
  await expectNoFaults(page)
  await dialog.getByRole('textbox', { name: 'Your own words' }).fill('Your plan\n<b>is</b> still missing.')
  await expect(dialog.getByRole('blockquote')).toContainText('<b>is</b> still missing.')
  await dialog.getByRole('button', { name: /Send to \d+ people/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row).toContainText(/REMINDER, sent .* to \d+/)

  const { page: planning } = await visit(planner('se'), '/')
  await openNews(planning)
  const reminder = planning.getByRole('link', { name: /REMINDER, for action.*Plans in for the EC briefing/ })
  await expect(reminder).toContainText('<b>is</b> still missing.')
  await reminder.click()
  await expect(planning).toHaveURL(/\/milestones\/sid-2027\?milestone=/)
  await expect(planning.locator('tr.is-open')).toContainText('Plans in for the EC briefing')

  await choose('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep milestone' }).click()
  await choose('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete milestone' }).click()
  await expect(row).toHaveCount(0)
  // The open list of another person follows.
  await expect(planning.getByRole('row', { name: /Plans in for the EC briefing/ })).toHaveCount(0)
})

test('the chase list reminds chosen centres of a deadline', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', '/settings')
  await page.clock.setFixedTime(THURSDAY)
  await page.goto(LIST)
  const chase = page.getByRole('region', { name: 'Chase list' })
  await chase.getByRole('button', { name: /For the deadline/ }).click()
  await page.getByRole('option', { name: 'Mon 25 Jan: Public page submitted' }).click()
  await expect(chase.getByRole('button', { name: /Not begun: \d+/ })).toBeVisible()
  const ticks = chase.getByRole('checkbox')
  await expect(ticks.first()).toBeChecked()
  const count = await ticks.count()
  await chase.locator('label.tick').first().click()
  await chase.getByRole('button', { name: `Remind ${count - 1} centres` }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(`in ${count - 1} centres`)
  await dialog.getByRole('button', { name: /Send to/ }).click()
  await expect(dialog).toHaveCount(0)
})

test('a coordinator prepares a campaign, opens it and closes it again', async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', '/campaigns')
  const present = page.getByRole('listitem').filter({ hasText: 'Safer Internet Day 2027' }).last()
  await expect(present).toContainText(/\d+ milestones/)
  const milestones = /(\d+) milestones/.exec(await present.innerText())?.[1]
  await page.getByRole('button', { name: 'New campaign' }).click()
  const form = page.getByRole('dialog', { name: 'New campaign' })
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Safer Internet Day 2028')
  const report = form.getByRole('row', { name: /SID report/ })
  await expect(report).toContainText('Fri 5 Mar')
  await expect(report).toContainText('Fri 3 Mar')
  await expectNoFaults(page)
  await form.getByRole('button', { name: 'Prepare campaign' }).click()
  await expect(form).toHaveCount(0)
  const row = page.locator('.campaigns > li').filter({ hasText: 'Safer Internet Day 2028' })
  await expect(row).toContainText('Being prepared: only coordinators see it')
  await expect(row).toContainText(`(${milestones} to be checked)`)

  const { page: checking } = await visit('coordinator@demo.example', '/milestones/sid-2028')
  await checking.getByRole('button', { name: 'All are right' }).click()
  await expect(checking.getByText(`${milestones} milestones confirmed`).first()).toBeVisible()
  await expect(checking.getByText('To be checked', { exact: false })).toHaveCount(0)
  await undoInMessage(checking)
  await expect(checking.getByRole('button', { name: 'All are right' })).toBeVisible()
  const first = checking.getByRole('row').filter({ hasText: 'To be checked' }).first()
  await first.getByRole('button', { name: /^Actions/ }).click()
  await checking.getByRole('menuitem', { name: 'Date is right' }).click()
  await expect(checking.getByText('1 milestone confirmed').first()).toBeVisible()
  // The chip of the campaign stays in two lines.
  const chip = await campaignButtonOf(checking).boundingBox()
  expect(chip?.height).toBeLessThan(60)
  await expectNoFaults(checking)
  await checking.close()
  await page.reload()
  await expect(row).toContainText(`(${Number(milestones) - 1} to be checked)`)

  const { page: planning } = await visit(planner('fi'), '/milestones/sid-2028')
  await expect(planning.getByRole('heading', { level: 1 })).not.toContainText('SID 2028')
  await row.getByRole('button', { name: 'Open campaign' }).click()
  await expect(page.getByRole('alertdialog')).toContainText(/The opening notifies \d+ planners, in \d+ centres/)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Open campaign' }).click()
  await expect(row.getByText('Open', { exact: true })).toBeVisible()
  await expect(planning.getByRole('heading', { name: 'Milestones of SID 2028' })).toBeVisible()
  await openNews(planning)
  await planning.getByRole('link', { name: /Safer Internet Day 2028 is open/ }).click()
  await expect(planning).toHaveURL('/plans/sid-2028')
  await openBell(planning)
  await expect(planning.getByRole('listitem').filter({ hasText: 'is open' })).not.toContainText('new')
  await planning.keyboard.press('Escape')
  await row.getByRole('button', { name: 'Close', exact: true }).click()
  await expectNoFaults(page)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close campaign' }).click()
  await expect(row.getByRole('button', { name: 'Reopen' })).toBeVisible()

  await page.goto('/audit')
  await expect(page.getByRole('row', { name: /SID 2028 closed Coordinator SID 2028/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /1 copied milestone of SID 2028 confirmed/ })).toBeVisible()
  await expect(page.getByRole('table')).not.toContainText(/[:{]\s*(true|false|")|sid-2028/)
})
