/** Rich texts: pasting from other programs, tables, task lists, links, the list that "/" opens. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { RichTextNode } from '../../shared/richtext/json.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { LINK_KEYS, narrativeOf, waitUntilSaved } from './language/editors.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

const clipboardOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'clipboard', `${name}.clip`), 'utf8')

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await narrativeOf(page).evaluate((editor, kinds) => {
    const clipboardData = new DataTransfer()
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

async function openEmptyText(page: Page): Promise<void> {
  await waitUntilSaved(page)
  await narrativeOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
}

/** The narrative as the server stores it, in short: blocks by their kinds, cells parted by strokes. */
async function storedText(page: Page, centre: string): Promise<readonly string[]> {
  await waitUntilSaved(page)
  const answer = await page.request.get(`/api/campaigns/sid-2027/plans/${centre}`)
  const { narrative } = (await answer.json()) as { narrative: RichTextNode }
  return (narrative.content ?? []).map(inShort)
}

function inShort(node: RichTextNode): string {
  const inner = (node.content ?? []).map(inShort)
  const marks = (node.marks ?? []).map(({ type }) => type).join('+')
  switch (node.type) {
    case 'text':
      return marks === '' ? (node.text ?? '') : `${marks}(${node.text})`
    case 'paragraph':
      return inner.join('')
    case 'heading':
      return `h${String(node.attrs?.level)} ${inner.join('')}`
    case 'tableRow':
      return inner.join('|')
    case 'tableCell':
    case 'listItem':
      return inner.join(' ')
    case 'tableHeader':
      return `th ${inner.join(' ')}`
    case 'taskItem':
      return `${node.attrs?.checked === true ? '[x]' : '[ ]'} ${inner.join(' ')}`
    default:
      return `${node.type}{${inner.join('; ')}}`
  }
}

const LISTED = 'bulletList{Quiz in 150 schools bulletList{in two languages}; Posters}'
const TABLE = 'table{bold(Country)|bold(Event); DK|Panel; NO|Quiz}'

test.describe('Text copied elsewhere keeps its headings, lists, tables and links', () => {
  for (const [program, expected, said] of [
    [
      'word',
      [
        'h2 Safer Internet Day 2027',
        'We plan bold(two events) and italic(one campaign), see link(the plan).',
        'h3 Schools',
        LISTED.replace('150', 'bold(150)'),
        'orderedList{Invite; Remind}',
        '',
        TABLE,
      ],
      'Pasted without pictures and colours',
    ],
    [
      'google-docs',
      [
        'h2 Safer Internet Day 2027',
        'We plan bold(two events) and italic(one campaign), see link(the plan).',
        LISTED,
        TABLE,
      ],
      'Pasted without colours',
    ],
    ['excel', [TABLE], null],
    ['google-sheets', [TABLE], null],
  ] as const) {
    test(`from ${program}`, async ({ visit }) => {
      const { page } = await visit(planner('ee'), planPath('ee'))
      const violations: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') violations.push(message.text())
      })
      await openEmptyText(page)
      await paste(page, { 'text/html': clipboardOf(`text-${program}`), 'text/plain': 'not used' })
      const stored = (await storedText(page, 'ee')).filter((block, at, all) => block !== '' || at < all.length - 1)
      expect(stored).toEqual(expected)
      if (said !== null) await expect(page.getByText(said).first()).toBeVisible()
      expect(violations).toEqual([])
    })
  }

  test('A table pasted into a comment becomes a line for each row', async ({ visit }) => {
    const { page } = await visit(planner('ee'), planPath('ee'))
    await waitUntilSaved(page)
    await narrativeOf(page).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Alt+m')
    const box = page.getByRole('textbox', { name: /comment/i }).last()
    await expect(box).toBeFocused()
    await box.evaluate((editor, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, clipboardOf('text-excel'))
    await expect(box.locator('p')).toHaveText(['Country – Event', 'DK – Panel', 'NO – Quiz'])
  })
})

test(
  'A paste that is too long, too deep or hostile is refused or becomes plain words, and the page goes on',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('ee'), planPath('ee'))
    await openEmptyText(page)
    await paste(page, { 'text/html': `<p>${'a'.repeat(20_000_000)}</p>`, 'text/plain': '' })
    await expect(page.getByText('This is too long to paste at once. Paste it in parts.').first()).toBeVisible()
    await paste(page, { 'text/html': `${'<div>'.repeat(1000)}deep${'</div>'.repeat(1000)}`, 'text/plain': 'deep' })
    await page.keyboard.press('Enter')
    await paste(page, {
      'text/html': `<p>before<script>document.title='hacked'</script><img src=x onerror="document.title='hacked'"> after</p>`,
      'text/plain': '',
    })
    expect((await storedText(page, 'ee')).filter((block) => block !== '')).toEqual(['deep', 'before after'])
    expect(await page.title()).not.toBe('hacked')
  },
)

