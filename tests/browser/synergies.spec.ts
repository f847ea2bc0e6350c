import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { openNews, quietBellOf } from './language/frame.ts'
import { messagesOf } from './language/messages.ts'
import { panelOf } from './language/panel.ts'
import { planner } from './language/places.ts'

test('A planner sees what others might do with them, the evidence in both texts, and what speaks against it', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), '/')
  await page.getByRole('link', { name: 'Synergies' }).first().click()
  await expect(page.getByRole('heading', { name: /ideas? for working together/i })).toBeVisible()
  await expect(page.locator('.suggestion').first()).toBeVisible()
  const detail = page.getByRole('region', { name: 'Side by side' })
  await expect(detail.getByRole('heading', { name: 'Why this is suggested' })).toBeVisible()
  // A reason's letter is in both texts.
  const letter = (await detail.locator('.reasons ol b.ref').first().textContent()) ?? ''
  expect(letter).toBe('A')
  const sides = detail.locator('.compare > section')
  await expect(sides.nth(0).locator('mark', { hasText: letter }).first()).toBeVisible()
  await expect(sides.nth(1).locator('mark', { hasText: letter }).first()).toBeVisible()
  await detail.getByText('All features and the score').click()
  await expect(detail.getByRole('table', { name: 'Features' })).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Next suggestion' }).click()
  await expect(detail.getByText(/^2 of/)).toBeVisible()
  await page.getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('option', { name: 'Shared resource' }).click()
  await expect(page.locator('.kind-group')).toHaveCount(1)
})

