/** The wording of public pages: corrected by a planner, read by the public, put back by a coordinator. */
import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { planner } from './language/places.ts'

test.use({ ownNetwork: true })

const ENGLISH = 'Online abuse – get help, report it!'
const OWN = 'Har du oplevet noget slemt på nettet? Få hjælp'

test(
  'A planner corrects the help in the language of their centre; a coordinator publishes it, and puts it back',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('dk'), '/moderation/sid-2027')
    await page.getByRole('link', { name: 'Wording in each language' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Wording of public pages' })).toBeVisible()
    await expect(page.getByRole('rowheader').first()).toContainText('dansk Your centre writes it')
    await expectNoFaults(page)
    for (const width of [1440, 768, 375]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('link', { name: 'dansk' }).click()
    const title = page.getByRole('textbox', { name: ENGLISH })
    await title.fill('<b>Hjælp</b>')
    await expect(title).toHaveAccessibleDescription(/^Enter plain text in one line/)
    await expect(page.getByRole('button', { name: 'Save wording' })).toHaveCount(0)
    await page.getByRole('textbox', { name: 'Call, in {country}' }).fill('Ring')
    await expect(page.getByText('2 texts cannot be saved like this.')).toBeVisible()
    await expectNoFaults(page)
    await page.getByRole('textbox', { name: 'Call, in {country}' }).fill('Ring i {country}')
    await title.fill(OWN)
    await page.getByRole('checkbox', { name: 'A speaker of this language has checked all texts' }).press('Space')
    await page.reload()
    await expect(title, 'what was not saved is still here').toHaveValue(OWN)
    for (const width of [1440, 768, 375]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page)
    }
    await page.getByRole('button', { name: 'Save wording' }).press('Enter')
    await expect(page.getByText('Wording saved. Help texts wait to be published').last()).toBeVisible()
    await expect(page.getByText('Planner, Denmark corrected the wording')).toBeVisible()
    await expect(page.getByText('A coordinator or another centre that writes this language decides')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publish help texts' })).toHaveCount(0)
    await expectNoFaults(page)

    const visitor = await visit(null, '/da/sid/2027')
    await expect(visitor.page.locator('.unchecked')).toBeVisible()
    await expect(visitor.page.getByText(OWN)).toHaveCount(0)

    const approver = await visit('coordinator@demo.example', '/wording')
    await expect(approver.page.getByText('Help texts to publish')).toBeVisible()
    await approver.page.getByRole('link', { name: 'dansk' }).click()
    await expect(approver.page.getByText(OWN)).toBeVisible()
    await expectNoFaults(approver.page)
    for (const width of [1440, 768, 375]) {
      await approver.page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(approver.page)
    }
    await approver.page.getByRole('button', { name: 'Publish help texts' }).click()
    await expect(approver.page.getByText('Help texts published. Public pages show them now').last()).toBeVisible()
    await expect(approver.page.getByRole('button', { name: 'Publish help texts' })).toHaveCount(0)

    await visitor.page.reload()
    await expect(visitor.page.getByText(OWN).first()).toBeVisible()
    await expect(visitor.page.locator('.unchecked')).toHaveCount(0)

    const reader = await visit('reader@demo.example', '/wording/da')
    await expect(reader.page.getByText('View only: planners of the centres')).toBeVisible()
    await expect(reader.page.getByRole('textbox', { name: ENGLISH })).toHaveCount(0)
    await expectNoFaults(reader.page)

    const coordinator = await visit('coordinator@demo.example', '/wording/da')
    await coordinator.page
      .getByText(/^\d texts? changed$/)
      .first()
      .click()
    await expect(coordinator.page.getByText(OWN).last()).toBeVisible()
    await coordinator.page.getByRole('button', { name: 'Restore these texts' }).last().click()
    await coordinator.page.getByRole('button', { name: 'Restore wording' }).click()
    await expect(coordinator.page.getByText('restored an earlier wording')).toBeVisible()
    await expectNoFaults(coordinator.page)
    await visitor.page.reload()
    await expect(visitor.page.locator('.unchecked')).toBeVisible()
  },
)

test('A language that is not there is not found', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/wording/xx')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('A coordinator sets the official wording by hand and from a file, after looking at what changes', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', '/wording/sk')
  const title = page.getByRole('textbox', { name: ENGLISH })
  await title.fill('Zneužívanie online – vyhľadaj pomoc')
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Set official wording' }).press('Enter')
  await expect(page.getByText('Official wording set. Public pages show it now').last()).toBeVisible()
  await expect(page.getByText('Coordinator set the official wording of the help')).toBeVisible()
  const visitor = await visit(null, '/sk/sid/2027')
  await expect(visitor.page.getByText('Zneužívanie online – vyhľadaj pomoc').first()).toBeVisible()
  await expect(visitor.page.locator('.unchecked')).toHaveCount(0)

  await page.goto('/wording')
  const rows = [
    'language;helpTitle;helpText',
    'sl;Spletna zloraba;',
    'xx;No;',
    'hr;Zlostavljanje na internetu?;Javi se',
  ]
  await page.getByLabel('Set official wording from a file').setInputFiles({
    name: 'official.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  })
  await expect(page.getByText('Row 3: “xx” is no language of public pages')).toBeVisible()
  const changes = page.getByRole('list', { name: 'What the file changes' })
  await expect(changes.getByText('slovenščina')).toBeVisible()
  await expect(changes.locator('ins').first()).toHaveText('Spletna zloraba')
  await expectNoFaults(page)
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
  await page.getByRole('button', { name: 'Set official wording in 2 languages' }).press('Enter')
  await expect(page.getByText('Official wording set in 2 languages').last()).toBeVisible()
  await visitor.page.goto('/hr/sid/2027')
  await expect(visitor.page.getByText('Zlostavljanje na internetu?').first()).toBeVisible()
  await expect(visitor.page.locator('.unchecked')).toHaveCount(0)
})
