/** Reading the Weekly Update: the list, a letter with what concerns one, addresses of items, paper and narrow screens. */
import { expect } from '@playwright/test'
import { extractText } from 'unpdf'
import { signIn } from '../harness/signIn.ts'
import { releaseWritten, writeLetter, type ReleasedLetter } from '../harness/writtenLetters.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { planner } from './language/places.ts'
import { expectLargeTargets } from './targets.ts'

test.use({ ownNetwork: true })

let letter: ReleasedLetter | null = null

test.beforeEach(async ({ server }) => {
  if (letter !== null) return
  const people = { http: server.http, cookieOf: (email: string) => signIn(server, email) }
  const first = await writeLetter(people, { day: '2027-01-05', items: [{ heading: 'Plans are open', text: 'Begin.' }] })
  await releaseWritten(people, first)
  letter = await writeLetter(people, {
    day: '2027-01-12',
    items: [
      {
        heading: 'Talks offered for the network meeting',
        text: 'Ten minutes on your February.',
        purposes: ['participation'],
        audiences: ['all'],
        contact: { kind: 'role', role: 'coordination-team' },
        link: 'https://example.org/talks',
        dated: {
          kind: 'deadline',
          when: { kind: 'day', day: LocalDate.parse('2027-01-22') },
          whenNote: '',
          time: { kind: 'at', start: LocalTime.parse('12:00'), end: null },
          place: null,
          detailsToFollow: false,
        },
      },
      {
        heading: 'Karavan for SIC+ centres',
        section: 'capacity',
        language: 'sq',
        purposes: ['information'],
        audiences: ['sic-plus'],
        text: 'For those who are new.',
      },
      {
        heading: 'Six plans are ready',
        section: 'dissemination',
        purposes: ['information'],
        audiences: ['all'],
        text: 'Read them before you write yours.',
      },
    ],
  })
  await releaseWritten(people, letter)
})

test('A planner finds the letter in the list, reads what concerns them, and shows the rest', async ({ visit }) => {
  const { page } = await visit(planner('dk'), '/updates')
  await expect(page.getByRole('heading', { name: 'Weekly Updates' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'New issue' })).toHaveCount(0)
  await expectNoFaults(page)
  await page.getByRole('link', { name: 'Tuesday 12 January 2027' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Weekly Update of 12 January 2027' })).toBeVisible()
  await expect(page.getByText('Friday 22 January 2027').first()).toBeVisible()
  await expect(page.getByText('12:00 CET').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Concerns you 2' })).toBeChecked()
  await expect(page.getByRole('heading', { name: 'Karavan for SIC+ centres' })).toHaveCount(0)
  await expect(page.getByText('1 item for SIC+: Karavan for SIC+ centres')).toBeVisible()
  await page.getByRole('button', { name: /^Show.*Karavan/ }).click()
  const heading = page.getByRole('heading', { name: 'Karavan for SIC+ centres' })
  await expect(heading).toHaveAttribute('lang', 'sq')
  await expectNoFaults(page)

  await page.getByRole('radio', { name: 'All 3' }).check({ force: true })
  await page.reload()
  await expect(page.getByRole('radio', { name: 'All 3' })).toBeChecked()
  await page.getByRole('link', { name: 'Older: No. 1 of 2027' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Weekly Update of 5 January 2027' })).toBeVisible()
})

test('“See above” leads to the item, whose address opens, marks and shows it, hidden or not', async ({ visit }) => {
  const [talks, karavan] = letter?.items ?? []
  const { page } = await visit(planner('dk'), '/updates/2027-2')
  await page.getByRole('link', { name: 'Talks offered for the network meeting (see above)' }).click()
  await expect(page).toHaveURL(new RegExp(`#item-${talks}$`))
  await expect(page.locator(`#item-${talks}`)).toHaveClass(/target/)
  await expect(page.locator(`#item-${talks}`)).toBeInViewport()
  await page.goto(`/updates/2027-2#item-${karavan}`)
  await page.reload()
  await expect(page.locator(`#item-${karavan}`)).toBeInViewport()
  await expect(page.locator(`#item-${karavan}`)).toHaveClass(/target/)
})

test('A search in all issues shows items with their words marked, and Escape shows the issues again', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), '/updates')
  const search = page.getByRole('searchbox', { name: 'Search all issues' })
  await search.fill('febru')
  await expect(page.getByText('1 item in 1 issue')).toBeVisible()
  await expect(page.locator('mark')).toHaveText('February')
  await expectNoFaults(page)
  await search.press('Escape')
  await expect(page.getByRole('link', { name: 'Tuesday 12 January 2027' })).toBeVisible()
  await search.fill('zzzz')
  await expect(page.getByText('No items match this search')).toBeVisible()
  await search.fill('talks')
  await page.getByRole('link', { name: 'Talks offered for the network meeting' }).click()
  await expect(page.locator(`#item-${letter?.items[0]}`)).toHaveClass(/target/)
})

test('A filter by section, label or audience shows items, stays after a reload, and is taken back by its first option', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), '/updates', { width: 375 })
  const choose = async (filter: string, option: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`${filter}$`) }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await choose('Audience', 'SIC+')
  await choose('Section', 'Capacity building')
  await expect(page.getByRole('link', { name: 'Karavan for SIC+ centres' })).toBeVisible()
  await expect(page).toHaveURL(/\/updates\?section=capacity&audience=sic-plus$/)
  await expectNoOverflow(page)
  await expectNoFaults(page)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Karavan for SIC+ centres' })).toBeVisible()
  await choose('Audience', 'Any audience')
  await choose('Section', 'Any section')
  await expect(page.getByRole('link', { name: 'Tuesday 12 January 2027' })).toBeVisible()
})

