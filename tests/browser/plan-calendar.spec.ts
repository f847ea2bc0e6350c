/** A plan as calendar: moved by mouse, by keys and by the dialog, together with a colleague, offline, on a phone and on paper. */
import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { undoInMessage } from './language/messages.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { untilAtRest } from './untilAtRest.ts'

test.use({ ownNetwork: true })

const calendarOf = (page: Page) => page.getByRole('grid', { name: 'Calendar' })
const cellOf = (page: Page, day: string) => calendarOf(page).locator(`.cal-back[data-day="${day}"]`)
const entryOf = (page: Page, title: RegExp) => calendarOf(page).getByRole('button', { name: title }).first()
const noteOf = (page: Page) => page.locator('.move-note')
const dayOf = (day: string) => new RegExp(`, ${day}`)

async function openCalendar(
  visit: Parameters<Parameters<typeof test>[2]>[0]['visit'],
  centre: string,
  email = planner(centre),
): Promise<Page> {
  const { page } = await visit(email, planPath(centre))
  // All five weeks are in sight: a drag needs no scrolling.
  await page.setViewportSize({ width: 1440, height: 1800 })
  await waitUntilSaved(page)
  await viewOf(page).becomes('Calendar')
  await expect(calendarOf(page)).toBeVisible()
  return page
}

const middleOf = async (place: Locator) => {
  await untilAtRest(place)
  const box = await place.boundingBox()
  if (box === null) throw new Error('not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes an entry near its beginning, as a hand does, and holds it over a day. */
async function dragTo(page: Page, entry: Locator, day: string): Promise<void> {
  await entry.scrollIntoViewIfNeeded()
  const from = await middleOf(entry)
  const to = await middleOf(cellOf(page, day))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

test('a drag moves an activity, says before what stays, and is one step of undo', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  const evening = entryOf(page, /^17:00–22:00 Chat evening/)
  await expect(evening).toHaveAccessibleName(dayOf('Tue 9 Feb'))
  await dragTo(page, evening, '2027-02-11')
  await expect(noteOf(page)).toContainText('Tue 9 Feb → Thu 11 Feb')
  await expect(noteOf(page)).toContainText('17:00–22:00 is kept, the weekday changes')
  await page.mouse.up()
  await expect(evening).toHaveAccessibleName(dayOf('Thu 11 Feb'))
  await expect(page.getByText('moved: Tue 9 Feb → Thu 11 Feb').last()).toBeVisible()
  await waitUntilSaved(page)
  await page.keyboard.press('Control+z')
  await expect(evening).toHaveAccessibleName(dayOf('Tue 9 Feb'))
})

test('Escape puts a dragged activity back', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  const briefing = entryOf(page, /Breakfast briefing/)
  await dragTo(page, briefing, '2027-02-17')
  await expect(noteOf(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(noteOf(page)).toBeHidden()
  await page.mouse.up()
  await expect(briefing).toHaveAccessibleName(dayOf('Thu 11 Feb'))
})

test('an edge makes an activity longer', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  const briefing = entryOf(page, /Breakfast briefing/)
  await dragTo(page, briefing.locator('[data-edge="last"]'), '2027-02-12')
  await expect(noteOf(page)).toContainText('2 days')
  await page.mouse.up()
  await expect(briefing).toHaveAccessibleName(/11–\u200b?12.Feb/)
  await page.keyboard.press('Control+z')
  await expect(briefing).toHaveAccessibleName(dayOf('Thu 11 Feb'))
})

test('what takes place at the same time is said in words, while dragging and below the calendar', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  const collisions = page.getByRole('region', { name: 'At the same time' })
  await viewOf(page).becomes('Table')
  await page.getByRole('button', { name: /^Actions for Breakfast briefing/ }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await viewOf(page).becomes('Calendar')
  await expect(collisions.getByRole('listitem')).toHaveText(
    /^Thu 11 Feb: “Breakfast briefing.*08:30–10:00.* and “Breakfast/,
  )
  const copy = entryOf(page, /Breakfast briefing.*\(copy\)/)
  await dragTo(page, copy, '2027-02-12')
  await page.mouse.up()
  await expect(copy).toHaveAccessibleName(dayOf('Fri 12 Feb'))
  await expect(collisions).toBeHidden()
  await dragTo(page, copy, '2027-02-11')
  await expect(noteOf(page)).toContainText('At the same time: “Breakfast briefing')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await copy.click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(copy).toBeHidden()
})

test('keys do the same: days by arrows, an activity by Alt and arrows, and Enter asks where to', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  await calendarOf(page)
    .getByRole('button', { name: /^Tuesday 9 February 2027/ })
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(calendarOf(page).getByRole('button', { name: /^Thursday 11 February 2027/ })).toBeFocused()
  const briefing = entryOf(page, /Breakfast briefing/)
  await page.keyboard.press('Tab')
  await expect(briefing).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(briefing).toHaveAccessibleName(dayOf('Thu 18 Feb'))
  await expect(briefing).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: /^Move “Breakfast briefing/ })
  await dialog.getByLabel('How many').fill('1')
  await dialog.getByRole('button', { name: 'Later' }).click()
  await page.getByRole('option', { name: 'Earlier' }).click()
  await expect(dialog).toContainText('Thu 18 Feb → Thu 11 Feb')
  await expect(dialog).toContainText('08:30–10:00 and the weekday are kept')
  await dialog.getByRole('button', { name: 'Move activity' }).click()
  await expect(briefing).toHaveAccessibleName(dayOf('Thu 11 Feb'))
})

