import { expect } from '@playwright/test'
import { signIn, test } from './fixtures.ts'
import { narrativeOf, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'
import { untilStored } from './untilStored.ts'

test.use({ serviceWorkers: 'allow' })

test('A browser that kept its copy from before the data were wiped doubles nothing', async ({ visit, server }) => {
  const { context, page } = await visit(planner('ie'), planPath('ie'))
  await waitUntilSaved(page)
  const pristine = await narrativeOf(page).textContent()
  const rows = await page.locator('.open-row').count()
  await page.getByRole('textbox', { name: 'Contact' }).fill('From the earlier life')
  await waitUntilSaved(page)
  await page.goto('about:blank')
  await server.kill()
  await server.restart('wiped')
  await signIn(context, planner('ie'))
  await page.goto(planPath('ie'))
  await waitUntilSaved(page)
  await expect(narrativeOf(page)).toHaveText(pristine ?? '')
  await expect(page.locator('.open-row')).toHaveCount(rows)
  await expect(page.getByRole('textbox', { name: 'Contact' })).not.toHaveValue('From the earlier life')
  await expect(page.getByText('could not be sent')).toHaveCount(0)
})

test(
  'Work that an earlier life of the server never got is offered as a download, and not merged',
  { tag: '@long' },
  async ({ visit, server }) => {
    const { context, page } = await visit(planner('se'), planPath('se'))
    await waitUntilSaved(page)
    await server.kill()
    await page.getByRole('textbox', { name: 'Contact' }).fill('Never sent anywhere')
    await expect(saveStateOf(page)).toHaveText('Reconnecting…')
    await untilStored(page)
    await page.goto('about:blank')
    await server.restart('wiped')
    await signIn(context, planner('se'))
    await page.goto(planPath('se'))
    await waitUntilSaved(page)
    // An earlier test on this server may have changed what the demonstration begins with.
    await expect(page.getByRole('textbox', { name: 'Contact' })).not.toHaveValue('Never sent anywhere')
    await expect(page.getByText('Some of your changes could not be sent.')).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as text' }).click(),
    ])
    const stream = await download.createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    expect(Buffer.concat(parts).toString()).toContain('Never sent anywhere')
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(page.getByText('Some of your changes could not be sent.')).toHaveCount(0)
  },
)

test('A tab left open over a wiped server does not send its old text', { tag: '@long' }, async ({ visit, server }) => {
  const { context, page } = await visit(planner('hr'), planPath('hr'))
  await waitUntilSaved(page)
  const pristine = (await narrativeOf(page).textContent()) ?? ''
  await page.getByRole('textbox', { name: 'Contact' }).fill('From the earlier life')
  await waitUntilSaved(page)
  // The page hears nothing of the server until its person has a session there again, as after a restored backup.
  await page.route('**/api/**', (route) => route.abort())
  await server.kill()
  await server.restart('wiped')
  await signIn(context, planner('hr'))
  await page.unroute('**/api/**')
  await expect(page.getByRole('heading', { name: 'This plan was replaced on the server' })).toBeVisible()
  await page.getByRole('button', { name: 'Open again' }).click()
  await waitUntilSaved(page)
  await expect(narrativeOf(page)).toHaveText(pristine)
  await expect(page.getByRole('textbox', { name: 'Contact' })).not.toHaveValue('From the earlier life')
})
