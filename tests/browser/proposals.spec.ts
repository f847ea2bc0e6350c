/** Other words and other values, proposed by people who do not edit a plan, and applied by those who do. */
import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { editorReady, narrativeOf, saveStateOf, waitUntilSaved, writeNarrative } from './language/editors.ts'
import { commentsOf, newsOf, openNews } from './language/frame.ts'
import { messagesOf } from './language/messages.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

const threadSaying = (within: Page | Locator, text: string) => within.getByRole('article').filter({ hasText: text })
const ACTIVITY = 'Chat evening: when the bot is not enough'

/** Selects words of a text that is shown for reading, as a mouse does. */
async function selectOnPage(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.talked .prose') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error('nobody wrote that')
  }, words)
}

async function proposeWords(page: Page, words: string, others: string, why: string | null): Promise<void> {
  await selectOnPage(page, words)
  await page.locator('.ask-here').getByRole('button', { name: 'Comment' }).click()
  await page.getByRole('button', { name: 'Propose other words' }).click()
  await page.getByRole('textbox', { name: 'Replace with' }).fill(others)
  if (why !== null) {
    await page.getByRole('textbox', { name: 'Why you propose it (optional)' }).click()
    await page.keyboard.type(why)
  }
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Proposal' })).toBeVisible()
}

/** The narrative as its readers see it. */
const readNarrativeOf = (page: Page) => page.locator('.talked .prose').first()

test('Another centre proposes other words; the planner sees the difference in the text, applies it, and undo opens it again', async ({
  visit,
}) => {
  const { page: writing } = await visit(planner('ee'), planPath('ee'))
  await writeNarrative(writing, 'We meet pupils from 6 to 9 in their schools.')
  const { page: reading } = await visit(planner('fi'), planPath('ee'))
  await expect(readNarrativeOf(reading)).toContainText('We meet pupils from 6 to 9')
  await proposeWords(reading, 'from 6 to 9', 'from 6 to 12', null)
  await expect(reading.getByRole('region', { name: 'Proposal' }).getByRole('button')).toHaveCount(0)

  // Nothing of it is in the text yet, and it is drawn there.
  await expect(narrativeOf(writing).locator('.proposed-words')).toHaveText('from 6 to 12')
  await expect(readNarrativeOf(reading)).toHaveText('We meet pupils from 6 to 9 in their schools.')
  await narrativeOf(writing).locator('.proposed-away').first().click()
  const proposal = commentsOf(writing).getByRole('region', { name: 'Proposal' })
  await expect(proposal.locator('del')).toHaveText('9')
  await expect(proposal.locator('ins')).toHaveText('12')
  await expectNoFaults(writing)
  await proposal.getByRole('button', { name: 'Apply' }).click()
  await expect(narrativeOf(writing)).toHaveText('We meet pupils from 6 to 12 in their schools.')
  await expect(messagesOf(writing).getByText('Proposal applied')).toBeVisible()
  await expect(readNarrativeOf(reading)).toHaveText('We meet pupils from 6 to 12 in their schools.')
  await expect(newsOf(reading)).toBeVisible()

  await narrativeOf(writing).press('Control+z')
  await expect(narrativeOf(writing)).toContainText('from 6 to 9')
  await expect(narrativeOf(writing).locator('.proposed-words')).toHaveText('from 6 to 12')
  await narrativeOf(writing).press('Control+Shift+z')
  await expect(narrativeOf(writing)).toHaveText('We meet pupils from 6 to 12 in their schools.')
  await expect(commentsOf(writing).getByText('Applied by Planner, Estonia')).toBeVisible()
})

test('The helpdesk proposes a value at a field; a planner declines it with a word, and the helpdesk reads why', async ({
  visit,
}) => {
  const { page: desk } = await visit('helpdesk@demo.example', planPath('dk'))
  await desk.getByRole('button', { name: ACTIVITY }).first().click()
  const panel = desk.getByRole('complementary', { name: `Activity: ${ACTIVITY}` })
  await panel.getByRole('button', { name: 'Comment on: Format' }).click()
  await desk.getByRole('button', { name: 'Propose another value' }).click()
  await desk.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(desk.getByText('Change the text or the value first.')).toBeVisible()
  await desk.locator('.proposed-change').getByRole('button').first().click()
  await desk.getByRole('option', { name: /^Hybrid/ }).click()
  await desk.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(desk.getByRole('region', { name: 'Proposal' }).locator('ins')).toHaveText(/^Hybrid/)

  const { page: writing } = await visit(planner('dk'), `${planPath('dk')}?comments=open`)
  const thread = threadSaying(commentsOf(writing), '→ “Hybrid')
  await thread.getByRole('button').last().click()
  const proposal = commentsOf(writing).getByRole('region', { name: 'Proposal' })
  await proposal.getByRole('button', { name: 'Decline' }).click()
  await proposal.getByRole('textbox', { name: 'Why you decline (optional)' }).click()
  await writing.keyboard.type('The helpline sits in the room.')
  await proposal.getByRole('button', { name: 'Decline' }).click()
  await expect(commentsOf(writing).getByRole('article').filter({ hasText: '→ “Hybrid' })).toHaveCount(0)
  await openNews(desk)
  await expect(desk.getByRole('link', { name: /declined a proposal/ })).toContainText('The helpline sits in the room.')
})

