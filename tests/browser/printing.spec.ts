import { expect, type Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { ActivityList, Coverage } from '../../shared/overview/api.ts'
import { codeOfCentre } from '../../shared/centreCode.ts'
import { THEMES } from '../../shared/taxonomy.ts'
import { PlanList, PlanView } from '../../shared/plans/api.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'

// Other tests write long texts into the demo's plans: these count pages.

test.use({ ownNetwork: true })
/**
 * The printed result: the text of a real PDF. The media are never emulated, because the browser then renders before it
 * counts pages, and a plan that is cut in print looks whole in the test.
 */
const READER = 'reader@demo.example'
const API = '/api/campaigns/sid-2027'

/** Letters alone: lines, hyphens at their ends and ligatures are the typesetter's. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[ʼ’]/g, "'")
    .replaceAll(/[\s\u00ad\u200b\u2010-]/g, '')

async function printed(page: Page): Promise<string> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
  return text
}

/** The lines of each page from top to bottom, as letters alone. */
async function printedLines(page: Page): Promise<readonly (readonly string[])[]> {
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  return Promise.all(
    Array.from({ length: paper.numPages }, async (_, at) => {
      const { items } = await (await paper.getPage(at + 1)).getTextContent()
      const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      const lines = Map.groupBy(pieces, ({ transform }) => Math.round(Number(transform[5])))
      return [...lines].toSorted(([a], [b]) => b - a).map(([, line]) => lettersOf(line.map(({ str }) => str).join(' ')))
    }),
  )
}

async function planOf(page: Page, centre: string): Promise<PlanView> {
  return PlanView.parse(await (await page.request.get(`${API}/plans/${centre}`)).json())
}

/** Every activity in the summary and in full, the plan's own facts and its narrative, with campaign, date and address. */
function expectWholePlan(paper: string, plan: PlanView, address: string): void {
  const found = lettersOf(paper)
  for (const { title, offers, needs, places, description } of plan.activities) {
    expect(found.split(lettersOf(title)).length, `“${title}” in the summary and in full`).toBeGreaterThan(2)
    for (const words of [offers, needs, ...places]) expect(found).toContain(lettersOf(words))
    for (const line of textOf(description).split(/[\n\t]/)) expect(found).toContain(lettersOf(line))
  }
  for (const words of [plan.meta.theme, plan.meta.objectives]) expect(found).toContain(lettersOf(words))
  for (const line of textOf(plan.narrative).split(/[\n\t]/)) expect(found).toContain(lettersOf(line))
  expectDated(paper, address)
}

function expectDated(paper: string, address: string): void {
  expect(paper).toMatch(/As of \w+,? \d+ \w+ \d{4} at \d\d:\d\d/)
  expect(lettersOf(paper)).toContain(lettersOf(address))
  expect(paper).toContain('Safer Internet Day 2027')
}

const expectNoControls = (paper: string): void =>
  expect(paper).not.toMatch(/Search|Editing now|Add activity|Print\b|Filter/)

test('A planner prints their own plan whole, and works on as before', async ({ visit, server }) => {
  const { page } = await visit(planner('dk'), planPath('dk'))
  await waitUntilSaved(page)
  const paper = await printed(page)
  expectWholePlan(paper, await planOf(page, 'dk'), `${server.http}${planPath('dk')}`)
  expectNoControls(paper)
  expect(paper).not.toMatch(/Untitled|Bold|Undo/)
  await expect(barOf(page).printButton).toBeVisible()
  await expect(page.locator('.on-paper')).toHaveCount(0)
  await expectNoFaults(page)
})

test(
  'A reader prints each of four plans whole, with an open panel too',
  { tag: '@long' },
  async ({ visit, server }) => {
    const { page } = await visit(READER)
    for (const centre of ['dk', 'at', 'gb', 'pl']) {
      const plan = await planOf(page, centre)
      await page.goto(`${planPath(centre)}?activity=${plan.activities[1]?.id}`)
      await expect(page.getByRole('complementary', { name: /^Activity:/ })).toBeVisible()
      const paper = await printed(page)
      expectWholePlan(paper, plan, `${server.http}${planPath(centre)}`)
      expectNoControls(paper)
    }
  },
)

test(
  'The list of plans is printed with its days and dates, and without who is editing',
  { tag: '@long' },
  async ({ visit, server }) => {
    const writer = await visit(planner('pt'), planPath('pt'))
    await waitUntilSaved(writer.page)
    const { page } = await visit(READER, '/plans/sid-2027')
    await expect(page.getByRole('group', { name: 'Editing now' })).toBeVisible()
    const paper = await printed(page)
    expectDated(paper, `${server.http}/plans/sid-2027`)
    expectNoControls(paper)
    expect(paper).not.toMatch(/ ago|Just now|yesterday/i)
    expect(paper).toContain('When')
    const { plans } = PlanList.parse(await (await page.request.get(`${API}/plans`)).json())
    for (const { countryName } of plans) expect(lettersOf(paper)).toContain(lettersOf(countryName))
    const months = paper.match(/\b(Jan|Feb|Mar)\b/g) ?? []
    expect(months.length).toBeGreaterThan(10)
  },
)

test('The FAQ, a profile in all its languages and a connection are printed without their controls', async ({
  visit,
  server,
}) => {
  const { page } = await visit(READER, '/faq')
  await expect(page.getByRole('heading', { level: 1, name: 'FAQ' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  const questions = await page.getByRole('heading', { level: 2 }).allTextContents()
  const faq = await printed(page)
  for (const question of questions) expect(lettersOf(faq)).toContain(lettersOf(question))
  expectDated(faq, `${server.http}/faq`)
  expectNoControls(faq)

  await page.goto('/profiles/sid-2027/dk')
  await expect(page.getByRole('article')).toBeVisible()
  const profile = await printed(page)
  expect(profile).not.toContain('Preview')
  expect(lettersOf(profile)).toContain(lettersOf('This profile is also available in'))
  expect(profile).toMatch(/Aktiviteter|aktiviteter|Børn|børn/)
  expectDated(profile, `${server.http}/profiles/sid-2027/dk`)

  const planners = await visit(planner('dk'))
  const [dk, fi] = [await planOf(planners.page, 'dk'), await planOf(planners.page, 'fi')]
  const asked = await planners.page.request.post(`${API}/centres/dk/connections`, {
    data: {
      activity: dk.activities[0]?.id,
      other: { centre: 'fi', activity: fi.activities[0]?.id },
      words: 'Shall we?',
    },
    headers: { origin: server.http },
  })
  expect(asked.status(), await asked.text()).toBe(201)
  const { id } = (await asked.json()) as { id: string }
  await planners.page.goto(`/connections/sid-2027/${id}`)
  await waitUntilSaved(planners.page)
  const connection = await printed(planners.page)
  for (const words of [dk.activities[0]?.title, fi.activities[0]?.title, 'Shall we?'])
    expect(lettersOf(connection)).toContain(lettersOf(words ?? 'missing'))
  expect(connection).not.toMatch(/Write to|Withdraw request|Bold| ago|Just now/)
  expectDated(connection, `${server.http}/connections/sid-2027/${id}`)
})

test('A planner who writes their profile page prints the page, not the form', async ({ visit, server }) => {
  const { page } = await visit(planner('dk'), '/profiles/sid-2027/dk')
  await waitUntilSaved(page)
  const paper = await printed(page)
  for (const title of ['My friend the chatbot', 'Min ven chatbotten'])
    expect(lettersOf(paper)).toContain(lettersOf(title))
  expect(paper).not.toMatch(/Preview|Bold|Edit in plan/)
  expectDated(paper, `${server.http}/profiles/sid-2027/dk`)
})

const TABLE = '/overview/sid-2027'
const listedIn = (page: Page) => page.getByRole('table', { name: 'Activities' }).locator('tbody tr:not(.group-row)')
/** The browser's own dialog would stay open. */
const withoutDialog = (page: Page) =>
  page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })

test('Ctrl+P prints the whole selection, not only the rows that are loaded', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit(READER, TABLE)
  const titles: string[] = []
  // Imports of other tests may have made them more than one page.
  for (let next: string | null = ''; next !== null;) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
    const list = ActivityList.parse(await (await page.request.get(`${API}/activities?limit=500${after}`)).json())
    titles.push(...list.activities.map(({ title }) => title))
    next = list.next
  }
  await expect(listedIn(page)).toHaveCount(100)
  await withoutDialog(page)
  await page.keyboard.press('Control+p')
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  const paper = await printed(page)
  const letters = lettersOf(paper)
  for (const title of titles) expect(letters).toContain(lettersOf(title))
  expect(paper).not.toContain('not on this paper')
  expectNoControls(paper)
})

