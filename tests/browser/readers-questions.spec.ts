import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import mammoth from 'mammoth'
import { ActivityList, Coverage, type ActivityRow } from '../../shared/overview/api.ts'
import { NetworkChanges } from '../../shared/plans/networkChanges.ts'
import { ProfileView } from '../../shared/profiles/api.ts'
import { THEMES } from '../../shared/taxonomy.ts'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { commentsOf } from './language/frame.ts'
import { planPath } from './language/places.ts'
import { viewOf } from './language/view.ts'

/**
 * Twenty minutes of somebody from the Commission before a meeting: seven questions, each answered by what the screen
 * shows, and counted again here from all rows of the API.
 */

const API = '/api/campaigns/sid-2027'
const DAY = '2027-02-09'
const [WEEK_FIRST, WEEK_LAST] = ['2027-02-02', '2027-02-08']

const allRows = async (page: Page): Promise<readonly ActivityRow[]> => {
  const { activities, next } = ActivityList.parse(await (await page.request.get(`${API}/activities?limit=500`)).json())
  expect(next, 'the demo fits into one page').toBeNull()
  return activities
}
/** The days of an activity: of each date, or from its first day to its last. */
const spansOf = ({ startsOn, endsOn, dates }: ActivityRow): readonly (readonly [string, string])[] =>
  dates.length > 0
    ? dates.flatMap(({ day }) => (day === null ? [] : [[day, day] as const]))
    : startsOn === null
      ? []
      : [[startsOn, endsOn ?? startsOn]]
const isOnDay = (row: ActivityRow): boolean => spansOf(row).some(([first, last]) => first === DAY && last === DAY)
const isInWeekBefore = (row: ActivityRow): boolean =>
  spansOf(row).some(([first, last]) => first <= WEEK_LAST && last >= WEEK_FIRST)

async function expectTotal(page: Page, count: number): Promise<void> {
  await expect(viewOf(page).count).toHaveText(`${count} ${count === 1 ? 'activity' : 'activities'}`)
}

test('A reader finds the answers to seven questions in twenty minutes', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/overview/sid-2027')
  const rows = await allRows(page)
  const coverage = Coverage.parse(await (await page.request.get(`${API}/coverage`)).json())
  const startAgain = () => page.goto('/overview/sid-2027')

  await test.step('Who has no plan?', async () => {
    const missing = coverage.centres.filter(({ plan }) => plan === 'none')
    await viewOf(page).goesTo('Missing plans')
    await expect(page.getByRole('region', { name: /^No plan yet/ }).getByRole('listitem')).toHaveCount(missing.length)
    await expectNoFaults(page)
  })
  await test.step('Which activities on artificial intelligence are on the day itself?', async () => {
    await startAgain()
    await viewOf(page).narrows('Themes', 'Artificial intelligence')
    await viewOf(page).narrows('Around the day', 'On the day itself')
    await expectTotal(page, rows.filter((row) => row.themes.includes('ai') && isOnDay(row)).length)
  })
  await test.step('Where does a commissioner or a minister come?', async () => {
    await startAgain()
    await viewOf(page).narrows('High-level guests', 'Any high-level guest')
    const invited = rows.filter(({ highLevel }) => highLevel.length > 0)
    expect(invited.length).toBeGreaterThan(0)
    await expectTotal(page, invited.length)
  })
  await test.step('Which plans changed since last Monday?', async () => {
    await startAgain()
    await viewOf(page).goesTo('What changed')
    const since = lastMonday(new Date())
    await page.goto(`/overview/sid-2027?view=changes&since=${since}`)
    const { changes, next } = NetworkChanges.parse(
      await (await page.request.get(`${API}/changes?since=${since}&limit=100`)).json(),
    )
    const count = next === null ? `${changes.length} change` : `The newest ${changes.length} changes`
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: count })).toBeVisible()
  })
  await test.step('Which themes does nobody plan?', async () => {
    await startAgain()
    const planned = new Set(rows.filter(({ status }) => status !== 'cancelled').flatMap(({ themes }) => themes))
    const open = THEMES.filter(({ id }) => !planned.has(id))
    const sentence = page.getByRole('heading', { level: 1 })
    await expect(sentence).toContainText(`Nobody plans anything on ${open.length} theme`)
    for (const { label } of open.slice(0, 4)) await expect(sentence).toContainText(label.message)
  })
  await test.step('Which activities for parents are in the week before?', async () => {
    await startAgain()
    await viewOf(page).narrows('Audience', 'Parents and caregivers')
    await viewOf(page).narrows('Around the day', 'In the week before')
    await expectTotal(page, rows.filter((row) => row.audiences.includes('parents') && isInWeekBefore(row)).length)
    await expectNoFaults(page)
  })
  await test.step('Who runs Denmark’s school events?', async () => {
    await page.goto(planPath('dk'))
    const { contact } = ProfileView.parse(await (await page.request.get(`${API}/profiles/dk`)).json())
    const whom = page.getByRole('region', { name: 'Questions about this plan' })
    await expect(whom.getByRole('link', { name: contact.email ?? 'no address' })).toBeVisible()
    await whom.getByRole('button', { name: 'Ask the centre' }).click()
    await page.getByRole('textbox', { name: 'Your comment' }).click()
    await page.keyboard.type('Who runs the school events?')
    await page.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(commentsOf(page).getByText('Who runs the school')).toBeVisible()
    await expectNoFaults(page)
  })
  await test.step('A short briefing about young people is taken along', async () => {
    await page.goto('/overview/sid-2027?theme=youth-participation')
    await barOf(page).briefsBy(/^Word briefing/)
    await page.getByText('Plans in full').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ])
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) })
    const chosen = rows.filter(({ themes }) => themes.includes('youth-participation'))
    for (const { title } of chosen) expect(value).toContain(title)
  })
})

function lastMonday(now: Date): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7) - 7)
  return day.toISOString().slice(0, 10)
}
