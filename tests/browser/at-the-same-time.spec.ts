/** What two people do to each other without knowing it is said to both. */
import { expect, type Page } from '@playwright/test'
import { ConnectionDetail } from '../../shared/connections/connection.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { expectOffline, waitUntilSaved } from './language/editors.ts'
import { cellIn, rowAt } from './language/grid.ts'
import { toastOf, undoInMessage } from './language/messages.ts'
import { planner, secondPlanner } from './language/places.ts'
import { openPlan } from './openPlan.ts'

async function choose(page: Page, status: string): Promise<void> {
  await cellIn(rowAt(page, 0), 'status').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: status }).click()
}

test('A choice set offline beside a colleague’s: both are told whichever stands, and either can take the other', async ({
  visit,
}) => {
  const one = await openPlan(visit, 'hr')
  const other = await openPlan(visit, 'hr', secondPlanner('hr'))
  await one.context().setOffline(true)
  await expectOffline(one)
  await choose(one, 'Done')
  await choose(other, 'Cancelled')
  await waitUntilSaved(other)
  await one.context().setOffline(false)
  await waitUntilSaved(one)
  const toast = (page: Page) => toastOf(page)
  await expect(toast(one)).toContainText(/set Cancelled at the same time/)
  await expect(toast(other)).toContainText(/set Done at the same time/)
  const status = (page: Page) => cellIn(rowAt(page, 0), 'status')
  // The messages appear before the last of the updates is there.
  await expect.poll(async () => (await status(one).textContent()) === (await status(other).textContent())).toBe(true)
  const stands = (await status(one).textContent()) ?? ''
  await toast(other).getByRole('button', { name: 'Take the other' }).click()
  await expect(status(one)).toHaveText(stands === 'Done' ? 'Cancelled' : 'Done')
})

test('“End connection” asks first, and Undo brings the connection back', async ({ visit }) => {
  const { page, context } = await visit(planner('fr'), '/')
  const campaign = '/api/campaigns/sid-2027'
  const ask = () => context.request.get(`${campaign}/suggestions?centre=fr`, IDLE_CONNECTION)
  // The first ones wait for the thread that finds them.
  await expect.poll(async () => (await ask()).ok()).toBe(true)
  const { suggestions } = SuggestionPage.parse(await (await ask()).json())
  const [one] = suggestions
  if (one === undefined) throw new Error('France has no suggestion')
  const isFirst = one.centres[0] === 'fr'
  const [own, theirs, centre] = isFirst ? [one.a, one.b, one.centres[1]] : [one.b, one.a, one.centres[0]]
  const proposed = await context.request.post(`${campaign}/centres/fr/connections`, {
    data: { activity: own, other: { centre, activity: theirs }, words: '' },
    ...IDLE_CONNECTION,
  })
  const { id } = ConnectionDetail.parse(await proposed.json())
  const others = await visit(planner(centre), '/')
  await others.context.request.post(`/api/connections/${id}/acts`, {
    data: { centre, act: 'agree' },
    ...IDLE_CONNECTION,
  })

  await page.goto(`/connections/sid-2027/${id}`)
  await page.getByRole('button', { name: 'End connection' }).click()
  const question = page.getByRole('alertdialog', { name: /^End the connection with/ })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
  await page.getByRole('button', { name: 'End connection' }).click()
  await question.getByRole('button', { name: 'End connection' }).click()
  await expect(page.getByRole('button', { name: 'Mark as done' })).toHaveCount(0)
  await undoInMessage(page)
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
})
