/** A planner's January: an evening from a template, its tasks, days that move, another day proposed, a phone, and a train without a network. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { panelOf, tasksIn, titleIn } from './language/panel.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { untilAtRest } from './untilAtRest.ts'

test.use({ ownNetwork: true })

const calendarOf = (page: Page) => page.getByRole('grid', { name: 'Calendar' })
const EVENING = 'Evening at the library'
const occurrenceOf = (page: Page, title: string) =>
  calendarOf(page).locator('.cal-own[data-occurrence]').filter({ hasText: title }).first()

async function middleOf(page: Page, selector: string) {
  await untilAtRest(page.locator(selector))
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error('not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test(
  'A planner’s January: template, tasks, drag, several days at once, phone, and offline beside a colleague',
  { tag: '@long' },
  async ({ visit }) => {
    const { page, context } = await visit(planner('dk'), planPath('dk'))
    const { page: colleague } = await visit(secondPlanner('dk'), planPath('dk'))
    for (const one of [page, colleague]) one.setDefaultTimeout(20_000)
    await page.setViewportSize({ width: 1440, height: 1800 })
    await waitUntilSaved(page)

    await test.step('An evening begins from a template, with its twelve tasks', async () => {
      await barOf(page).addsFromTemplate('Parents’ evening')
      const panel = panelOf(page)
      await panel.getByRole('textbox', { name: 'Title' }).first().fill(EVENING)
      await expect(panel.getByRole('region', { name: 'Tasks' }).getByRole('checkbox')).toHaveCount(12)
      await panel.getByRole('textbox', { name: 'Days and hours' }).fill('9 feb 19–21')
      await page.keyboard.press('Enter')
      await waitUntilSaved(page)
    })

    await test.step('A task is given to a colleague, who finds it among their own', async () => {
      const tasks = tasksIn(page)
      await tasks
        .getByRole('button', { name: /Who does/ })
        .first()
        .click()
      await page.getByRole('option', { name: 'Second planner, Denmark' }).click()
      await waitUntilSaved(page)
      await colleague.goto('/')
      await expect(colleague.getByRole('region', { name: 'My tasks' }).getByText(EVENING).first()).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('The evening is dragged to another day, and its tasks follow', async () => {
      await viewOf(page).becomes('Calendar')
      const evening = occurrenceOf(page, EVENING)
      await evening.scrollIntoViewIfNeeded()
      await untilAtRest(evening)
      const box = await evening.boundingBox()
      if (box === null) throw new Error('not on screen')
      const to = await middleOf(page, '.cal-back[data-day="2027-02-17"]')
      await page.mouse.move(box.x + 20, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(to.x - 30, to.y - 10, { steps: 4 })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
      await expect(evening).toHaveAttribute('title', /17 Feb/)
      await waitUntilSaved(page)
    })

    await test.step('All that is not certain moves by a week', async () => {
      await viewOf(page).becomes('Table')
      await page.getByRole('checkbox', { name: `Select ${EVENING}` }).click()
      await page.getByRole('button', { name: 'Move dates' }).click()
      const dialog = page.getByRole('alertdialog', { name: /^Move/ })
      await dialog.getByLabel('How many').fill('1')
      await dialog.getByRole('button', { name: /^Move/ }).click()
      await viewOf(page).becomes('Calendar')
      await expect(occurrenceOf(page, EVENING)).toHaveAttribute('title', /24 Feb/)
      await waitUntilSaved(page)
      await viewOf(page).becomes('Table')
    })

    await test.step('Finland proposes another day, and the planner takes it', async () => {
      const { page: guest } = await visit(planner('fi'), planPath('dk'))
      await guest.getByRole('button', { name: EVENING }).first().click()
      await panelOf(guest).getByRole('button', { name: 'Comment on: First day' }).click()
      await guest.getByRole('button', { name: 'Propose another value' }).click()
      const day = guest.locator('.proposed-change').getByRole('spinbutton').first()
      await day.focus()
      await guest.keyboard.type('25')
      await guest.getByRole('button', { name: 'Propose', exact: true }).click()
      await expect(guest.getByRole('region', { name: 'Proposal' }).locator('ins')).toContainText('25 February')
      await page.getByRole('button', { name: `Open ${EVENING}` }).click()
      const thread = panelOf(page).getByRole('article').filter({ hasText: '25 February' })
      await thread.getByRole('button').last().click()
      await panelOf(page).getByRole('region', { name: 'Proposal' }).getByRole('button', { name: 'Apply' }).click()
      await expect(page.getByRole('row', { name: `Select ${EVENING}` })).toContainText('Thu 25 Feb')
      await waitUntilSaved(page)
      await page.keyboard.press('Escape')
      await guest.close()
    })

    await test.step('On the phone a task is checked off', async () => {
      const phone = await visit(planner('dk'), '/tasks/sid-2027/dk', { width: 375 })
      await waitUntilSaved(phone.page)
      await phone.page.getByRole('checkbox', { name: 'Done: Book the room' }).first().check({ force: true })
      await waitUntilSaved(phone.page)
      await expect(page.getByText('1 of 12').first()).toBeVisible()
      await phone.page.close()
    })

    await test.step('On a train a task is added, while a colleague renames the evening; both have both', async () => {
      await context.setOffline(true)
      await page.getByRole('button', { name: `Open ${EVENING}` }).click()
      const tasks = tasksIn(page)
      await tasks.getByRole('textbox', { name: 'Add a task' }).fill('Thank the library')
      await page.keyboard.press('Enter')
      await colleague.goto(planPath('dk'))
      await waitUntilSaved(colleague)
      await colleague.getByRole('button', { name: `Open ${EVENING}` }).click()
      await titleIn(colleague).fill(`${EVENING}, upstairs`)
      await waitUntilSaved(colleague)
      await context.setOffline(false)
      await waitUntilSaved(page)
      await expect(titleIn(page)).toHaveValue(`${EVENING}, upstairs`)
      const seen = tasksIn(colleague)
      await expect(seen.getByRole('checkbox', { name: 'Done: Thank the library' })).toBeVisible()
      await expect(seen.getByRole('checkbox', { name: 'Done: Book the room' })).toBeChecked()
    })
  },
)
