/** A centre's report: written beside its plan by its planners, submitted, returned with notes at their places, accepted. */
import { expect, type Page } from '@playwright/test'
import { ActivityId } from '../../shared/ids.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { withSockets } from './withSockets.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { goTo } from './language/frame.ts'
import { undoInMessage } from './language/messages.ts'
import { type Visit } from './language/person.ts'
import { planner, secondPlanner } from './language/places.ts'

test.use({ ownNetwork: true })

type VisitOf = (email: string, path?: string, options?: { width?: number }) => Promise<Visit>

const COORDINATOR = 'coordinator@demo.example'
const reportPath = (centre: string): string => `/reports/sid-2027/${centre}`

/** The page of a report two weeks after Safer Internet Day. */
async function openReport(visit: VisitOf, who: string, centre: string, width = 1440): Promise<Visit> {
  const visited = await visit(who, '/settings', { width })
  await visited.page.clock.setFixedTime('2027-02-25T09:00:00+01:00')
  await visited.page.goto(reportPath(centre))
  return visited
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin the report' }).click()
  await expect(page.getByRole('heading', { name: 'In our words' })).toBeVisible()
  await waitUntilSaved(page)
}

const rowsOf = (page: Page) =>
  page.getByRole('region', { name: /^Activities/ }).getByRole('button', { expanded: false })
const progressOf = (page: Page) => page.getByRole('region', { name: 'Progress' })
const partOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function write(page: Page, part: string, text: string): Promise<void> {
  await partOf(page, part)
    .getByRole('button', { name: new RegExp(`^(Write|Edit): ${part}$`) })
    .click()
  await expect(page.getByRole('textbox', { name: part, exact: true })).toBeFocused()
  await page.keyboard.type(text)
  await waitUntilSaved(page)
  await partOf(page, part).getByRole('button', { name: 'Done' }).click()
}

test('A report goes from its first figure over a return to its acceptance', async ({ visit }) => {
  const { page } = await openReport(visit, planner('dk'), 'dk')
  await begin(page)
  await expect(progressOf(page)).toContainText(/^0 of \d+ activities reported/)

  // Outcome and reach are in the plan, the words in the report.
  const title = (await rowsOf(page).first().locator('b').first().textContent()) ?? ''
  await rowsOf(page).first().click()
  await page.getByRole('radio', { name: 'As planned' }).click({ force: true })
  await expect(progressOf(page)).toContainText(/^1 of/)
  await page.getByRole('button', { name: 'Downloads', exact: true }).click()
  await page.getByRole('textbox', { name: 'Number' }).fill('5310')
  await page.getByRole('textbox', { name: 'Source and method' }).fill('Download counter')
  await expect(partOf(page, 'In figures, by metric')).toContainText('5,310')
  await page.getByRole('textbox', { name: 'What worked', exact: true }).fill('Classes talked about it at home')
  await page.getByRole('radio', { name: 'Yes' }).click({ force: true })
  await page.getByText('Show as a highlight').click()
  await expect(partOf(page, 'Highlights')).toContainText(title)
  await write(page, 'Highlights', 'Five young people led the panel.')
  await expect(page.getByText('1 of 8 parts written')).toBeVisible()
  await expectNoFaults(page)

  await page.getByRole('button', { name: 'Submit report' }).click()
  await page.getByRole('button', { name: 'Submit anyway' }).click()
  await expect(page.getByText('Submitted', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit again' })).toHaveCount(0)
  await write(page, 'Wishes to the network', 'More posters.')
  await expect(
    page.getByText('Changed since you submitted, and not in what others read: Wishes to the network'),
  ).toBeVisible()

  // A coordinator reads what was submitted, and returns it.
  const { page: deciding } = await openReport(visit, COORDINATOR, 'dk')
  await expect(partOf(deciding, 'Highlights')).toContainText('Five young people led the panel.')
  await expect(deciding.getByText('More posters.')).toHaveCount(0)
  await expect(deciding.getByText('Classes talked about it at home')).toBeVisible()
  await expectNoFaults(deciding)
  await deciding.getByRole('button', { name: 'Add a note: Lessons learnt' }).click()
  await deciding.getByRole('textbox', { name: 'Note: Lessons learnt' }).fill('What about the cards?')
  await deciding.getByRole('button', { name: `Add a note: ${title}` }).click()
  await deciding.getByRole('textbox', { name: `Note: ${title}` }).fill('Which counter?')
  await deciding.getByRole('button', { name: 'Return with 2 notes' }).click()
  await deciding.getByRole('textbox', { name: 'Message to the centre (optional)' }).fill('Nearly there.')
  await deciding.getByRole('button', { name: 'Return report' }).click()

  // The planner finds the notes at their places, and submits again.
  await expect(page.getByText('Nearly there.')).toBeVisible()
  await expect(partOf(page, 'Lessons learnt')).toContainText('What about the cards?')
  await expect(page.getByText('Which counter?')).toBeVisible()
  await expectNoFaults(page)
  await write(page, 'Lessons learnt', 'Send the cards earlier.')
  await page.getByRole('button', { name: 'Submit again' }).click()
  await page.getByRole('button', { name: 'Submit anyway' }).click()
  await expect(partOf(deciding, 'Lessons learnt')).toContainText('Send the cards earlier.')
  await deciding.getByRole('button', { name: 'Accept report' }).click()
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible()
  await expect(deciding.getByRole('button', { name: 'Accept report' })).toHaveCount(0)

  // The first version is still there to read.
  await page.getByRole('button', { name: 'What you submitted' }).click()
  await page.getByRole('menuitem', { name: /^1 · / }).click()
  await expect(page.getByRole('dialog').getByText('What about the cards?')).toBeVisible()
  await page.keyboard.press('Escape')

  const { page: other } = await openReport(visit, planner('se'), 'dk')
  await expect(partOf(other, 'Lessons learnt')).toContainText('Send the cards earlier.')
  await expectNoFaults(other)
})

test('Two planners write at once; what one writes offline arrives, and undo goes through report and plan in one order', async ({
  visit,
}) => {
  const { page, context } = await openReport(visit, planner('at'), 'at')
  await begin(page)
  const other = (await openReport(visit, secondPlanner('at'), 'at')).page
  await waitUntilSaved(other)
  await rowsOf(page).first().click()
  await rowsOf(other).first().click()
  const worked = (at: Page) => at.getByRole('textbox', { name: 'What worked', exact: true })
  await worked(page).pressSequentially('The panel')
  await expect(worked(other)).toHaveValue('The panel')

  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'What did not work' }).fill('The room was too small')
  await page.getByRole('radio', { name: 'With changes' }).click({ force: true })
  await expect(page.getByText('Submitting needs the server. You can go on writing.')).toBeVisible()
  await context.setOffline(false)
  await expect(other.getByRole('textbox', { name: 'What did not work' })).toHaveValue('The room was too small')
  await expect(other.getByRole('radio', { name: 'With changes' })).toBeChecked()

  await waitUntilSaved(page)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('radio', { name: 'With changes' })).not.toBeChecked()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('textbox', { name: 'What did not work' })).toHaveValue('')
  await expect(worked(page)).toHaveValue('The panel')
})