test('One country edits, another sees the suggestion on the page that is open and is interested; both plans show the connection', async ({
  visit,
}) => {
  const norway = await visit(planner('no'), '/synergies/sid-2027/no')
  await expect(norway.page.locator('.suggestion').first()).toBeVisible()
  // Its study has three partners that fit better.
  await norway.page.getByRole('button', { name: /more to look at$/ }).click()
  const iceland = await visit(planner('is'), '/plans/sid-2027/is')
  await iceland.page.getByRole('button', { name: 'Start blank plan' }).click()
  await iceland.page.getByRole('button', { name: 'Add first activity' }).click()
  const panel = panelOf(iceland.page)
  await panel
    .getByRole('textbox', { name: 'Title' })
    .first()
    .fill('Digital parents’ evening on streaks and endless feeds')
  await panel
    .getByRole('region', { name: 'Exchange' })
    .getByRole('button', { name: /more field/ })
    .click()
  const needs = panel.getByRole('textbox', { name: 'We need' }).first()
  await needs.fill('We look for figures on persuasive design and time spent, from a data donation')
  const card = norway.page.locator('.suggestion', { hasText: 'Iceland' }).first()
  await expect(card).toBeVisible()
  await expect(card.getByText('New')).toBeVisible()
  await panel.getByRole('textbox', { name: 'In English' }).fill('For parents whose children scroll at night')
  await expect(card.locator('.gloss', { hasText: 'For parents whose' }), 'the English line follows').toBeVisible()

  await card.getByRole('link').click()
  const detail = norway.page.getByRole('region', { name: 'Side by side' })
  await expect(detail.getByText('For parents whose children scroll at night')).toBeVisible()
  await detail.getByRole('button', { name: 'Interested: ask Iceland' }).click()
  const dialog = norway.page.getByRole('alertdialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await norway.page.keyboard.type('We have such figures. Shall we talk?')
  await dialog.getByRole('button', { name: 'Ask Iceland' }).click()
  await expect(messagesOf(norway.page).getByText('Iceland notified')).toBeVisible()

  // The other centre gets a notice at once, wherever it is.
  await expect(iceland.page.getByText('1 connection waits for your response')).toBeAttached()
  await expect(iceland.page.getByRole('link', { name: /^Norway waits for your answer/ })).toBeVisible()
  await openNews(iceland.page)
  await expect(iceland.page.getByRole('link', { name: /^Norway is interested.*Shall we talk/ })).toBeVisible()
  await iceland.page.keyboard.press('Escape')
  await iceland.page
    .getByRole('link', { name: /Synergies/ })
    .first()
    .click()
  await iceland.page.getByRole('link', { name: '1 centre is interested and waits for your response' }).click()
  await iceland.page.getByRole('table', { name: 'Connections' }).getByRole('link', { name: 'Norway' }).click()
  await expect(iceland.page.getByText('We have such figures. Shall we talk?')).toBeVisible()
  await expect(quietBellOf(iceland.page)).toBeVisible()
  await iceland.page.getByRole('button', { name: 'Agree' }).click()
  await expect(iceland.page.locator('.head').getByText('Agreed')).toBeVisible()
  await expect(iceland.page.getByText('1 connection waits for your response')).toHaveCount(0)

  for (const [page, place, other] of [
    [iceland.page, '/plans/sid-2027/is', 'with Norway'],
    [norway.page, '/plans/sid-2027/no', 'with Iceland'],
  ] as const) {
    await page.goto(place)
    await expect(page.getByText(other).first()).toBeVisible()
  }
  // Readers of the plan see it as well.
  const reader = await visit('reader@demo.example', '/plans/sid-2027/is')
  await expect(reader.page.getByText('with Norway').first()).toBeVisible()
})

test('The notes of a connection are written by both centres at once', async ({ visit }) => {
  const pages: Page[] = []
  for (const centre of ['ee', 'lv']) {
    const { page } = await visit(planner(centre), `/synergies/sid-2027/${centre}?show=connections`)
    await page.getByRole('table', { name: 'Connections' }).getByRole('link').first().click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    pages.push(page)
  }
  const [one, two] = pages
  if (one === undefined || two === undefined) throw new Error('two centres')
  await one.getByRole('textbox', { name: 'Shared notes' }).click()
  await one.keyboard.press('Control+End')
  await one.keyboard.type(' Lithuania joins.')
  await expect(two.getByRole('textbox', { name: 'Shared notes' })).toContainText('Lithuania joins.')
  await expectNoFaults(two)
})

test('“Not useful” hides a suggestion, can be taken back, and is counted for the coordinator', async ({ visit }) => {
  const { page } = await visit(planner('pt'), '/synergies/sid-2027/pt')
  const title = page.locator('.suggestion.chosen h3')
  const gone = (await title.textContent()) ?? ''
  await page.getByRole('button', { name: 'Not useful' }).click()
  await page.getByRole('menuitem', { name: 'The purpose is different' }).click()
  await expect(messagesOf(page).getByText('Suggestion hidden')).toBeVisible()
  await expect(page.getByText('Not useful 1')).toBeVisible()
  await page.reload()
  await expect(page.locator('.suggestion').first()).toBeVisible()
  const coordinator = await visit('coordinator@demo.example', '/synergies/sid-2027')
  const row = coordinator.page.getByRole('row', { name: /The purpose is different/ })
  await expect(row.getByRole('cell')).toHaveText('1')
  await page.getByText('Not useful 1').click()
  await expect(page.getByText(gone, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Suggest again' }).click()
  await expect(page.getByText('No suggestions marked as not useful')).toBeVisible()
})

test('“Later” puts a suggestion aside', async ({ visit }) => {
  const { page } = await visit(planner('at'), '/synergies/sid-2027/at')
  await page.getByRole('button', { name: 'Later', exact: true }).click()
  await expect(page.getByText('Later 1')).toBeVisible()
  await page.getByText('Later 1').click()
  await page.getByRole('button', { name: 'Move to open' }).click()
  await expect(page.getByText('Later 0')).toBeVisible()
})

test('A person can see why two activities are not suggested', async ({ visit }) => {
  const { page } = await visit(planner('dk'), '/synergies/sid-2027/compare')
  for (const [side, centre, index] of [
    ['First activity', 'Denmark', 0],
    ['Second activity', 'Portugal', 1],
  ] as const) {
    const picker = page.getByRole('group', { name: side })
    await picker.getByRole('button', { name: /Centre/ }).click()
    await page.getByRole('option', { name: centre }).click()
    await picker.getByRole('button', { name: /Activity/ }).click()
    await page.getByRole('option').nth(index).click()
  }
  await expect(page.getByText(/This pair is (not )?suggested|Why this is suggested/).first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'Features' })).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('link', { name: 'Synergies', exact: true }).last().click()
  await page.getByRole('link', { name: 'How synergies work' }).click()
  await expect(page.getByRole('heading', { name: 'Data that is not used' })).toBeVisible()
})

test('A reader sees clusters and who works with whom, as a picture and as a table; nothing to answer', async ({
  visit,
}) => {
  const { page } = await visit('reader@demo.example', '/synergies/sid-2027')
  await expect(page.getByRole('heading', { name: /centres plan/ }).first()).toBeVisible()
  const clusters = await page.locator('.cluster h3').allTextContents()
  for (const cluster of clusters) expect(cluster, 'it names its topic').not.toMatch(/\bon\s*(in the week|$)/)
  await expect(page.locator('.cluster .gloss').first(), 'an English line stands beneath titles').toBeVisible()
  await expect(page.getByRole('img', { name: /Pairs of centres: \d+ connected/ })).toBeVisible()
  await page.getByText('Show as table').click()
  await expect(page.getByRole('table', { name: 'Pairs of centres' }).getByText('Agreed').first()).toBeVisible()
  await expectNoFaults(page)
  await page.goto('/synergies/sid-2027/dk')
  await expect(page.locator('.suggestion').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /Interested/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Later' })).toHaveCount(0)
})

for (const [name, who, path] of [
  ['the network', 'reader@demo.example', '/synergies/sid-2027'],
  ['a centre', planner('dk'), '/synergies/sid-2027/dk'],
  ['its connections', planner('dk'), '/synergies/sid-2027/dk?show=connections'],
  ['what explains them', planner('dk'), '/synergies/sid-2027/how'],
] as const) {
  test(`The synergies of ${name} fit on a phone`, async ({ visit }) => {
    const { page } = await visit(who, path, { width: 375 })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoOverflow(page)
  })
}

test('On a phone a suggestion opens on a page of its own, where it can be answered', async ({ visit }) => {
  const { page } = await visit(planner('fi'), '/synergies/sid-2027/fi', { width: 375 })
  const first = page.locator('.suggestion').first()
  expect((await first.boundingBox())?.y).toBeLessThan(600)
  const title = (await first.getByRole('link').textContent()) ?? ''
  await first.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(page.getByRole('button', { name: /Interested: ask/ })).toBeVisible()
  await expectNoOverflow(page)
})

test('A reader is not addressed as the centre whose synergies they read', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/synergies/sid-2027/dk')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denmark: possible synergies')
  await expect(page.locator('.suggestion').first()).toBeVisible()
  await expect(page.locator('.compare').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/\byour\b/)
})
