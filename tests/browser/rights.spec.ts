import { expect } from '@playwright/test'
import { IDLE_CONNECTION, signIn, test } from './fixtures.ts'
import { saveStateOf, viewOnlyOf, waitUntilSaved } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'
import { untilStored } from './untilStored.ts'

test.use({ serviceWorkers: 'allow' })

test('A planner whose role is lowered while typing reads on, and nothing they saved is lost', async ({
  visit,
  browser,
  server,
}) => {
  const { page } = await visit(planner('no'), planPath('no'))
  await waitUntilSaved(page)
  const me = (await (await page.request.get('/api/session', IDLE_CONNECTION)).json()) as { person: { id: string } }
  await page.getByRole('textbox', { name: 'Contact' }).fill('Saved before the change')
  await waitUntilSaved(page)
  const office = await browser.newContext({ baseURL: server.http })
  await signIn(office, 'coordinator@demo.example')
  const changed = await office.request.patch(`/api/people/${me.person.id}`, {
    data: { role: 'reader' },
    ...IDLE_CONNECTION,
  })
  expect(changed.ok(), await changed.text()).toBe(true)
  await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveCount(0)
  // The page may say first that the plan is closed: its button leads on, whenever that appears.
  const read = page.getByRole('button', { name: 'View the plan' })
  // It may go by itself before it is pressed: a press that waits for it would wait for ever.
  const press = () => read.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()))
  await page.addLocatorHandler(read, press, { noWaitAfter: true })
  await expect(page.getByText('Saved before the change')).toBeVisible()
  await expect(viewOnlyOf(page)).toBeVisible()
  await page.removeLocatorHandler(read)
  await office.request.patch(`/api/people/${me.person.id}`, { data: { role: 'planner' }, ...IDLE_CONNECTION })
  await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Saved before the change')
  await office.close()
})

test('A planner who loses the right to write while away keeps the unsent work as a download', async ({
  visit,
  browser,
  server,
}) => {
  const { page } = await visit(planner('pl'), planPath('pl'))
  await waitUntilSaved(page)
  const me = (await (await page.request.get('/api/session', IDLE_CONNECTION)).json()) as { person: { id: string } }
  await server.kill()
  await page.getByRole('textbox', { name: 'Contact' }).fill('Written while away')
  await expect(saveStateOf(page)).toHaveText('Reconnecting…')
  // The right goes before this browser is back: its next question waits until then.
  await page.route('**/api/documents/**', (route) => route.abort())
  await server.restart()
  const office = await browser.newContext({ baseURL: server.http })
  await signIn(office, 'coordinator@demo.example')
  const changed = await office.request.patch(`/api/people/${me.person.id}`, {
    data: { role: 'reader' },
    ...IDLE_CONNECTION,
  })
  expect(changed.ok(), await changed.text()).toBe(true)
  await page.unroute('**/api/documents/**')
  await expect(page.getByText('Some of your changes could not be sent.')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as text' }).click(),
  ])
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  expect(Buffer.concat(parts).toString()).toContain('Written while away')
  const answer = await office.request.get('/api/campaigns/sid-2027/plans/pl', IDLE_CONNECTION)
  expect(await answer.text()).not.toContain('Written while away')
  await office.request.patch(`/api/people/${me.person.id}`, { data: { role: 'planner' }, ...IDLE_CONNECTION })
  await office.close()
})

test('Somebody whose session ends signs in again and finds the unsent work, which is then sent', async ({
  visit,
  server,
}) => {
  const { context, page } = await visit(planner('hu'), planPath('hu'))
  await waitUntilSaved(page)
  await server.kill()
  await page.getByRole('textbox', { name: 'Contact' }).fill('Bound to this person')
  await expect(saveStateOf(page)).toHaveText('Reconnecting…')
  await untilStored(page)
  await context.clearCookies()
  await server.restart()
  await expect(page.getByRole('heading', { name: 'Plan Safer Internet Day together' })).toBeVisible()
  await signIn(context, planner('hu'))
  await page.goto(planPath('hu'))
  await waitUntilSaved(page)
  await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Bound to this person')
})