test('Words that changed since are shown beside the proposal, and only they are replaced', async ({ visit }) => {
  const { page: writing } = await visit(planner('lv'), planPath('lv'))
  await writeNarrative(writing, 'A quiz at noon. A quiz at noon, again.')
  const { page: reading } = await visit('reader@demo.example', planPath('lv'))
  await expect(readNarrativeOf(reading)).toContainText('A quiz at noon, again.')
  await selectOnPage(reading, 'A quiz at noon, again')
  await reading.locator('.ask-here').getByRole('button', { name: 'Comment' }).click()
  await reading.getByRole('button', { name: 'Propose other words' }).click()
  await reading.getByRole('textbox', { name: 'Replace with' }).fill('A quiz in the evening')
  await reading.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(reading.getByRole('region', { name: 'Proposal' })).toBeVisible()
  await narrativeOf(writing).press('Control+End')
  for (let step = 0; step < ', again.'.length; step++) await writing.keyboard.press('ArrowLeft')
  for (let step = 0; step < 'noon'.length; step++) await writing.keyboard.press('Backspace')
  await writing.keyboard.type('one')
  await waitUntilSaved(writing)
  await narrativeOf(writing).locator('.proposed-away').first().click()
  const proposal = commentsOf(writing).getByRole('region', { name: 'Proposal' })
  await expect(proposal.getByText(/Somebody has changed it since/)).toContainText('A quiz at one, again')
  await proposal.getByRole('button', { name: 'Apply' }).click()
  await expect(narrativeOf(writing)).toHaveText('A quiz at noon. A quiz in the evening.')
})

test('Two planners apply one proposal at the same time, one of them without network: the words stand there once', async ({
  visit,
}) => {
  const one = await visit(planner('dk'), planPath('dk'))
  const two = await visit(secondPlanner('dk'), planPath('dk'))
  await editorReady(two.page)
  await writeNarrative(one.page, 'Everybody is invited to the hall.')
  await expect(narrativeOf(two.page)).toContainText('Everybody is invited to the hall.')
  const { page: reading } = await visit(planner('se'), planPath('dk'))
  await expect(readNarrativeOf(reading)).toContainText('Everybody is invited')
  await proposeWords(reading, 'the hall', 'our new library', 'It has more seats.')
  for (const { page } of [one, two]) await narrativeOf(page).locator('.proposed-away').first().click()
  const applyIn = (page: Page) => commentsOf(page).getByRole('button', { name: 'Apply' })
  for (const { page } of [one, two]) await expect(applyIn(page)).toBeVisible()
  await two.context.setOffline(true)
  await applyIn(two.page).click()
  await expect(narrativeOf(two.page)).toContainText('Everybody is invited to our new library.')
  await applyIn(one.page).click()
  await expect(readNarrativeOf(reading)).toHaveText('Everybody is invited to our new library.')
  await two.context.setOffline(false)
  await expect(saveStateOf(two.page)).toHaveText('Saved')
  await expect(messagesOf(two.page).getByText(/Somebody else decided on this proposal a moment before/)).toBeVisible()
  for (const { page } of [one, two])
    await expect(narrativeOf(page)).toContainText(/^Everybody is invited to our new library\.(Planner|Second|$)/)
})

test('A proposal fits at 375 pixels, and is made and applied by keyboard', async ({ visit }) => {
  const { page: writing } = await visit(planner('lt'), planPath('lt'), { width: 375 })
  await writeNarrative(writing, 'We print posters.')
  await narrativeOf(writing).press('Control+a')
  await writing.keyboard.press('Control+Alt+m')
  // It takes the focus when it is there.
  await expect(writing.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
  await writing.getByRole('button', { name: 'Propose other words' }).focus()
  await writing.keyboard.press('Enter')
  await writing.getByRole('textbox', { name: 'Replace with' }).fill('We print posters and flyers.')
  await expectNoOverflow(writing)
  await writing.getByRole('button', { name: 'Propose', exact: true }).focus()
  await writing.keyboard.press('Enter')
  const proposal = commentsOf(writing).getByRole('region', { name: 'Proposal' })
  await expectNoOverflow(writing)
  await proposal.getByRole('button', { name: 'Apply' }).focus()
  await writing.keyboard.press('Enter')
  await expect(narrativeOf(writing)).toHaveText('We print posters and flyers.')
})
