import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { expectViewOnly, narrativeOf, viewOnlyOf, waitUntilSaved } from './language/editors.ts'
import { menuEntryOf } from './language/frame.ts'
import { planPath, planner } from './language/places.ts'

test('A reader opens a plan read-only, with the reason, and sees it change as a planner writes', async ({ visit }) => {
  const writer = await visit(planner('dk'), planPath('dk'))
  await waitUntilSaved(writer.page)
  const { page } = await visit('reader@demo.example', planPath('dk'))
  await expectViewOnly(page, 'Only its centre can edit a plan')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  const columns = page.getByRole('table', { name: 'Activities' }).getByRole('columnheader')
  await expect(columns).toHaveText(['Activity', 'Themes', 'When', 'Audience', 'Where', 'Status', 'Visible to'])
  await expect(barOf(page).addButton).toHaveCount(0)
  await writer.page.getByRole('textbox', { name: 'National theme' }).fill('Seen while it is written')
  await expect(page.getByText('Seen while it is written')).toBeVisible()
  await narrativeOf(writer.page).click()
  await writer.page.keyboard.press('Control+End')
  await writer.page.keyboard.type(' And the narrative too.')
  await expect(page.getByText('And the narrative too.')).toBeVisible()
})

test('A planner of another centre, the helpdesk and a coordinator read a plan and cannot write it', async ({
  visit,
}) => {
  for (const [email, reason] of [
    [planner('se'), 'This is another centre’s plan'],
    ['helpdesk@demo.example', 'Only its centre can edit a plan'],
    ['coordinator@demo.example', 'Only its centre can edit a plan'],
  ] as const) {
    const { page } = await visit(email, planPath('pt'))
    await expectViewOnly(page, reason)
    await expect(page.getByRole('textbox')).toHaveCount(0)
  }
})

test('“View only” stays in its place while a plan is read', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/plans/sid-2027')
  const answer = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  await page.route('**/api/campaigns/sid-2027/plans/pt', async (route) => {
    asked.resolve()
    await answer.promise
    await route.continue()
  })
  await page.getByRole('link', { name: /Portugal/ }).click()
  await asked.promise
  await expect(page.getByRole('status', { name: 'Loading' })).toBeVisible()
  const places = async () => Promise.all((await viewOnlyOf(page).all()).map((button) => button.boundingBox()))
  const early = await places()
  answer.resolve()
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  const late = await places()
  expect(late).toHaveLength(1)
  expect(early.length === 0 ? late : early).toEqual(late)
})

test('“View only” says to a planner of another centre and to a reader that they can comment', async ({ visit }) => {
  for (const person of [planner('se'), 'reader@demo.example']) {
    const { page } = await visit(person, planPath('dk'))
    await viewOnlyOf(page).click()
    await expect(page.getByText('You can comment.')).toBeVisible()
  }
})

test('A reader’s browser opens no document socket', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/plans/sid-2027')
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).pathname))
  await page.getByRole('link', { name: /Denmark/ }).click()
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  expect(sockets.filter((path) => path.startsWith('/sync'))).toEqual([])
})

test('A centre without a plan: its planner starts one, a reader sees it appear', async ({ visit }) => {
  const reader = await visit('reader@demo.example', planPath('mk'))
  await expect(reader.page.getByRole('heading', { name: 'No plan yet' })).toBeVisible()
  await expect(reader.page.getByRole('button', { name: 'Start blank plan' })).toHaveCount(0)
  const { page } = await visit(planner('mk'), planPath('mk'))
  await page.getByRole('button', { name: 'Start blank plan' }).click()
  await waitUntilSaved(page)
  await page.getByRole('textbox', { name: 'National theme' }).fill('From nothing')
  await narrativeOf(page).click()
  await page.keyboard.type('The first words.')
  await expect(reader.page.getByText('From nothing')).toBeVisible()
  await expect(reader.page.getByText('The first words.')).toBeVisible()
})

test('An address that names no centre says so', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', planPath('zz'))
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await page.goto('/nothing/here')
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})

test('A page of a campaign, an activity or a comment that does not exist says so', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/plans/sid-2099')
  for (const path of ['plans/sid-2099', 'synergies/sid-2099', 'synergies/sid-2099/dk', 'profiles/sid-2099/dk']) {
    await page.goto(`/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
  await page.goto(`${planPath('dk')}?activity=nope`)
  await expect(page.getByText('The entry that this link leads to is not here.')).toBeVisible()
  await expect(menuEntryOf(page, 'All plans')).toHaveAttribute('aria-current', 'page')
  await page.goto(`${planPath('dk')}?thread=nope`)
  await expect(page.getByText('The comment that this link leads to is not here')).toBeVisible()
})
