/** A planner's tasks: in the panel of an activity, in the list of the plan, on the home page; with a colleague, on a phone, offline. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { expectOffline, waitUntilSaved } from './language/editors.ts'
import { openActivity, panelOf, tasksIn, titleIn } from './language/panel.ts'
import { planner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { expectLargeTargets } from './targets.ts'

const PLAN = '/plans/sid-2027/dk'
const TASKS = '/tasks/sid-2027/dk'
const EVENING = 'Forældreaften i biblioteket'
/** Another test of this server renames it. */
const ANY_EVENING = /^Forældreaften/

const openEvening = async (page: Page) => {
  await openActivity(page, ANY_EVENING)
  return tasksIn(page)
}

test('A task is added, given to a colleague, counted from the activity and checked off; undo takes back the steps of both documents in their order', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), PLAN)
  await waitUntilSaved(page)
  await expect(page.getByText('1 of 6').first()).toBeVisible()
  const tasks = await openEvening(page)
  await tasks.getByRole('textbox', { name: 'Add a task' }).fill('Lån projektor')
  await page.keyboard.press('Enter')
  const row = tasks.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Done: Lån projektor' }) })
  await row.getByRole('button', { name: /Who does/ }).click()
  await page.getByRole('option', { name: 'Second planner, Denmark' }).click()
  await row.getByRole('button', { name: /Until when/ }).click()
  await page.getByRole('radio', { name: 'From the activity' }).check({ force: true })
  await page.getByRole('spinbutton', { name: 'Days' }).fill('10')
  await page.keyboard.press('Escape')
  await expect(row.getByRole('button', { name: /10 days before/ })).toBeVisible()
  // A step of the plan, then one of the tasks.
  await titleIn(page).fill('Forældreaften på biblioteket')
  await row.getByRole('checkbox', { name: 'Done: Lån projektor' }).check({ force: true })
  await waitUntilSaved(page)
  await page.keyboard.press('Control+z')
  await expect(row.getByRole('checkbox')).not.toBeChecked()
  await expect(titleIn(page)).toHaveValue('Forældreaften på biblioteket')
  await page.keyboard.press('Control+z')
  await expect(titleIn(page)).toHaveValue(EVENING)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(row.getByRole('checkbox')).toBeChecked()
  await waitUntilSaved(page)
  await expectNoFaults(page)
  await titleIn(page).fill(EVENING)
  await waitUntilSaved(page)
})

test('A colleague sees it at once, and in My tasks; another centre and the helpdesk see nothing of it', async ({
  visit,
}) => {
  const one = await visit(planner('dk'), TASKS)
  const other = await visit('planner2.dk@demo.example', TASKS)
  await waitUntilSaved(one.page)
  await waitUntilSaved(other.page)
  await one.page.getByRole('textbox', { name: 'Add a task of the plan as a whole' }).fill('Ring til ministeriet')
  await one.page.keyboard.press('Enter')
  const row = (page: Page) =>
    page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Done: Ring til ministeriet' }) })
  await expect(row(other.page)).toBeVisible()
  await row(one.page)
    .getByRole('button', { name: /Who does/ })
    .click()
  await one.page.getByRole('option', { name: 'Second planner, Denmark' }).click()
  await waitUntilSaved(one.page)
  await other.page.goto('/')
  await expect(other.page.getByRole('region', { name: 'My tasks' }).getByText('Ring til ministeriet')).toBeVisible()
  const helpdesk = await visit('helpdesk@demo.example', TASKS)
  await expect(helpdesk.page.getByRole('heading', { level: 1 })).toHaveText('These are another centre’s tasks')
  await helpdesk.page.goto(PLAN)
  await expect(helpdesk.page.getByText(ANY_EVENING).first()).toBeVisible()
  await expect(helpdesk.page.getByText(/\d of 6/)).toHaveCount(0)
})

test('The list is by day, by person and by activity, and the grid shows activities with overdue tasks', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), TASKS)
  await waitUntilSaved(page)
  await expect(page.getByRole('region', { name: /^Overdue/ })).toBeVisible()
  await expectNoFaults(page)
  await page.getByText('By person', { exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Biblioteket/ })).toBeVisible()
  await page.getByText('By activity', { exact: true }).click()
  await expect(page.getByRole('heading', { name: ANY_EVENING })).toBeVisible()
  await page.goto(PLAN)
  await waitUntilSaved(page)
  await viewOf(page).opensFilter()
  await page.getByText('Only with overdue tasks').click()
  await page.keyboard.press('Escape')
  // The panel has a task of the day on which this server's data were made: overdue after midnight.
  await expect(page.getByRole('rowheader', { name: /^Samtalekort/ })).toBeHidden()
  await expect(page.getByRole('rowheader', { name: ANY_EVENING })).toBeVisible()
})

