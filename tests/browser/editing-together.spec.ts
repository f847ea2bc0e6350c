import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { narrativeOf, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { hereNowOf } from './language/frame.ts'
import { gridOf } from './language/grid.ts'
import { panelOf, titleIn } from './language/panel.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('Two planners of one centre see each other’s avatar and caret', async ({ visit }) => {
  const one = await visit(planner('dk'), planPath('dk'))
  const two = await visit(secondPlanner('dk'), planPath('dk'))
  await expect(hereNowOf(one.page).getByRole('img')).toHaveCount(2)
  await expect(hereNowOf(two.page).getByRole('img')).toHaveCount(2)
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
  await expect.poll(() => textOf(one.page)).toBe(await textOf(two.page))
})

test('Two planners who type in the same title at once lose no letter', { tag: '@long' }, async ({ visit }) => {
  const one = await visit(planner('hr'), planPath('hr'))
  await waitUntilSaved(one.page)
  await barOf(one.page).adds()
  const title = (page: typeof one.page) => titleIn(page)
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
  // The person in the field is named beside it.
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
  // The text that the other writes before moving it along.
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
  await expect(hereNowOf(two.page).locator(`.${seat}`)).toBeVisible()
})

test('Undo takes back one’s own changes only, shows and announces them', async ({ visit }) => {
  const one = await visit(planner('pt'), planPath('pt'))
  const two = await visit(secondPlanner('pt'), planPath('pt'))
  await waitUntilSaved(one.page)
  const theme = (page: typeof one.page) => page.getByRole('textbox', { name: 'National theme' })
  const before = await theme(one.page).inputValue()
  await theme(one.page).press('End')
  // One input is one step of undo; keys with a pause between them are several.
  await one.page.keyboard.insertText(' MINE')
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
  await one.page.keyboard.insertText('MINE ')
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

test('The save state goes from Saving to Saved', async ({ visit }) => {
  const { page } = await visit(planner('fi'), planPath('fi'))
  await waitUntilSaved(page)
  const seen: (string | null)[] = []
  await page.exposeFunction('sawSaveState', (text: string) => seen.push(text))
  await saveStateOf(page).evaluate((chip) => {
    const tell = (globalThis as unknown as { sawSaveState: (text: string) => void }).sawSaveState
    new MutationObserver(() => tell(chip.textContent)).observe(chip, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  await page.getByRole('textbox', { name: 'Contact' }).pressSequentially('!')
  await expect.poll(() => seen).toEqual(expect.arrayContaining(['Saving…', 'Saved']))
})

test('Composing with an input method is not disturbed by the other’s typing', async ({ visit }) => {
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

async function textOf(page: Parameters<typeof narrativeOf>[0]): Promise<string> {
  return narrativeOf(page).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return copy.textContent
  })
}