test('an activity without a day waits in a tray and is dragged to its day', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  await barOf(page).adds()
  await page.getByRole('textbox', { name: 'Title' }).fill('Podcast about apps')
  await page.keyboard.press('Escape')
  const tray = page.getByRole('region', { name: 'No day yet' })
  await expect(tray.getByText('Podcast about apps')).toBeVisible()
  await dragTo(page, tray.getByRole('button', { name: 'Podcast about apps', exact: true }), '2027-02-17')
  await expect(noteOf(page)).toContainText('No day yet → Wed 17 Feb')
  await page.mouse.up()
  await expect(entryOf(page, /^Podcast about apps/)).toHaveAccessibleName(dayOf('Wed 17 Feb'))
  await expect(tray).toBeHidden()
})

test('several selected ones move together, from the calendar and from the bulk bar of the table', async ({ visit }) => {
  const page = await openCalendar(visit, 'se')
  const own = calendarOf(page).locator('.cal-own')
  const names = async () =>
    (await own.evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''))).toSorted()
  const before = await names()
  expect(before.length).toBeGreaterThan(1)
  await viewOf(page).becomes('Table')
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await page.getByRole('button', { name: 'Move dates' }).click()
  const dialog = page.getByRole('alertdialog', { name: /^Move \d+ activities/ })
  await dialog.getByLabel('How many').fill('2')
  await dialog.getByRole('button', { name: /^Move \d+ activities/ }).click()
  await expect(page.getByText(/activities moved, 2 weeks later/).last()).toBeVisible()
  await waitUntilSaved(page)
  await undoInMessage(page)
  await viewOf(page).becomes('Calendar')
  await expect.poll(names).toEqual(before)
})

test('two people who drag one activity at once see one day, that of one of them', async ({ visit }) => {
  const [one, other] = [await openCalendar(visit, 'no'), await openCalendar(visit, 'no', secondPlanner('no'))]
  const first = await calendarOf(one).locator('.cal-own.is-day').first().getAttribute('data-occurrence')
  const own = (page: Page) => calendarOf(page).locator(`[data-occurrence="${first}"]`)
  await dragTo(one, own(one), '2027-02-17')
  await dragTo(other, own(other), '2027-02-18')
  await Promise.all([one.mouse.up(), other.mouse.up()])
  await Promise.all([waitUntilSaved(one), waitUntilSaved(other)])
  await expect
    .poll(async () => (await own(one).getAttribute('title')) === (await own(other).getAttribute('title')))
    .toBe(true)
  await expect(own(one)).toHaveAttribute('title', /– (?:Wed 17|Thu 18) Feb/)
})

test('offline an activity can be moved, and a colleague sees it after the return', async ({ visit }) => {
  const page = await openCalendar(visit, 'fi')
  const colleague = await openCalendar(visit, 'fi', secondPlanner('fi'))
  const first = await calendarOf(page).locator('.cal-own.is-day').first().getAttribute('data-occurrence')
  await page.context().setOffline(true)
  await dragTo(page, calendarOf(page).locator(`[data-occurrence="${first}"]`), '2027-02-19')
  await page.mouse.up()
  await expect(calendarOf(page).locator(`[data-occurrence="${first}"]`)).toHaveAttribute('title', /Fri 19 Feb/)
  await page.context().setOffline(false)
  await expect(calendarOf(colleague).locator(`[data-occurrence="${first}"]`)).toHaveAttribute('title', /Fri 19 Feb/)
})

