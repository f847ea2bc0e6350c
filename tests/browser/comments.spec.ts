/** Questions in place, and the helpdesk that answers them from one queue. */
import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { narrativeOf } from './language/editors.ts'
import { commentsOf, openNews } from './language/frame.ts'
import { messagesOf } from './language/messages.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

const HELPDESK = 'helpdesk@demo.example'
const ACTIVITY = 'Chat evening: when the bot is not enough'
const threadSaying = (within: Page | Locator, text: string) => within.getByRole('article').filter({ hasText: text })

async function openActivity(page: Page, title = ACTIVITY): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: title })
  await row.getByRole('button', { name: /^Open/ }).first().click()
  await expect(page.getByRole('complementary', { name: `Activity: ${title}` })).toBeVisible()
}

test('A planner asks at a field; the helpdesk sees it at once, answers from the queue, and the planner’s bell rings', async ({
  visit,
}) => {
  const { page: asking } = await visit(planner('dk'), planPath('dk'))
  const { page: desk } = await visit(HELPDESK, '/queue/sid-2027')
  await expect(desk.getByRole('heading', { name: 'Queue' })).toBeVisible()
  await asking.locator('[data-cell="themes"][tabindex]').first().focus()
  await asking.keyboard.press('Control+Alt+m')
  await expect(asking.getByRole('region', { name: /^New comment: .*Themes/ })).toBeVisible()
  await asking.getByRole('button', { name: 'Cancel' }).click()
  await openActivity(asking)
  await expect(asking.getByRole('button', { name: 'Comment on: Channels' })).toBeAttached()
  await asking.getByRole('button', { name: /^(?!Comment).*Channels$/ }).focus()
  await asking.keyboard.press('Control+Alt+m')
  const box = asking.getByRole('textbox', { name: 'Your comment' })
  await box.click()
  await asking.keyboard.type('May we name the platform here?')
  await expect(asking.getByRole('radio', { name: 'Centre and helpdesk' })).toBeChecked()
  await expect(asking.getByRole('checkbox', { name: 'Ask the helpdesk' })).toBeChecked()
  await asking.getByRole('button', { name: 'Ask', exact: true }).click()

  const row = desk.getByRole('button', { name: /May we name the platform here\?/ })
  await expect(row).toBeVisible()
  await expect(row).toContainText('Denmark')
  await row.click()
  await expect(desk.getByText('Question about this field')).toBeVisible()
  await desk.keyboard.press('a')
  await expect(desk.getByRole('button', { name: 'Assigned to you' })).toBeVisible()
  await desk.keyboard.press('r')
  await desk.getByRole('textbox', { name: 'Your answer' }).fill('Yes, as plain text.')
  await desk.getByRole('button', { name: 'Answer and resolve' }).click()
  await expect(messagesOf(desk).getByText('Question answered and resolved')).toBeVisible()

  await openNews(asking)
  await asking.getByRole('link', { name: /Helpdesk resolved the thread/ }).click()
  const thread = threadSaying(commentsOf(asking), 'May we name the platform here?')
  await expect(thread.getByText('Yes, as plain text.')).toBeVisible()
  await expect(thread.getByText('Resolved', { exact: true })).toBeVisible()
  // The person who started it may reopen it.
  await thread.getByRole('button', { name: 'Reopen' }).click()
  await expect(thread.getByText('Open', { exact: true })).toBeVisible()
})

test('The helpdesk answers in the plan itself, and loads no document socket for it', async ({ visit }) => {
  const { page } = await visit(HELPDESK)
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await page.goto(`${planPath('hr')}?comments=open`)
  const thread = threadSaying(commentsOf(page), 'Smije li broj linije')
  await thread.getByRole('button', { name: 'The whole plan' }).click()
  await thread.getByRole('button', { name: 'Reply' }).click()
  await thread.getByRole('textbox', { name: 'Your reply' }).fill('One more thing: keep the space in the number.')
  await page.keyboard.press('Control+Enter')
  await expect(thread.getByText('keep the space in the number')).toBeVisible()
  expect(sockets.filter((url) => url.includes('/sync/'))).toEqual([])
  await expect(page.getByText(/^View only/)).toBeVisible()
})

