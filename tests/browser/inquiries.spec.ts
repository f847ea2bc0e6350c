/** Messages of the public: the form without script, and the staff's queue, by keyboard. */
import { expect } from '@playwright/test'
import { startTestServer } from '../harness/testServer.ts'
import { writeInquiry } from '../harness/inquiries.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { undoButtonOf } from './language/messages.ts'

test('A visitor without script writes to a centre; a planner finds the message, marks it and answers by keyboard', async ({
  browser,
}) => {
  let ahead = 0
  const server = await startTestServer({ client: 'dist', now: () => new Date(Date.now() + ahead) })
  const shape = { baseURL: server.http, viewport: { width: 1440, height: 900 } }
  const [visitor, planner] = await Promise.all([
    browser.newContext({ ...shape, javaScriptEnabled: false }),
    browser.newContext(shape),
  ])
  try {
    const form = await visitor.newPage()
    await form.goto('/en/sid/2027/dk')
    ahead += 30_000
    await form.getByRole('textbox', { name: 'Your message' }).fill('Kan vi være med som bibliotek?')
    await form.getByRole('textbox', { name: 'Email, if you want an answer' }).fill('bibliotek@public.example')
    await form.getByRole('button', { name: 'Send message' }).click()
    await expect(form.getByRole('heading', { level: 1, name: 'Your message was sent' })).toBeVisible()
    ahead += 61_000
    await writeInquiry(server, 'dk', { words: 'A second message', email: null, at: new Date(Date.now() + ahead) })

    await signIn(planner, 'planner.dk@demo.example')
    const page = await planner.newPage()
    await page.goto('/')
    await page.getByRole('link', { name: '2 messages from the public need an answer' }).click()
    await expect(page.getByRole('link', { name: 'Public messages 2 messages wait' })).toBeVisible()
    // The menu counts the messages before the list is there, and keys are the list's.
    await expect(page.getByRole('button', { name: /Kan vi være med/ })).toBeVisible()
    await expectNoFaults(page)
    await page.keyboard.press('j')
    await expect(page.getByRole('heading', { level: 2, name: /^Message of/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /Kan vi være med/ })).toBeFocused()
    await page.keyboard.press('j')
    await expect(page.getByText('The writer left no address')).toBeVisible()
    await page.keyboard.press('d')
    await expect(
      page.getByRole('list', { name: 'Messages, disclosures first' }).getByRole('button').first(),
    ).toContainText('May be a disclosure')
    await page.getByRole('button', { name: /Kan vi være med/ }).press('Enter')
    const box = page.getByRole('textbox', { name: 'Your answer' })
    await page.getByText('Internal note', { exact: true }).click()
    const note = page.getByRole('textbox', { name: 'Internal note: the writer does not see it' })
    await note.fill('The helpline knows of it.')
    await expect(page.getByRole('button', { name: 'Send answer' })).toBeHidden()
    await page.getByRole('button', { name: 'Save internal note' }).click()
    await expect(page.getByText('Internal note: only those who answer')).toBeVisible()
    await expect(note).toHaveValue('')
    await page.getByText('Answer to the writer', { exact: true }).click()
    await page.getByRole('button', { name: 'Talk to someone' }).click()
    await expect(box).toHaveValue(/No question is too small/)
    await box.fill('Ja, meget gerne.')
    await page.getByRole('button', { name: /A second message/ }).click()
    await page.getByRole('button', { name: /Kan vi være med/ }).press('Enter')
    await expect(box, 'what was written stays while others are read').toHaveValue('Ja, meget gerne.')
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await expect(page.getByRole('button', { name: 'Release' })).toBeVisible()
    await expectNoFaults(page)
    await box.press('Control+Enter')
    await expect(page.getByText('The email with the link waits to be sent')).toBeVisible()
    for (const width of [1440, 768, 375]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page)
    }
  } finally {
    await Promise.all([visitor.close(), planner.close()])
    await server.close()
  }
})