test('On a phone a report fits; others read that nothing was submitted yet', { tag: '@long' }, async ({ visit }) => {
  const { page } = await openReport(visit, planner('no'), 'no', 375)
  await begin(page)
  await expectNoOverflow(page)
  await rowsOf(page).first().click()
  await page.getByRole('button', { name: 'Add a figure' }).click()
  await expect(page.getByRole('textbox', { name: 'Number' })).toBeVisible()
  await expectNoOverflow(page)
  await expectNoFaults(page)
  const { page: other } = await openReport(visit, 'reader@demo.example', 'no', 375)
  await expect(other.getByText('Norway has not submitted its report yet.')).toBeVisible()
  await expectNoOverflow(other)
  await expectNoFaults(other)
})

test('The page of what is to do leads to the report', async ({ visit }) => {
  const { page } = await visit(planner('fi'), '/')
  await page.clock.setFixedTime('2027-02-25T09:00:00+01:00')
  await page.reload()
  await expect(page.getByText(/^\d+ of \d+ activities reported, due Fri 5 Mar$/)).toBeVisible()
  await page.getByRole('link', { name: /activit(y|ies) to report$/ }).click()
  await expect(page.getByRole('heading', { name: 'SID report of Finland' })).toBeVisible()
  await goTo(page, 'Our report')
  await expect(page.getByRole('button', { name: 'Begin the report' })).toBeVisible()
})