test('open tasks stand faintly on their days, for planners of the centre, until they are switched off', async ({
  visit,
}) => {
  const page = await openCalendar(visit, 'dk')
  const tasks = calendarOf(page).getByRole('link', { name: /^Task: / })
  await expect(tasks.first()).toBeVisible()
  // The task of the plan as a whole leads to the list of tasks, one of an activity to the activity's panel.
  const what = (await tasks.first().innerText()).replace('Task:', '').trim()
  await tasks.first().click()
  await expect(page.getByRole('complementary').or(page.getByRole('main')).first()).toContainText(what)
  await page.goBack()
  await viewOf(page).becomes('Timeline')
  const marks = page.getByRole('grid', { name: 'Timeline' }).getByRole('link', { name: /^Task, / })
  await expect(marks.first()).toBeVisible()
  await viewOf(page).togglesTasks()
  await expect(marks).toHaveCount(0)
  await viewOf(page).becomes('Calendar')
  await expect(tasks).toHaveCount(0)
  await viewOf(page).togglesTasks()
  await expect(tasks.first()).toBeVisible()
  const other = await visit(planner('se'), planPath('dk'))
  await viewOf(other.page).becomes('Calendar')
  await expect(calendarOf(other.page)).toBeVisible()
  await expect(other.page.getByRole('link', { name: /^Task: / })).toHaveCount(0)
})

test('in the plan of others nothing moves, and the filters are the same', async ({ visit }) => {
  const { page } = await visit(planner('dk'), planPath('se'))
  await viewOf(page).becomes('Calendar')
  const entry = calendarOf(page).locator('.cal-own.is-day').first()
  const before = await entry.getAttribute('title')
  await dragTo(page, entry, '2027-02-18')
  await page.mouse.up()
  await expect(entry).toHaveAttribute('title', before ?? '')
  await expect(page.locator('[data-edge]')).toHaveCount(0)
  await viewOf(page).searchField.fill('zzz')
  await expect(page.getByText('No activities match these filters')).toBeVisible()
})

test('on a phone it is a list by week, and Move… asks where to', async ({ visit }) => {
  const { page } = await visit(planner('dk'), planPath('dk'), { width: 375 })
  await waitUntilSaved(page)
  await viewOf(page).becomes('Calendar')
  const week = page.getByRole('region', { name: /^8.14.Feb$/ })
  await expect(week.getByText('SID week')).toBeVisible()
  await week.getByRole('button', { name: /^Actions for Chat evening/ }).click()
  await page.getByRole('menuitem', { name: 'Move…' }).click()
  await expect(page.getByRole('alertdialog', { name: /^Move “Chat evening/ })).toContainText('Tue 9 Feb → Tue 16 Feb')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(375)
})

test(
  'calendar and timeline have no accessibility fault that a machine can find',
  { tag: '@long' },
  async ({ visit }) => {
    const page = await openCalendar(visit, 'dk')
    await expectNoFaults(page)
    await entryOf(page, /Breakfast briefing/).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expectNoFaults(page)
    await page.keyboard.press('Escape')
    await viewOf(page).becomes('Timeline')
    await expect(page.getByRole('grid', { name: 'Timeline' })).toBeVisible()
    await expectNoFaults(page)
    await page.setViewportSize({ width: 375, height: 900 })
    await viewOf(page).becomes('Calendar')
    await expect(page.getByText('SID week').first()).toBeVisible()
    await expectNoFaults(page)
  },
)

test('it prints on one page', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

test('the choice is remembered', async ({ visit }) => {
  const page = await openCalendar(visit, 'dk')
  await page.reload()
  await expect(calendarOf(page)).toBeVisible()
})

test.describe('the timeline', () => {
  const timelineOf = (page: Page) => page.getByRole('grid', { name: 'Timeline' })
  const barOf = (page: Page, title: string) =>
    timelineOf(page)
      .getByRole('button', { name: new RegExp(`^${title}.*, .* Feb, `) })
      .first()

  test('has a row for each activity, in the groups of the table, with milestones as lines', async ({ visit }) => {
    const page = await openCalendar(visit, 'dk')
    await viewOf(page).becomes('Timeline')
    await expect(barOf(page, 'Chat evening')).toHaveAccessibleName(/, Tue 9 Feb, 17:00–22:00, /)
    await viewOf(page).groups('By status')
    await expect(timelineOf(page).getByRole('rowheader', { name: /^Confirmed \d+ activit/ })).toBeVisible()
    await expect(
      timelineOf(page).getByRole('link', { name: /^Milestone, Tue 9 Feb: Safer Internet Day/ }),
    ).toBeVisible()
    await viewOf(page).groups('No grouping', 'By status')
  })

  test('moves an activity by mouse and by keys, as the calendar does', async ({ visit }) => {
    const page = await openCalendar(visit, 'dk')
    await viewOf(page).becomes('Timeline')
    await viewOf(page).zooms('Week')
    const evening = barOf(page, 'Chat evening')
    const from = await middleOf(evening)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 2 * 38, from.y, { steps: 5 })
    await expect(noteOf(page)).toContainText('Tue 9 Feb → Thu 11 Feb')
    await page.mouse.up()
    await expect(evening).toHaveAccessibleName(/, Thu 11 Feb, /)
    await evening.focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(evening).toHaveAccessibleName(/, Tue 9 Feb, /)
    await expect(evening).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog', { name: /^Move “Chat evening/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await viewOf(page).zooms('Month')
  })
})