test('A reader sees whom to ask, asks the centre for all to see, and reads its answer', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', planPath('dk'))
  const whom = page.getByRole('region', { name: 'Questions about this plan' })
  await expect(whom.getByRole('link').first()).toBeVisible()
  await whom.getByRole('button', { name: 'Ask the centre' }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).click()
  await page.keyboard.type('Who runs the school events?')
  await expect(page.getByRole('radiogroup', { name: 'Visible to' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const panel = commentsOf(page)
  const asked = threadSaying(panel, 'Who runs the school events?')
  await expect(asked).toBeVisible()
  await expect(threadSaying(panel, 'Who writes to the schools')).toHaveCount(0)

  const writer = await visit(planner('dk'), `${planPath('dk')}?comments=open`)
  const theirs = threadSaying(commentsOf(writer.page), 'Who runs the school events?')
  await theirs.getByRole('button').last().click()
  await theirs.getByRole('button', { name: 'Reply' }).click()
  await theirs.getByRole('textbox', { name: 'Your reply' }).fill('The Media Council.')
  await theirs.getByRole('button', { name: 'Reply' }).click()
  await expect(asked.getByText('The Media Council.')).toBeVisible()
  await page.goto('/queue/sid-2027')
  await expect(page.getByText('Only the helpdesk can see the queue')).toBeVisible()
})

test('Another centre’s planner asks for the network, calls somebody by name, and changes and deletes what was said', async ({
  visit,
}) => {
  const { page } = await visit(planner('fi'), `${planPath('ee')}?comments=open`)
  await commentsOf(page).getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).click()
  await page.keyboard.type('Shall we call each other? @est')
  await page.getByRole('option', { name: /^Estonia/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const thread = threadSaying(commentsOf(page), 'Shall we call each other?')
  await expect(thread.getByText('@Estonia')).toBeVisible()
  await expect(thread.getByText('Visible to the network')).toBeVisible()

  await thread.getByRole('button', { name: 'Actions for Planner, Finland’s comment' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Shall we meet?')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(threadSaying(commentsOf(page), 'Shall we meet?').getByText('edited')).toBeVisible()

  const changed = threadSaying(commentsOf(page), 'Shall we meet?')
  await changed.getByRole('button', { name: 'Actions for Planner, Finland’s comment' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(commentsOf(page).getByText('This comment was deleted.')).toBeVisible()
})

test('Words that were commented stay marked while others write, are said to be gone when deleted, and come back with them', async ({
  visit,
}) => {
  const { page: one } = await visit(planner('lv'), `${planPath('lv')}?comments=open`)
  const { page: other } = await visit(secondPlanner('lv'), planPath('lv'))
  await narrativeOf(one).fill('First we call the schools. Then we meet the ministry.')
  await expect(narrativeOf(other)).toContainText('Then we meet the ministry.')
  // Without a selection the key is about the block of the caret.
  await narrativeOf(one).press('Control+End')
  await one.keyboard.press('Control+Alt+m')
  await expect(
    commentsOf(one)
      .getByText(/“First we call the schools. Then we meet the ministry.”/)
      .first(),
  ).toBeVisible()
  await one.getByRole('button', { name: 'Cancel' }).click()
  // The last nine letters, "ministry.".
  await narrativeOf(one).press('Control+End')
  for (let n = 0; n < 9; n++) await one.keyboard.press('Shift+ArrowLeft')
  await one.keyboard.press('Control+Alt+m')
  await one.getByRole('textbox', { name: 'Your comment' }).fill('Which of them?')
  await one.getByRole('button', { name: 'Ask', exact: true }).click()
  const thread = threadSaying(commentsOf(one), 'Which of them?')
  await expect(thread.getByRole('button', { name: '“ministry.”' })).toBeVisible()
  const marked = (page: Page) => narrativeOf(page).locator('.commented')
  await expect(marked(one)).toHaveText('ministry.')
  await expect(marked(other)).toHaveText('ministry.')

  await narrativeOf(other).press('Control+Home')
  await other.keyboard.type('Before all that, coffee. ')
  await expect(narrativeOf(one)).toContainText('Before all that, coffee.')
  await expect(marked(one)).toHaveText('ministry.')

  await narrativeOf(other).press('Control+End')
  for (let n = 0; n < 9; n++) await other.keyboard.press('Backspace')
  await expect(thread.getByText('Original text removed')).toBeVisible()
  await expect(marked(one)).toHaveCount(0)
  // Keys that come with a pause between them are steps of their own; each press has taken its step when it returns.
  while ((await narrativeOf(other).textContent())?.includes('ministry.') !== true)
    await other.keyboard.press('Control+z')
  await expect(narrativeOf(other)).toContainText('ministry.')
  await expect(thread.getByText('Original text removed')).toHaveCount(0)
  await expect(marked(one)).toHaveText('ministry.')
})

test(
  'A person who writes while the comments are still loading keeps the focus, and loses no letter',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('cz'), '/settings')
    await page.route('**/assets/CommentsPanel-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.goto(`${planPath('cz')}?comments=open`)
    const text = 'Nobody takes the pen out of a hand that writes with it. '
    await narrativeOf(page).press('Control+Home')
    await page.keyboard.type(text, { delay: 60 })
    await expect(commentsOf(page).getByRole('radiogroup', { name: 'Filter comments' })).toBeVisible()
    await expect(narrativeOf(page)).toBeFocused()
    await expect(narrativeOf(page)).toContainText(text.trim())
  },
)

test('Another centre selects words on the reading page and asks; the words lead to what was asked', async ({
  visit,
}) => {
  const { page } = await visit(planner('no'), planPath('dk'))
  await page.getByText('psychologist').scrollIntoViewIfNeeded()
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf('a psychologist and the ombudsman') ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + 'a psychologist'.length)
    }
  })
  await page.locator('.ask-here').getByRole('button', { name: 'Comment' }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Could she join our stream too?')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const mark = page.locator('mark.commented', { hasText: 'a psychologist' })
  await expect(mark).toHaveClass(/current/)
  await page.getByRole('button', { name: 'Close' }).click()
  await mark.click()
  await expect(threadSaying(commentsOf(page), 'Could she join our stream too?')).toBeVisible()
})

test('A planner comments on selected words from the toolbar, and reads comments by place or the newest first', async ({
  visit,
}) => {
  const { page } = await visit(planner('ro'), planPath('ro'))
  await narrativeOf(page).click()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight')
  const words = await page.evaluate(() => getSelection()?.toString() ?? '')
  await page
    .getByRole('toolbar', { name: 'Formatting: In our words' })
    .getByRole('button', { name: 'Comment on selection' })
    .click()
  const said = async (text: string): Promise<void> => {
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    // The thread takes the focus when it is there: not after the next cell has it.
    await expect(threadSaying(commentsOf(page), text).getByRole('button').first()).toBeFocused()
  }
  await expect(page.getByRole('region', { name: `New comment: “${words}”` })).toBeVisible()
  await said('On the words')
  await page.locator('[data-cell="themes"][tabindex]').first().focus()
  await page.keyboard.press('Control+Alt+m')
  await said('On the themes')
  await page.locator('[data-cell="places"][tabindex]').nth(1).focus()
  await page.keyboard.press('Control+Alt+m')
  await said('On the places')
  const texts = async (): Promise<readonly string[]> =>
    (await commentsOf(page).getByRole('article').allTextContents()).map(
      (text) => /On the (places|themes|words)/.exec(text)?.[0] ?? '',
    )
  expect((await texts()).indexOf('On the places')).toBeGreaterThan((await texts()).indexOf('On the themes'))
  await commentsOf(page).getByRole('radio', { name: 'Newest first' }).press('Space')
  await expect.poll(async () => (await texts()).slice(0, 3)).toEqual(['On the places', 'On the themes', 'On the words'])
})

test('A draft is there again after a reload, and Escape asks before it is thrown away', async ({ visit }) => {
  const { page } = await visit(planner('dk'), `${planPath('dk')}?comments=open`)
  const begin = commentsOf(page).getByRole('button', { name: 'Comment', exact: true })
  await begin.click()
  const box = page.getByRole('textbox', { name: 'Your comment' })
  await box.fill('Half a thought')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.reload()
  await begin.click()
  await expect(box).toHaveText('Half a thought')
  await box.press('Escape')
  const question = page.getByRole('alertdialog', { name: 'Discard this draft?' })
  await expect(question.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toHaveText('Half a thought')
  await box.press('Escape')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(box).toHaveCount(0)
  await begin.click()
  await expect(box).toHaveText('')
})

test('Earlier answers are shown while a question is written', async ({ visit }) => {
  const { page } = await visit(planner('fi'), `${planPath('fi')}?comments=open`)
  await commentsOf(page).getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).click()
  await page.keyboard.type('May we translate the official files of Ally?')
  await page.getByText('May we translate the official Ally files?').click()
  await expect(page.getByText('Yes, if the licence of the entry says so.')).toBeVisible()
})

/** At every width a person may have. */
async function isSound(page: Page): Promise<void> {
  await expectNoFaults(page)
  for (const width of [375, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
}

test('No fault that a machine can find, and no sideways scrolling', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit(planner('dk'), `${planPath('dk')}?comments=open`)
  await expect(threadSaying(commentsOf(page), 'Who writes to the schools')).toBeVisible()
  await commentsOf(page).getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toBeVisible()
  await isSound(page)
  const { page: desk } = await visit(HELPDESK, '/queue/sid-2027')
  // Content that loads above the button moves it.
  await expect(desk.getByRole('status', { name: 'Loading' })).toHaveCount(0)
  await desk.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(desk.getByRole('textbox', { name: 'Your answer' })).toBeVisible()
  await isSound(desk)
  await desk.goto('/canned-answers')
  await expect(desk.getByRole('heading', { name: 'Saved replies' })).toBeVisible()
  await isSound(desk)
  await desk.goto('/faq')
  await expect(desk.getByRole('heading', { name: 'FAQ' })).toBeVisible()
  await isSound(desk)
})