test('What differed from the plan is offered in words from its history, edited, submitted and read', async ({
  visit,
  server,
}) => {
  const { page } = await openReport(visit, planner('nl'), 'nl')
  await begin(page)
  const id = ((await rowsOf(page).first().getAttribute('id')) ?? '').replace('report-row-', '')
  await editDocument(withSockets(server), 'planner.nl', 'plan/sid-2027/nl', (doc) => {
    activityMap(doc, ActivityId.parse(id))?.set('startTime', '16:45')
  })
  await rowsOf(page).first().click()
  await expect(page.getByRole('textbox', { name: 'What changed' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'With changes' }).click({ force: true })
  const changed = page.getByRole('textbox', { name: 'What changed' })
  await expect(changed).toHaveValue('')
  await expect(page.getByText('From the plan’s history')).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Use these words' }).click()
  await expect(changed).toHaveValue(/^Begins: 16:45/)
  await expect(page.getByRole('button', { name: 'Use these words' })).toHaveCount(0)
  await changed.press('End')
  await changed.pressSequentially(', for the buses')
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Submit report' }).click()
  await page.getByRole('button', { name: 'Submit anyway' }).click()
  const { page: reader } = await openReport(visit, 'reader@demo.example', 'nl')
  await expect(reader.getByText(/^Begins: 16:45.*, for the buses$/)).toBeVisible()
})

test('The list of activities is narrowed to what is missing, and the open one stays while it is filled in', async ({
  visit,
}) => {
  const { page } = await openReport(visit, planner('be'), 'be')
  await begin(page)
  const shown = page.locator('.report-row')
  const all = await shown.count()
  const choose = (name: RegExp) => page.getByRole('radio', { name }).click({ force: true })
  await choose(/^Missing an outcome \d+$/)
  const open = await shown.count()
  expect(open).toBeGreaterThan(1)
  expect(open).toBeLessThanOrEqual(all)
  await shown.first().click()
  await page.getByRole('radio', { name: 'As planned' }).click({ force: true })
  await expect(page.getByRole('radio', { name: `Missing an outcome ${open - 1}` })).toBeChecked()
  await expect(shown).toHaveCount(open)
  await shown.first().click()
  await expect(shown).toHaveCount(open - 1)
  await choose(/^Missing words/)
  await expect(shown.first()).toBeVisible()
  await expectNoFaults(page)
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
})

test('Figures of the whole plan are written at once, or pasted from a spreadsheet as one step of undo', async ({
  visit,
}) => {
  const { page } = await openReport(visit, planner('ie'), 'ie')
  await begin(page)
  await page.getByRole('button', { name: 'All figures at once' }).click()
  await expect.poll(() => page.getByRole('radiogroup', { name: 'What took place' }).count()).toBeGreaterThan(2)
  await expectNoOverflow(page)
  await page.getByRole('button', { name: 'One at a time' }).click()
  await expect(page.getByRole('radiogroup', { name: 'What took place' })).toHaveCount(0)

  const titles = await rowsOf(page).locator('b').allTextContents()
  const [first = '', second = ''] = titles.filter((title, at) => titles.indexOf(title) === at)
  await page.getByRole('button', { name: 'Paste figures' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Paste figures' })
  await dialog
    .getByRole('textbox', { name: 'Copied rows' })
    .fill(`Activity\tMetric\tFigure\n${first}\tDownloads\t5.310\n${second}\tLikes\t12\n${second}\tVideo views\t1.204\n`)
  await expect(dialog.getByText('Not understood: Likes')).toBeVisible()
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: 'Write 2 figures' }).click()
  await expect(partOf(page, 'In figures, by metric')).toContainText('1,204')
  await expect(partOf(page, 'In figures, by metric')).toContainText('5,310')
  await undoInMessage(page)
  await expect(partOf(page, 'In figures, by metric')).not.toContainText('5,310')
  await expect(partOf(page, 'In figures, by metric')).not.toContainText('1,204')
})

test('A closed campaign is opened again for the report of one centre, until a day', async ({ visit }) => {
  const { page: deciding } = await openReport(visit, COORDINATOR, 'is')
  const closed = await deciding.request.patch('/api/campaigns/sid-2027', {
    data: { closed: true },
    headers: { origin: new URL(deciding.url()).origin },
  })
  expect(closed.ok()).toBe(true)
  const { page } = await openReport(visit, planner('lv'), 'lv')
  await expect(page.getByText('SID 2027 is closed, and your report was not submitted.', { exact: false })).toBeVisible()
  await deciding.goto(reportPath('lv'))
  await deciding.getByRole('button', { name: 'Open again until …' }).click()
  await deciding.getByRole('spinbutton', { name: /^day/ }).click()
  await deciding.keyboard.type('10032027')
  await expectNoFaults(deciding)
  await deciding.getByRole('button', { name: 'Open again', exact: true }).click()
  await expect(deciding.getByText('Open again until Wednesday 10 March 2027').last()).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Begin the report' }).click()
  await expect(
    page.getByText('It is open again for this report until Wednesday 10 March 2027.', { exact: false }),
  ).toBeVisible()
  await rowsOf(page).first().click()
  await page.getByRole('radio', { name: 'As planned' }).click({ force: true })
  await waitUntilSaved(page)
  await expect(progressOf(page)).toContainText(/^1 of/)
})
