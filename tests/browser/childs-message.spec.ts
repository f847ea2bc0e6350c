/** A child's message, from the phone on which it is written to its erasure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Browser, type Page } from '@playwright/test'
import { writeInquiry } from '../harness/inquiries.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { openNews } from './language/frame.ts'
import { undoButtonOf } from './language/messages.ts'

const MESSAGE =
  'Jeg er 13. En mand har billeder af mig, og han truer med at sende dem til min skole. Jeg har lyst til at forsvinde.'
const MINUTE_MS = 60_000

interface Played {
  readonly server: TestServer
  /** The server's time, and that of devices opened or moved on by `now`. */
  readonly now: () => Date
  readonly later: (milliseconds: number) => void
}

test(
  'A child writes in Danish on a phone without script, is seen first, gets the agreed answer, and erases everything',
  { tag: '@long' },
  async ({ browser }) => {
    let ahead = 0
    const now = () => new Date(Date.now() + ahead)
    const played: Played = {
      server: await startTestServer({ client: 'dist', now }),
      now,
      later: (milliseconds) => void (ahead += milliseconds),
    }
    try {
      await writeInquiry(played.server, 'dk', { words: 'Is the live stream captioned?', at: now() })
      const child = await openPhone(browser, played)
      await writeMessage(child, played)
      const helpdesk = await openDesk(browser, played, 'helpdesk')
      await findOnTop(helpdesk)
      await alarmTheLead(browser, played)
      await answer(helpdesk, played)
      await readAndErase(child, played)
      await helpdesk.reload()
      await expect(helpdesk.getByText('This message was deleted.')).toBeVisible()
      const { db } = played.server.stores
      const rows = await db.selectFrom('inquiry_message').select('words').execute()
      expect(rows.map(({ words }) => words)).toEqual(['Is the live stream captioned?'])
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await played.server.close()
    }
  },
)

async function openPhone(browser: Browser, { server }: Played): Promise<Page> {
  const viewport = { width: 375, height: 667 }
  const context = await browser.newContext({ baseURL: server.http, viewport, javaScriptEnabled: false })
  return context.newPage()
}

async function openDesk(browser: Browser, { server, now }: Played, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.http, viewport: { width: 1440, height: 900 } })
  await signIn(context, `${who}@demo.example`)
  const page = await context.newPage()
  await page.clock.setSystemTime(now())
  return page
}

async function writeMessage(page: Page, { later }: Played): Promise<void> {
  await page.goto('/da/sid/2027/dk')
  const help = page.locator('.no-helpline')
  await expect(help.getByText('Denne formular går ikke til en rådgivningslinje.')).toBeVisible()
  await expect(help.getByRole('link', { name: '000 000' })).toHaveAttribute('href', 'tel:000000')
  await page.getByRole('textbox', { name: 'Din besked' }).fill(MESSAGE)
  await page.getByRole('textbox', { name: 'E-mail, hvis du ønsker svar' }).fill('barn@public.example')
  await page.getByRole('button', { name: 'Send besked' }).click()
  // Too fast for a person, by the clock of the server: nothing is lost.
  await expect(page.getByRole('alert')).toContainText('Vent nogle få sekunder, og send igen.')
  await expect(page.getByRole('textbox', { name: 'Din besked' })).toHaveValue(MESSAGE)
  later(15_000)
  await page.getByRole('button', { name: 'Send besked' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Din besked er sendt' })).toBeVisible()
  await expect(page.getByText('Centret svarer på hverdage.')).toBeVisible()
  later(MINUTE_MS + 1000)
}

/** It is newer than the other message, and nobody has marked it. */
async function findOnTop(page: Page): Promise<void> {
  await page.goto('/inquiries/sid-2027')
  const first = page.getByRole('list', { name: 'Messages, disclosures first' }).getByRole('listitem').first()
  await expect(first).toContainText('Jeg er 13.')
  await expect(first).toContainText('May be a disclosure, by its words')
  await expect(first).toContainText('Unanswered for less than an hour')
}

async function alarmTheLead(browser: Browser, played: Played): Promise<void> {
  const { server, later } = played
  const { alarm } = server.app.features.inquiries
  await alarm.look()
  expect(mailsOf(server), 'before an hour has passed').toEqual([])
  later(61 * MINUTE_MS)
  await alarm.look()
  await server.app.features.mail.deliver()
  const [mail = '', ...others] = mailsOf(server)
  expect(others).toEqual([])
  expect(mail).toContain('planner.dk@demo.example')
  for (const word of ['billeder', 'forsvinde', 'barn@public.example']) expect(mail).not.toContain(word)
  const lead = await openDesk(browser, played, 'planner.dk')
  await lead.goto('/')
  await openNews(lead)
  await lead.getByRole('link', { name: /^A message that may be a disclosure waits for an answer/ }).click()
  await expect(lead.getByText(MESSAGE).first()).toBeVisible()
  await lead.context().close()
}

async function answer(page: Page, { now, later }: Played): Promise<void> {
  await page.clock.setSystemTime(now())
  await page.reload()
  const row = page.getByRole('button', { name: /Jeg er 13\./ })
  await expect(row).toContainText('Unanswered for 1 hour')
  await row.press('Enter')
  await expect(page.getByText('Is somebody in danger now? Call 112.')).toBeVisible()
  await expect(page.getByText('Inside the centre: Duty colleague, 000 000.')).toBeVisible()
  await expectNoFaults(page)
  await page
    .getByRole('group', { name: 'Agreed with helplines, in Danish' })
    .getByRole('button', { name: 'Image shared' })
    .press('Enter')
  const box = page.getByRole('textbox', { name: 'Your answer' })
  await expect(box).toHaveValue(/Det er ikke din skyld/)
  await box.press('Control+Enter')
  await undoButtonOf(page).press('Enter')
  await expect(page.getByText('Undone: nothing was sent or saved').last()).toBeVisible()
  await expect(box, 'the text is back').toHaveValue(/Det er ikke din skyld/)
  await box.press('Control+Enter')
  await expect(page.getByText('The email with the link waits to be sent')).toBeVisible()
  later(11_000)
}

async function readAndErase(page: Page, { server }: Played): Promise<void> {
  await server.app.features.mail.deliver()
  const mail = mailsOf(server).find((one) => one.includes('/da/sid/answer/')) ?? ''
  expect(mail).toContain('barn@public.example')
  expect(mail, 'the answer is behind the link alone').not.toContain('din skyld')
  await page.goto(/\/da\/sid\/answer\/[\w.-]+/.exec(mail)?.[0] ?? '')
  await expect(page.getByText('Det er ikke din skyld')).toBeVisible()
  await expect(page.getByText(MESSAGE)).toBeVisible()
  await expectNoOverflow(page)
  await page.getByRole('link', { name: 'Slet alt' }).click()
  await page.getByRole('button', { name: 'Slet alt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alt er slettet' })).toBeVisible()
}

function mailsOf({ folder }: TestServer): readonly string[] {
  const mails = join(folder, 'mail')
  if (!existsSync(mails)) return []
  return readdirSync(mails).map((name) => readFileSync(join(mails, name), 'utf8').replaceAll(/=\r?\n/g, ''))
}