test('On a phone and offline a task is added and checked off, and sent later', async ({ visit }) => {
  const { page, context } = await visit(planner('dk'), TASKS, { width: 375 })
  await waitUntilSaved(page)
  await expectNoOverflow(page)
  await expectLargeTargets(page)
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'Add a task of the plan as a whole' }).fill('Uden net')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Done: Uden net' })).toBeVisible()
  await expectOffline(page)
  await context.setOffline(false)
  await waitUntilSaved(page)
  const { page: again } = await visit(planner('dk'), TASKS)
  await expect(again.getByRole('checkbox', { name: 'Done: Uden net' })).toBeVisible()
})

test('An activity is begun from a template of the network with its twelve tasks, and saved as one of the centre', async ({
  visit,
}) => {
  const { page } = await visit(planner('se'), '/plans/sid-2027/se')
  await waitUntilSaved(page)
  await barOf(page).opensTemplates()
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Use Parents’ evening' }).click()
  await expect(panelOf(page).getByRole('textbox', { name: 'Title' }).first()).toHaveValue(/\w/)
  const tasks = tasksIn(page)
  await expect(tasks.getByRole('checkbox')).toHaveCount(12)
  await expect(tasks.getByRole('button', { name: 'Until 42 days before: “Book the room”' })).toBeVisible()
  await waitUntilSaved(page)
  await panelOf(page).getByRole('button', { name: 'Save as template' }).click()
  await expect(page.getByText('saved as a template of your centre').first()).toBeVisible()
  await page.goto('/templates')
  await expect(page.getByText('Of your centre').first()).toBeVisible()
  await expectNoFaults(page)
  const coordinator = await visit('coordinator@demo.example', '/templates')
  await expect(coordinator.page.getByText('Of the network').first()).toBeVisible()
  await expect(coordinator.page.getByText('Of your centre')).toHaveCount(0)
  await coordinator.page.getByRole('button', { name: 'New template' }).click()
  await coordinator.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Quiz night')
  await coordinator.page.getByRole('button', { name: 'Add a task' }).click()
  await coordinator.page.getByRole('textbox', { name: 'Task 1', exact: true }).fill('Write the questions')
  await expectNoFaults(coordinator.page)
  await coordinator.page.getByRole('button', { name: 'Save template' }).click()
  await expect(coordinator.page.getByText('Quiz night').first()).toBeVisible()
})

test(
  'A template whose page ends between its activity and its tasks is completed at the next opening, once',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('fi'), '/plans/sid-2027/fi')
    await waitUntilSaved(page)
    // What the page notes before it writes the activity.
    await page.evaluate(() => {
      const remove = localStorage.removeItem.bind(localStorage)
      Storage.prototype.removeItem = (key: string) => {
        const value = localStorage.getItem(key)
        if (/^sid-draft.*tasks/.test(key)) sessionStorage.setItem('noted', JSON.stringify([[key, value]]))
        remove(key)
      }
    })
    await barOf(page).addsFromTemplate('Parents’ evening')
    const tasks = tasksIn(page)
    await expect(tasks.getByRole('checkbox')).toHaveCount(12)
    await waitUntilSaved(page)
    const activity = new URL(page.url()).searchParams.get('activity') ?? ''
    expect(activity).not.toBe('')
    // The note is gone once the tasks are on the server; a reload with the note of before writes nothing twice.
    const noted = await page.evaluate(() => sessionStorage.getItem('noted') ?? '[]')
    expect(JSON.parse(noted)).toHaveLength(1)
    const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /^sid-draft.*tasks/.test(key)))
    await expect.poll(left).toEqual([])
    const putBack = (text: string) =>
      page.evaluate((all) => {
        for (const [key, value] of JSON.parse(all) as [string, string][]) localStorage.setItem(key, value)
      }, text)
    await putBack(noted)
    await page.reload()
    await waitUntilSaved(page)
    await expect(tasks.getByRole('checkbox')).toHaveCount(12)
    await expect.poll(left).toEqual([])
    // One that was noted and never written is there after the next opening.
    const [[key, value]] = JSON.parse(noted) as [[string, string]]
    const note = JSON.parse(value) as { at: string; tasks: { id: string; what: string }[] }
    const lost = {
      ...note,
      tasks: note.tasks.slice(0, 1).map((task) => ({ ...task, id: 'a'.repeat(22), what: 'Cut off' })),
    }
    await putBack(JSON.stringify([[key, JSON.stringify(lost)]]))
    await page.reload()
    await waitUntilSaved(page)
    await expect(page.getByText('1 task was not written before. It is there now.').first()).toBeVisible()
    await expect(tasks.getByRole('checkbox')).toHaveCount(13)
    await expect.poll(left).toEqual([])
  },
)
