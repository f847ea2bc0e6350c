import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import mammoth from 'mammoth'
import { extractText } from 'unpdf'
import { ActivityList } from '../../shared/overview/api.ts'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { goTo, menuOf } from './language/frame.ts'

const READER = 'reader@demo.example'
const PARENTS = '&audience=parents'
const OVERVIEW = `/overview/sid-2027?${PARENTS}`
const choose = async (page: Page, name: RegExp | string): Promise<void> => {
  await menuOf(page).click()
  await page.getByRole('menuitem', { name }).click()
}
const listOf = async (page: Page, query: string): Promise<ActivityList> =>
  ActivityList.parse(await (await page.request.get(`/api/campaigns/sid-2027/activities?limit=500${query}`)).json())
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[ʼ’]/g, "'")
    .replaceAll(/[\s\u00ad\u200b\u2010-]/g, '')

test(
  'A reader takes what a filter finds along as a Word briefing, as text and on paper',
  { tag: '@long' },
  async ({ visit }) => {
    const { context, page } = await visit(READER, OVERVIEW)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { total } = await listOf(page, PARENTS)

    await menuOf(page).click()
    await expect(page.getByText(`As of now · ${total} activities`)).toBeVisible()
    await expectNoFaults(page)
    await page.getByRole('menuitem', { name: /^Word briefing/ }).click()
    await expectNoFaults(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe('sid-2027-briefing.docx')
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) })
    expect(value.split('In the workspace: ')).toHaveLength(total + 1)
    expect(value).toContain('Audience: Parents and caregivers')

    await choose(page, 'Copy as text')
    await expect(page.getByText('Table copied').first()).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')).toHaveLength(total + 3)

    // More than the list shows at first.
    await page.goto('/overview/sid-2027')
    const { activities } = await listOf(page, '')
    expect(activities.length).toBeGreaterThan(100)
    // The browser's own dialog would stay open.
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await choose(page, 'Print')
    await expect(page.locator('html[data-printed]')).toHaveCount(1)
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
    const paper = lettersOf(text)
    for (const { title } of activities) expect(paper.includes(lettersOf(title)), title).toBe(true)
    expect(paper).toContain('Medialiteracyandeducation')
    expect(text).toMatch(/As of \w+,? \d+ \w+ \d{4}/)
    expect(text).not.toMatch(/Show more|Filter\b/)
  },
)

test('A reader freezes a selection, cites it, and deletes it', { tag: '@long' }, async ({ visit }) => {
  const { context, page } = await visit(READER, OVERVIEW)
  const { total } = await listOf(page, PARENTS)
  await choose(page, /^Save a dated copy/)
  await page.getByRole('textbox', { name: 'Note' }).fill('Only for the meeting of parents.')
  await page.getByRole('button', { name: 'Save copy' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(/\/briefings\/sid-2027\/[\w-]+$/)
  await expect(page.getByText('Parents and caregivers').first()).toBeVisible()
  await expect(page.getByText('Only for the meeting of parents.')).toBeVisible()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy citation' }).click()
  await expect(page.getByText('Citation copied').first()).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^SID 2027: Parents and caregivers\. Safer Internet Day 2027, plans of the centres as of .+ Brussels time\. http.+\/briefings\/sid-2027\/[a-z2-9]{10}$/,
  )
  await expect(
    page
      .getByText(`of ${total} shown`)
      .or(page.getByRole('table', { name: 'Activities' }))
      .first(),
  ).toBeVisible()
  await expectNoFaults(page)
  await goTo(page, 'Briefings')
  await expect(page.getByRole('table', { name: 'Briefings' }).getByRole('row')).toHaveCount(2)
  await expectNoFaults(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Download SID 2027: Parents and caregivers' })
      .click()
      .then(() => page.getByRole('menuitem', { name: /^CSV/ }).click()),
  ])
  expect(download.suggestedFilename()).toMatch(/^sid-2027-\d{4}-\d\d-\d\d-activities\.csv$/)
  await page.getByRole('button', { name: 'Delete SID 2027: Parents and caregivers' }).click()
  await page.getByRole('button', { name: 'Delete briefing' }).click()
  await expect(page.getByRole('heading', { name: 'No briefings yet' })).toBeVisible()

  await page.goto(OVERVIEW)
  await expect(menuOf(page)).toBeVisible()
  await context.route('**/activities.csv*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/too-many-exports', title: 'busy', status: 503 }),
    }),
  )
  await choose(page, /^CSV/)
  await expect(page.getByText(/^Not saved: The server is writing other files/).first()).toBeVisible()
})