test('“/” makes headings, tables and task lists from the keyboard, Ctrl+K a link, and a typed address becomes one', async ({
  visit,
}) => {
  const { page } = await visit(planner('ee'), planPath('ee'))
  await openEmptyText(page)
  await page.keyboard.type('/')
  const list = page.getByRole('listbox', { name: 'Insert' })
  await expect(list.getByRole('option')).toHaveCount(9)
  await expectNoFaults(page)
  await page.keyboard.type('h2')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Our year')
  await page.keyboard.press('Enter')
  await page.keyboard.type('[ ] invite schools')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('See https://example.org/plan, and (www.example.com) today')
  await page.keyboard.press('Enter')
  await page.keyboard.type('linked')
  await page.keyboard.press('Shift+Control+ArrowLeft')
  await page.keyboard.press(LINK_KEYS)
  await page.getByRole('textbox', { name: 'Address' }).fill('example.net')
  await page.keyboard.press('Enter')
  await expect(narrativeOf(page).getByRole('link', { name: 'linked' })).toBeVisible()
  await expect(narrativeOf(page)).toBeFocused()
  // The selection comes back with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.keyboard.press('End')
  // A person's next key comes later than the browser's word of where the caret is.
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Day')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Place')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Who')
  expect((await storedText(page, 'ee')).filter((block) => block !== '')).toEqual([
    'h2 Our year',
    'taskList{[ ] invite schools}',
    'See link(https://example.org/plan), and (link(www.example.com)) today',
    'link(linked)',
    'table{th Day|th Place|th Who; ||; ||}',
  ])
  await narrativeOf(page).getByRole('checkbox', { name: 'Task: invite schools' }).click()
  await page.getByRole('button', { name: 'Change the table' }).click()
  await page.getByRole('menuitem', { name: 'Delete column' }).click()
  await expect.poll(() => storedText(page, 'ee')).toContain('table{th Day|th Place; |; |}')
  await expect.poll(() => storedText(page, 'ee')).toContain('taskList{[x] invite schools}')
  for (const width of [768, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
  await expectNoFaults(page)
  const reader = await visit('reader@demo.example', planPath('ee'))
  await expect(reader.page.getByRole('columnheader', { name: 'Day' })).toBeVisible()
  await expect(reader.page.getByText('Done:')).toBeAttached()
  await expectNoFaults(reader.page)
})

test('Two planners who add a row and a column to one table at once get one table, which does not grow by itself', async ({
  visit,
}) => {
  const [one, two] = [await visit(planner('ee'), planPath('ee')), await visit(secondPlanner('ee'), planPath('ee'))]
  await openEmptyText(one.page)
  await paste(one.page, { 'text/html': clipboardOf('text-excel'), 'text/plain': '' })
  await expect(narrativeOf(two.page).locator('tr')).toHaveCount(3)
  await waitUntilSaved(two.page)
  await narrativeOf(one.page).getByText('Quiz').click()
  await narrativeOf(two.page).getByText('Quiz').click()
  await Promise.all([one.context.setOffline(true), two.context.setOffline(true)])
  await change(one.page, 'Add row below')
  await change(two.page, 'Add column after')
  await Promise.all([one.context.setOffline(false), two.context.setOffline(false)])
  await expect(narrativeOf(one.page).locator('tr')).toHaveCount(4)
  await expect(narrativeOf(two.page).locator('tr')).toHaveCount(4)
  await expect(narrativeOf(one.page).locator('tr').first().locator('td')).toHaveCount(3)
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)
  // Both are on the server and have all of it: what one shows now, the other shows too.
  const [first = [], second = []] = await Promise.all([one, two].map(({ page }) => cellsWithoutCarets(page)))
  expect(first).toEqual(second)
  expect(first.length).toBeLessThanOrEqual(12)
})

/** The name at a colleague's caret is no text of the cell. */
const cellsWithoutCarets = (page: Page): Promise<readonly string[]> =>
  narrativeOf(page)
    .locator('td')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const copy = cell.cloneNode(true) as Element
        for (const caret of copy.querySelectorAll('.caret')) caret.remove()
        return copy.textContent ?? ''
      }),
    )

async function change(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Change the table' }).click()
  await page.getByRole('menuitem', { name }).click()
}