test('A visitor whose device works while they write is read at once; one whom no challenge reaches is read later', async ({
  browser,
}) => {
  let ahead = 0
  const server = await startTestServer({ client: 'dist', now: () => new Date(Date.now() + ahead) })
  const context = await browser.newContext({ baseURL: server.http })
  const stored = () => server.stores.db.selectFrom('inquiry').select(['created_at', 'shown_at']).execute()
  try {
    const page = await context.newPage()
    const violations: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text())
    })
    await page.goto('/en/sid/2027/dk')
    ahead += 30_000
    await page.getByRole('textbox', { name: 'Your message' }).fill('May our library take part?')
    await page.getByRole('button', { name: 'Send message' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your message was sent' })).toBeVisible()
    expect((await stored()).map((row) => row.shown_at === row.created_at)).toEqual([true])
    expect(violations, 'the policy of the page allows what its form does').toEqual([])
    await page.route('**/challenge', (route) => route.abort())
    await page.goto('/en/sid/2027/dk')
    ahead += 30_000
    await page.getByRole('textbox', { name: 'Your message' }).fill('And our school?')
    await page.getByRole('button', { name: 'Send message' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your message was sent' })).toBeVisible()
    expect((await stored()).map((row) => row.shown_at === row.created_at)).toEqual([true, false])
  } finally {
    await context.close()
    await server.close()
  }
})

test(
  'The form, the page after it and a conversation have no fault in three widths',
  { tag: '@long' },
  async ({ browser }) => {
    const server = await startTestServer({ client: 'dist' })
    const context = await browser.newContext({ baseURL: server.http })
    try {
      const inquiry = await writeInquiry(server, 'dk')
      await server.app.features.inquiries.inquiries.writeOn(inquiry, 'And one more word', new Date())
      const link = server.app.features.inquiries.linkTo('en', inquiry)
      const page = await context.newPage()
      for (const path of [
        '/en/sid/2027/dk',
        '/en/sid/2027/dk/message?sent',
        link,
        `${link}/erase`,
        '/en/sid/answer/none',
      ]) {
        for (const width of [1440, 768, 375]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(path)
          await expectNoOverflow(page)
        }
        await expectNoFaults(page)
      }
    } finally {
      await context.close()
      await server.close()
    }
  },
)

test('An answer that is taken back is in its box again, unless something else was written there meanwhile', async ({
  browser,
}) => {
  const server = await startTestServer({ client: 'dist' })
  const context = await browser.newContext({ baseURL: server.http, viewport: { width: 1440, height: 900 } })
  try {
    await writeInquiry(server, 'dk')
    await signIn(context, 'planner.dk@demo.example')
    const page = await context.newPage()
    await page.goto('/inquiries/sid-2027')
    await page.getByRole('button', { name: /May our library take part/ }).press('Enter')
    const box = page.getByRole('textbox', { name: 'Your answer' })
    const undo = undoButtonOf(page)
    const undone = page.getByText('Undone: nothing was sent or saved').first()

    await box.fill('Yes, gladly.')
    await box.press('Control+Enter')
    await expect(box).toHaveValue('')
    await undo.click()
    await expect(undone).toBeVisible()
    await expect(box).toHaveValue('Yes, gladly.')

    await box.press('Control+Enter')
    await expect(box).toHaveValue('')
    await box.fill('Something else')
    await undo.click()
    await expect(undone).toBeVisible()
    await expect(box).toHaveValue('Something else')
    // The first answer went nowhere.
    await expect(page.getByText('Yes, gladly.')).toHaveCount(0)

    await page.getByText('Internal note', { exact: true }).click()
    const note = page.getByRole('textbox', { name: 'Internal note: the writer does not see it' })
    await note.fill('The helpline knows of it.')
    await page.getByRole('button', { name: 'Save internal note' }).click()
    await expect(note).toHaveValue('')
    await undo.click()
    await expect(note).toHaveValue('The helpline knows of it.')
    await expect(page.getByText('Internal note: only those who answer')).toHaveCount(0)
  } finally {
    await context.close()
    await server.close()
  }
})
