import { expect } from '@playwright/test'
import { acceptReport, submitReport } from '../harness/acceptedReports.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { goTo } from './language/frame.ts'
import { withSockets } from './withSockets.ts'

test.use({ ownNetwork: true })

test.describe.configure({ mode: 'serial' })

const PAGE = '/report/sid-2027'

test.beforeAll(async ({ servers }, { file }) => {
  const server = await servers.serverFor(file)
  const network = withSockets(server)
  await acceptReport(network, 'dk', {
    reach: [
      ['participants_onsite', 1250, 'Door count'],
      ['schools', 412, 'Sign-ups'],
    ],
    quote: 'Ask us, not about us',
  })
  await acceptReport(network, 'se', { reach: [['participants_onsite', 300, 'List of guests']] })
  await submitReport(network, 'no', { reach: [['participants_onsite', 90_000, 'Guess']] })
})

test('A reader learns in two clicks how many people were reached on site, and by whose count', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/overview/sid-2027')
  await goTo(page, 'SID report')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 44 reports are accepted.')
  const figure = page.getByRole('button', { name: 'Participants onsite: 1,550' })
  await figure.click()
  await expect(figure).toHaveAttribute('aria-expanded', 'true')
  const rows = page.getByRole('table', { name: 'Participants onsite: what the figure was made of' })
  await expect(rows.getByRole('row').nth(1)).toContainText(/Denmark.*1,250.*Door count/)
  await expect(rows.getByRole('row').nth(2)).toContainText(/Sweden.*300.*List of guests/)
  await expect(rows.getByRole('row')).toHaveCount(3)
  await expect(page).toHaveURL(/figure=participants_onsite/)
  await expectNoFaults(page)
  await rows.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/reports\/sid-2027\/dk$/)
})

test('Charts are tables too, and each row leads to its activities', async ({ visit }) => {
  const { page } = await visit('helpdesk@demo.example', PAGE)
  const themes = page.getByRole('table', { name: 'By theme' })
  await themes.getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Activities' }).getByRole('row')).not.toHaveCount(1)
  await page.getByRole('link', { name: 'Cancelled' }).click()
  await expect(page.getByText('No activities of accepted reports are here.')).toBeVisible()
  await page.getByRole('link', { name: /^By centre/ }).click()
  await expect(page.getByRole('row', { name: /Norway/ })).toContainText('Submitted')
})

test('A coordinator chooses a highlight and writes a chapter, which readers read once it is frozen', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', `${PAGE}?view=chapters`)
  await page.getByRole('button', { name: 'Begin writing' }).click()
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await summary.click()
  await page.keyboard.type('The network asked young people.')
  await waitUntilSaved(page)
  await page.getByRole('link', { name: /^Highlights/ }).click()
  const inReport = page.getByRole('checkbox', { name: 'In the report' })
  await page.getByText('In the report', { exact: true }).click()
  await expect(inReport).toBeChecked()
  await expect(page.getByText('1 of 1 are in the report')).toBeVisible()
  await waitUntilSaved(page)
  await expectNoFaults(page)

  const reader = await visit('reader@demo.example', PAGE)
  await expect(reader.page.getByRole('article').filter({ hasText: 'Ask us, not about us' })).toContainText(
    'In the report',
  )
  await expect(reader.page.getByRole('checkbox')).toHaveCount(0)
  await expect(reader.page.getByText('The network asked young people.')).toHaveCount(0)
  const frozen = await page.request.post('/api/campaigns/sid-2027/report/frozen', IDLE_CONNECTION)
  const { id } = (await frozen.json()) as { id: string }
  await reader.page.goto(`/report/sid-2027/frozen/${id}`)
  await expect(reader.page.getByText('The network asked young people.')).toBeVisible()
  await page.request.delete(`/api/campaigns/sid-2027/report/frozen/${id}`, IDLE_CONNECTION)
})

test('A coordinator goes to the report that waits, and gets the Word file', async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', PAGE)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Word' }).click()
  expect((await download).suggestedFilename()).toBe('sid-2027-network-report.docx')
  await page.getByRole('link', { name: 'Read and decide: Norway' }).click()
  await expect(page).toHaveURL(/\/reports\/sid-2027\/no$/)
})

test('A frozen version stays as it was, under its own address, and is deleted after a question', async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', PAGE)
  await page.getByRole('button', { name: 'Freeze' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(/\/report\/sid-2027\/frozen\/.+$/)
  await expect(page.getByText('Frozen: the report as it was on')).toBeVisible()
  await page.getByRole('button', { name: 'Participants onsite: 1,550' }).click()
  await expect(page.getByText('Door count')).toBeVisible()
  await expectNoFaults(page)
  const reader = await visit('reader@demo.example', new URL(page.url()).pathname)
  await expect(reader.page.getByRole('heading', { level: 1 })).toContainText('2 of 44 reports are accepted.')
  await page.getByRole('link', { name: 'Network report' }).click()
  await page.getByRole('button', { name: /^Delete the version of/ }).click()
  await page.getByRole('button', { name: 'Delete report' }).click()
  await expect(page.getByText('No version is frozen yet.', { exact: false })).toBeVisible()
})

for (const width of [375, 768])
  test(`Nothing is wider than a screen of ${width} px, and the dark theme has no fault`, async ({ visit }) => {
    const { page } = await visit('reader@demo.example', `${PAGE}?figure=participants_onsite`, { width })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.getByText('Door count')).toBeVisible()
    await expectNoOverflow(page)
    await expectNoFaults(page)
  })