test('Each page of the printed table begins with all its columns, and none ends with the heading of a week', async ({
  visit,
}) => {
  const { page } = await visit(READER, TABLE)
  await expect(listedIn(page)).toHaveCount(100)
  const weeks = new Set((await page.locator('.group-row th').allInnerTexts()).map(lettersOf))
  expect(weeks.size).toBeGreaterThan(5)
  const pages = await printedLines(page)
  expect(pages.length).toBeGreaterThan(5)
  const columns = lettersOf('When Centre Activity Themes Where Status')
  // Below the table the last page has its foot.
  for (const [at, lines] of pages.slice(0, -1).entries()) {
    if (at > 0) expect(lines[0], `the head of page ${at + 1}`).toBe(columns)
    expect(weeks.has(lines.at(-1) ?? ''), `the last line of page ${at + 1}`).toBe(false)
  }
})

test('A printed plan has its own facts before its activities, which flow; no title is parted from its first facts', async ({
  visit,
}) => {
  const { page } = await visit(READER)
  for (const centre of ['dk', 'at', 'gb']) {
    const { activities, meta } = await planOf(page, centre)
    await page.goto(planPath(centre))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const pages = await printedLines(page)
    const whole = pages.flat().join('')
    const [first] = activities
    expect(whole.indexOf(lettersOf(meta.objectives).slice(0, 30))).toBeLessThan(
      whole.indexOf(lettersOf(first?.title ?? 'missing').slice(0, 12)),
    )
    expect(pages.length).toBeLessThan(activities.length)
    const inFull = pages.findIndex((lines) => lines.includes('Activitiesinfull'))
    for (const { title } of activities)
      for (const lines of pages.slice(inFull)) {
        const at = lines.indexOf(lettersOf(title))
        if (at >= 0) expect(lines.length - at, `the lines from “${title}” on`).toBeGreaterThan(2)
      }
  }
})

