import { expect } from '@playwright/test'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { waitUntilSaved } from './language/editors.ts'
import { openActivity, panelOf } from './language/panel.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

test('An activity is added, filled in, put in the trash and restored for both', async ({ visit }) => {
  const one = await visit(planner('at'), planPath('at'))
  const two = await visit(secondPlanner('at'), planPath('at'))
  await waitUntilSaved(one.page)
  await barOf(one.page).adds()
  const panel = panelOf(one.page)
  await expect(panel.getByRole('textbox', { name: 'Title' }).first()).toBeFocused()
  await one.page.keyboard.type('Everything filled in')
  // The empty fields of each group are folded away.
  await expect(panel.getByRole('textbox', { name: 'Places' })).toBeHidden()
  await unfoldAll(panel)
  await choose(panel, 'Type', 'Webinar or online talk')
  await choose(panel, 'Status', 'Confirmed')
  await choose(panel, 'Visible to', 'Public')
  await typeParts(panel, 'First day', '09022027')
  await typeParts(panel, 'Last day', '10022027')
  await typeParts(panel, 'From', '1900')
  await typeParts(panel, 'To', '2030')
  await expect(panel.getByRole('button', { name: /^(?!Comment on).*Time zone/ })).toContainText('Vienna, Austria')
  await pick(one.page, 'Themes', 'sextort', /sextortion/i)
  await pick(one.page, 'Audience', 'parents', /Parents/)
  await choose(panel, 'Format', 'Online')
  await addToken(panel, 'Places', 'Vienna')
  await pick(one.page, 'Languages', 'german', /German/)
  await pick(one.page, 'Channels', 'stream', /Livestream/)
  await addToken(panel, 'Partners', 'A telephone company')
  await pick(one.page, 'High-level guests', 'minister', /Minister/)
  await choose(panel, 'Role of young people', 'Youth-led')
  await panel.getByRole('textbox', { name: 'We offer' }).fill('Slides')
  await panel.getByRole('textbox', { name: 'We need' }).fill('A quiz')
  await panel.getByRole('button', { name: 'Add a resource' }).click()
  const resource = panel.getByRole('listitem', { name: 'Resource 1' })
  await resource.getByRole('textbox', { name: 'Title' }).fill('Cards')
  await resource.getByRole('textbox', { name: 'Address' }).fill('example.org/cards')
  await resource.getByRole('textbox', { name: 'Address' }).blur()
  await expect(resource.getByRole('textbox', { name: 'Address' })).toHaveValue('https://example.org/cards')
  await panel.getByRole('region', { name: 'Expected reach' }).getByRole('button', { name: 'Add a figure' }).click()
  const figure = panel.getByRole('listitem', { name: 'Figure 1' })
  await figure.getByRole('textbox', { name: 'Number' }).fill('1,200')
  await figure.getByRole('textbox', { name: 'Number' }).blur()
  await choose(figure, 'Unit', 'Participants online')
  await panel.getByRole('textbox', { name: 'Description' }).click()
  await one.page.keyboard.type('An evening for parents.')
  await waitUntilSaved(one.page)

  const answer = await one.page.request.get('/api/campaigns/sid-2027/plans/at', IDLE_CONNECTION)
  const stored = ((await answer.json()) as { activities: { title: string }[] }).activities.find(
    (activity) => activity.title === 'Everything filled in',
  )
  expect(stored).toMatchObject({
    type: 'webinar',
    status: 'confirmed',
    visibility: 'public',
    startsOn: '2027-02-09',
    endsOn: '2027-02-10',
    startTime: '19:00',
    endTime: '20:30',
    timeZone: 'Europe/Vienna',
    themes: ['sextortion'],
    audiences: ['parents'],
    format: 'online',
    places: ['Vienna'],
    languages: ['de'],
    channels: ['livestream'],
    partners: ['A telephone company'],
    highLevel: ['minister'],
    youthInvolvement: 'youth-led',
    offers: 'Slides',
    needs: 'A quiz',
    resources: [{ title: 'Cards', url: 'https://example.org/cards' }],
    expectedReach: [{ value: 1200, metric: 'participants_online' }],
  })
  expect(JSON.stringify(stored)).toContain('An evening for parents.')

  const row = two.page.getByRole('row', { name: /Everything filled in/ })
  await expect(row).toContainText('Confirmed')
  await panel.getByRole('button', { name: 'History' }).click()
  const history = one.page.getByRole('dialog', { name: 'History of this activity' })
  await expect(history.getByRole('article').filter({ hasText: 'Status' })).toContainText('Confirmed')
  await expect(history.getByText(/· Planner, Austria/).first()).toBeVisible()
  await history.getByRole('button', { name: 'Close' }).click()
  await panel.getByRole('button', { name: 'Move to trash' }).click()
  await expect(row).toHaveCount(0)
  await two.page.getByText('Trash').first().click()
  await two.page.getByRole('button', { name: 'Restore Everything filled in' }).click()
  await expect(row).toBeVisible()
  await expect(one.page.getByRole('row', { name: /Everything filled in/ })).toBeVisible()
  await openActivity(two.page, 'Everything filled in')
  await expect(panelOf(two.page).getByRole('textbox', { name: 'Description' })).toHaveText('An evening for parents.')
})

test('Activities are moved up and down by keyboard, and both see the same order', async ({ visit }) => {
  const one = await visit(planner('ee'), planPath('ee'))
  const two = await visit(secondPlanner('ee'), planPath('ee'))
  await waitUntilSaved(one.page)
  const titles = (page: typeof one.page) => page.locator('.c-title .title').allTextContents()
  const before = await titles(one.page)
  const [first, second, ...rest] = before
  await one.page.getByRole('button', { name: `Actions for ${first}` }).focus()
  await one.page.keyboard.press('Enter')
  await one.page.getByRole('menuitem', { name: 'Move down' }).press('Enter')
  await expect.poll(() => titles(two.page)).toEqual([second, first, ...rest])
  await one.page.keyboard.press('Control+z')
  await expect.poll(() => titles(two.page)).toEqual(before)
})

type Scope = ReturnType<typeof panelOf>

async function unfoldAll(panel: Scope): Promise<void> {
  const folds = panel.getByRole('button', { name: /^\d+ more fields?$/ })
  for (let left = await folds.count(); left > 0; left--) await folds.first().click()
  await expect(folds).toHaveCount(0)
}

async function choose(scope: Scope, label: string, option: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`^(?!Comment on).*${label}$`) }).click()
  await scope.page().getByRole('option', { name: option, exact: true }).click()
}

async function pick(
  page: Scope extends { page(): infer P } ? P : never,
  label: string,
  typed: string,
  option: RegExp,
): Promise<void> {
  await panelOf(page)
    .getByRole('button', { name: `Add: ${label}` })
    .click()
  await page.getByRole('searchbox', { name: `Search in ${label}` }).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
  // The first Escape empties the search, the second closes the list; neither closes the panel.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: `Search in ${label}` })).toHaveCount(0)
}

/** Types a date or a time part by part; the focus moves on by itself. */
async function typeParts(scope: Scope, label: string, digits: string): Promise<void> {
  await scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().focus()
  await scope.page().keyboard.type(digits)
}

async function addToken(scope: Scope, label: string, value: string): Promise<void> {
  await scope.getByRole('textbox', { name: label }).fill(value)
  await scope.getByRole('textbox', { name: label }).press('Enter')
}