test('The list and a letter fit 375 px, and paper has the whole letter in one column', async ({ visit }) => {
  const { page } = await visit(planner('dk'), '/updates', { width: 375 })
  await expect(page.getByRole('link', { name: 'Tuesday 12 January 2027' })).toBeVisible()
  await expectNoOverflow(page)
  await page.goto('/updates/2027-2')
  await expect(page.getByRole('heading', { name: 'Approaching deadlines' })).toBeVisible()
  await expectNoOverflow(page)
  await expectLargeTargets(page)
  await page.setViewportSize({ width: 320, height: 900 })
  await expectNoOverflow(page)
  await page.locator('summary', { hasText: 'In this issue' }).click()
  await expect(page.getByRole('link', { name: 'Dissemination 1' })).toBeVisible()
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
  for (const words of ['Karavan for SIC+ centres', 'Six plans are ready', 'Approaching deadlines', 'As of'])
    expect(text).toContain(words)
  for (const words of ['Other issues', 'In this issue', 'Concerns you', 'Copy link']) expect(text).not.toContain(words)
})

test('A letter that was read before is read offline, and says of when it is', async ({ visit }) => {
  const { page, context } = await visit(planner('dk'), '/updates/2027-2')
  await expect(page.getByRole('heading', { name: 'Six plans are ready' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Weekly Updates' }).click()
  await expect(page.getByRole('link', { name: 'Tuesday 12 January 2027' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Tuesday 12 January 2027' }).click()
  await expect(page.getByRole('heading', { name: 'Six plans are ready' })).toBeVisible()
  await expect(page.getByText('Offline: showing the copy from')).toBeVisible()
  await page.goBack()
  await page.getByRole('searchbox', { name: 'Search all issues' }).fill('plans')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('A coordinator continues the draft or begins a new issue, and a draft is no page to others', async ({ visit }) => {
  const { page } = await visit('coordinator@demo.example', '/updates')
  await page.getByRole('button', { name: 'New issue' }).click()
  await expect(page).toHaveURL(/\/updates\/[\w-]{22}\/edit$/)
  const draft = new URL(page.url()).pathname.replace('/edit', '')
  await page.goto('/updates')
  await expect(page.getByRole('link', { name: 'Continue the draft' })).toBeVisible()
  await page.goto(draft)
  await expect(page.getByRole('link', { name: 'Edit the draft' })).toBeVisible()
  const reader = await visit('reader@demo.example', draft)
  await expect(reader.page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})