test('A table that the menu of the browser prints says what is missing, and offers it', async ({ visit }) => {
  const { page } = await visit(READER, TABLE)
  await expect(listedIn(page)).toHaveCount(100)
  const total = Number.parseInt((await viewOf(page).count.textContent()) ?? '', 10)
  const paper = await printed(page)
  expect(lettersOf(paper)).toContain(lettersOf(`${total - 100} activities are not on this paper`))
  await withoutDialog(page)
  await page.getByRole('button', { name: 'Print all' }).click()
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await expect(listedIn(page)).toHaveCount(total)
  expect(await printed(page)).not.toContain('not on this paper')
})

test(
  'A very long selection is printed to 1,000 rows, and the number of the others is said',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(READER, '/')
    let pages = 0
    await page.route('**/api/campaigns/sid-2027/activities?*', async (route) => {
      const response = await route.fetch({
        url: route
          .request()
          .url()
          .replace(/&after=[^&]*/, ''),
      })
      const list = ActivityList.parse(await response.json())
      pages += 1
      const activities = list.activities.map((row) => ({ ...row, activity: `${row.activity}-${pages}` }))
      await route.fulfill({ response, json: { ...list, activities, total: 5000, next: `page${pages}` } })
    })
    await page.goto(`${TABLE}?group=none`)
    await expect(listedIn(page)).toHaveCount(100)
    await withoutDialog(page)
    await page.keyboard.press('Control+p')
    await expect(page.locator('html[data-printed]')).toHaveCount(1)
    await expect(page.getByText(/first 1,000 of 5,000 activities/).first()).toBeVisible()
    expect(lettersOf(await printed(page))).toContain(lettersOf('4,000 activities are not on this paper'))
  },
)

test('Coverage is on paper with every theme and every centre', async ({ visit }) => {
  const { page } = await visit(READER, '/?view=coverage')
  await expect(page.getByRole('table', { name: 'Themes by centre' })).toBeVisible()
  const coverage = Coverage.parse(await (await page.request.get(`${API}/coverage`)).json())
  const paper = await printed(page)
  const words = new Set(paper.normalize('NFKC').split(/\s+/))
  for (const { centre } of coverage.centres)
    expect(
      codeOfCentre(centre)
        .split('\u00a0')
        .every((part) => words.has(part)),
      `the column of ${centre}`,
    ).toBe(true)
  const found = lettersOf(paper)
  for (const { id, label } of THEMES) expect(found, id).toContain(lettersOf(label.message))
  // Each row ends with its sum, and no number is as pale as the paper.
  for (const { centres } of coverage.themes) expect(words.has(String(centres.length))).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table', { name: 'Themes by centre' })
  const isInside = await table.evaluate(
    (one) => one.getBoundingClientRect().right <= document.documentElement.clientWidth,
  )
  expect(isInside).toBe(true)
  await expect(table.locator('td.q4, td.q3').first()).toHaveCSS('print-color-adjust', 'exact')
})
