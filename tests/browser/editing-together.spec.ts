import { expect } from '@playwright/test'
import {
  IDLE_CONNECTION,
  gridOf,
  narrativeOf,
  openActivity,
  panelOf,
  planner,
  planPath,
  secondPlanner,
  test,
  waitUntilSaved,
} from './fixtures.ts'

test('Two planners of one centre see each other’s avatar and caret', async ({ visit }) => {
  const one = await visit(planner('dk'), planPath('dk'))
  const two = await visit(secondPlanner('dk'), planPath('dk'))
  await expect(one.page.getByRole('group', { name: 'Here now' }).getByRole('img')).toHaveCount(2)
  await expect(two.page.getByRole('group', { name: 'Here now' }).getByRole('img')).toHaveCount(2)
  await narrativeOf(two.page).click()
  await expect(one.page.locator('.caret b')).toBeVisible()
  const name = await one.page.locator('.caret b').textContent()
  await expect(one.page.getByRole('img', { name: name ?? '', exact: true })).toBeVisible()
  const covered = await one.page.locator('.caret b').evaluate((label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect()
    const words = document.createTreeWalker(label.closest('.ProseMirror') ?? label, NodeFilter.SHOW_TEXT)
    const lines: DOMRect[] = []
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      if (label.contains(node)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      lines.push(...range.getClientRects())
    }
    return lines.filter((at) => at.left < right && at.right > left && at.top < bottom && at.bottom > top).length
  })
  expect(covered, 'the name covers no text').toBe(0)
})

test('Two planners who type in the narrative at once lose no letter', async ({ visit }) => {
  const one = await visit(planner('se'), planPath('se'))
  const two = await visit(secondPlanner('se'), planPath('se'))
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)
  await narrativeOf(one.page).click()
  await one.page.keyboard.press('Control+Home')
  await narrativeOf(two.page).click()
  await two.page.keyboard.press('Control+End')
  const first = 'The first planner writes a whole sentence. '
  const second = ' The second planner writes another one.'
  await Promise.all([one.page.keyboard.type(first, { delay: 15 }), two.page.keyboard.type(second, { delay: 15 })])
  for (const { page } of [one, two]) {
    await expect(narrativeOf(page)).toContainText(first.trim())
    await expect(narrativeOf(page)).toContainText(second.trim())
    await waitUntilSaved(page)
  }
  expect(await textOf(one.page)).toBe(await textOf(two.page))
})

test('Two planners who type in the same title at once lose no letter', async ({ visit }) => {
  const one = await visit(planner('hr'), planPath('hr'))
  await waitUntilSaved(one.page)
  await one.page.getByRole('button', { name: 'Add activity' }).click()
  const title = (page: typeof one.page) => panelOf(page).getByRole('textbox', { name: 'Title' }).first()
  await title(one.page).fill('[]')
  const two = await visit(secondPlanner('hr'), new URL(one.page.url()).pathname + new URL(one.page.url()).search)
  await expect(title(two.page)).toHaveValue('[]')
  await title(one.page).press('Home')
  await title(two.page).press('End')
  const first = 'aaaaabbbbbccccc'
  const second = 'xxxxxyyyyyzzzzz'
  await Promise.all([
    title(one.page).pressSequentially(first, { delay: 12 }),
    title(two.page).pressSequentially(second, { delay: 12 }),
  ])
  await expect(title(one.page)).toHaveValue(`${first}[]${second}`)
  await expect(title(two.page)).toHaveValue(`${first}[]${second}`)
  // Whoever is in the field is named beside it.
  await expect(panelOf(one.page).locator('.frame-field.editing .who-is-in')).toBeVisible()
})

test('Two planners in one title see each other’s caret and selection at the letter, in the cell and in the panel', async ({
  visit,
}) => {
  const one = await visit(planner('hu'), planPath('hu'))
  const two = await visit(secondPlanner('hu'), planPath('hu'))
  const cell = (page: typeof one.page) =>
    gridOf(page).locator('[data-row]:not([data-row="head"]) [data-cell="title"]').first()
  for (const { page } of [one, two]) {
    await waitUntilSaved(page)
    await cell(page).focus()
    await page.keyboard.press('Enter')
  }
  await one.page.keyboard.press('Control+a')
  await one.page.keyboard.type('Family quiz night')
  await expect(cell(two.page).getByRole('textbox')).toHaveValue('Family quiz night')
  await expectCaretAt(cell(two.page), 'Family quiz night'.length)
  await one.page.keyboard.press('Home')
  for (let step = 0; step < 7; step++) await one.page.keyboard.press('ArrowRight')
  await expectCaretAt(cell(two.page), 7)
  // What the other writes before it moves it along.
  await two.page.keyboard.press('Home')
  await two.page.keyboard.type('Big ')
  await expectCaretAt(cell(two.page), 11)
  await expectCaretAt(cell(one.page), 4)
  for (let step = 0; step < 4; step++) await one.page.keyboard.press('Shift+ArrowRight')
  await expect(cell(two.page).locator('.text-carets .picked')).toHaveText('quiz')
  const name = cell(two.page).locator('.who-is-in b').last()
  await expect(name).toHaveText('Planner, Hungary')
  await expect(name).toHaveCSS('opacity', '0')

  // The same text in the panel, and the caret in the colour of its person's avatar.
  await two.page.keyboard.press('Escape')
  await expect(one.page.locator('.text-carets')).toHaveCount(0)
  await two.page.keyboard.press('Control+Enter')
  const title = panelOf(two.page).locator('.activity-title')
  await expect(title.locator('.text-carets .picked')).toHaveText('quiz')
  const seat = /seat-\d/.exec((await title.locator('.text-carets i').getAttribute('class')) ?? '')?.[0]
  await expect(two.page.getByRole('group', { name: 'Here now' }).locator(`.${seat}`)).toBeVisible()
})

test('Undo takes back one’s own changes only, shows and announces them', async ({ visit }) => {
  const one = await visit(planner('pt'), planPath('pt'))
  const two = await visit(secondPlanner('pt'), planPath('pt'))
  await waitUntilSaved(one.page)
  const theme = (page: typeof one.page) => page.getByRole('textbox', { name: 'National theme' })
  const before = await theme(one.page).inputValue()
  await theme(one.page).press('End')
  await theme(one.page).pressSequentially(' MINE')
  await expect(theme(two.page)).toHaveValue(`${before} MINE`)
  await theme(two.page).press('Home')
  await theme(two.page).pressSequentially('THEIRS ')
  await expect(theme(one.page)).toHaveValue(`THEIRS ${before} MINE`)
  await narrativeOf(one.page).click()
  await one.page.getByRole('heading', { level: 1 }).click()
  await one.page.keyboard.press('Control+z')
  await expect(theme(one.page)).toHaveValue(`THEIRS ${before}`)
  await expect(theme(one.page)).toBeFocused()
  await expect(one.page.getByText('Undone: National theme')).toBeAttached()
  await expect(theme(two.page)).toHaveValue(`THEIRS ${before}`)
  await one.page.keyboard.press('Control+Shift+z')
  await expect(theme(two.page)).toHaveValue(`THEIRS ${before} MINE`)
})

test('Undo of a narrative takes back one’s own words and leaves the other’s', async ({ visit }) => {
  const one = await visit(planner('si'), planPath('si'))
  const two = await visit(secondPlanner('si'), planPath('si'))
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)
  await narrativeOf(one.page).click()
  await one.page.keyboard.press('Control+Home')
  await one.page.keyboard.type('MINE ')
  await expect(narrativeOf(two.page)).toContainText('MINE')
  await narrativeOf(two.page).click()
  await two.page.keyboard.press('Control+End')
  await two.page.keyboard.type(' THEIRS')
  await expect(narrativeOf(one.page)).toContainText('THEIRS')
  await one.page.keyboard.press('Control+z')
  await expect(narrativeOf(one.page)).not.toContainText('MINE')
  await expect(narrativeOf(two.page)).not.toContainText('MINE')
  await expect(narrativeOf(two.page)).toContainText('THEIRS')
})

test('An activity is added, filled in, put in the trash and restored for both', async ({ visit }) => {
  const one = await visit(planner('at'), planPath('at'))
  const two = await visit(secondPlanner('at'), planPath('at'))
  await waitUntilSaved(one.page)
  await one.page.getByRole('button', { name: 'Add activity' }).click()
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
  await pick(one.page, 'For', 'parents', /Parents/)
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

test('The save state goes from Saving to Saved', async ({ visit }) => {
  const { page } = await visit(planner('fi'), planPath('fi'))
  await waitUntilSaved(page)
  const seen: (string | null)[] = []
  await page.exposeFunction('sawSaveState', (text: string) => seen.push(text))
  await page.evaluate(() => {
    const chip = document.querySelector('[data-save]')
    const tell = (globalThis as unknown as { sawSaveState: (text: string) => void }).sawSaveState
    if (chip !== null)
      new MutationObserver(() => tell(chip.textContent)).observe(chip, {
        subtree: true,
        childList: true,
        characterData: true,
      })
  })
  await page.getByRole('textbox', { name: 'Contact' }).pressSequentially('!')
  await expect.poll(() => seen).toEqual(expect.arrayContaining(['Saving…', 'Saved']))
})

test('What is composed with an input method is not disturbed by the other’s typing', async ({ visit }) => {
  const one = await visit(planner('gr'), planPath('gr'))
  const two = await visit(secondPlanner('gr'), planPath('gr'))
  const theme = (page: typeof one.page) => page.getByRole('textbox', { name: 'National theme' })
  await theme(one.page).fill('[]')
  await expect(theme(two.page)).toHaveValue('[]')
  await theme(one.page).press('Home')
  await theme(one.page).press('ArrowRight')
  const keyboard = await one.context.newCDPSession(one.page)
  await keyboard.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await theme(two.page).press('Home')
  await theme(two.page).pressSequentially('before ')
  await expect(theme(two.page)).toHaveValue('before [ni]')
  await expect(theme(one.page)).toHaveValue('[ni]')
  await keyboard.send('Input.imeSetComposition', { text: 'nih', selectionStart: 3, selectionEnd: 3 })
  await keyboard.send('Input.insertText', { text: '你好' })
  await expect(theme(one.page)).toHaveValue('before [你好]')
  await expect(theme(two.page)).toHaveValue('before [你好]')
  await one.page.keyboard.type('!')
  await expect(theme(two.page)).toHaveValue('before [你好!]')
})

type Scope = ReturnType<typeof panelOf>

/** Compares the caret in the mirror with where the letter is in the field, whose box it must share. */
async function expectCaretAt(scope: Scope, at: number): Promise<void> {
  const before = (): Promise<string> =>
    scope.locator('.text-carets').evaluate((mirror) => {
      const range = document.createRange()
      range.setStart(mirror, 0)
      const caret = mirror.querySelector('i')
      if (caret !== null) range.setEndBefore(caret)
      return range.toString()
    })
  await expect.poll(async () => (await before()).length).toBe(at)
  const [field, mirror] = await Promise.all([
    scope.getByRole('textbox').boundingBox(),
    scope.locator('.text-carets').boundingBox(),
  ])
  expect(mirror).toEqual(field)
}

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

async function textOf(page: Parameters<typeof narrativeOf>[0]): Promise<string> {
  return narrativeOf(page).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return copy.textContent
  })
}
