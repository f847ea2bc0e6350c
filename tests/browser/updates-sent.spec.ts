/** A letter that was sent: corrections, where it is named, its feed, and its public page. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { MilestoneList } from '../../shared/milestones/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { releaseWritten, writeLetter, type ReleasedLetter } from '../harness/writtenLetters.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { bareTest, signIn } from './fixtures.ts'
import { openSearch, searchFieldOf } from './language/frame.ts'
import { expectLargeTargets } from './targets.ts'

interface Sent {
  readonly server: TestServer
  readonly letter: ReleasedLetter
}

const test = bareTest.extend<
  { readonly open: (who: string | null, path: string) => Promise<Page> },
  { readonly sent: Sent }
>({
  sent: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'sid-letters-'))
      const server = await startTestServer({ folder, client: resolve('dist') })
      await use({ server, letter: await sendLetter(server) })
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, sent }, use) => {
    await use(async (who, path) => {
      const context = await browser.newContext({ baseURL: sent.server.http, viewport: { width: 1440, height: 900 } })
      if (who !== null) await signIn(context, `${who}@demo.example`)
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
  },
})

/** A public letter about the first milestone. Its mails are another matter: here it is only called sent. */
async function sendLetter(server: TestServer): Promise<ReleasedLetter> {
  const list = await jsonOf(as(server, 'planner.dk').get('/api/campaigns/sid-2027/milestones'))
  const id = MilestoneList.parse(list).milestones.findLast(({ needsReview }) => !needsReview)?.id ?? ''
  const letter = await writeLetter(server, {
    day: '2027-01-12',
    isPublic: true,
    items: [
      {
        heading: 'From a milestone',
        text: 'What it is about.',
        source: { kind: 'milestone', id },
        purposes: ['information'],
        audiences: ['all'],
        link: 'https://example.org/more',
        contact: { kind: 'role', role: 'helpdesk' },
      },
      { heading: 'Not for the public', section: 'capacity', membersOnly: true, audiences: ['helplines'] },
    ],
  })
  await releaseWritten(server, letter)
  await server.app.issues.change(letter.id, async (trx) => {
    const at = '2027-01-12T14:04:00.000Z'
    await trx
      .updateTable('weekly_update')
      .set({ state: 'sent', sent_at: at, send_at: at })
      .where('id', '=', letter.id)
      .execute()
  })
  return letter
}

test('A coordinator adds a correction, which readers see at once at its item', async ({ open, sent }) => {
  const reader = await open('reader', '/updates/2027-1')
  await expect(reader.getByText(/As it was sent on Tues.*12 January 2027 at 15:04, Brussels time/)).toBeVisible()
  await expect(reader.getByRole('button', { name: /Add a correction/ })).toHaveCount(0)
  const page = await open('coordinator', '/updates/2027-1')
  await page.getByRole('button', { name: /Add a correction.*From a milestone/ }).click()
  await page.getByRole('button', { name: 'Add the correction' }).click()
  await expect(page.getByText('Write what changed.')).toBeVisible()
  await page.getByLabel('What changed since it was sent').fill('It is on Wednesday.')
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Add the correction' }).click()
  const item = `#item-${sent.letter.items[0]}`
  await expect(page.locator(item)).toContainText('correction: It is on Wednesday.')
  await expect(reader.locator(item)).toContainText('correction: It is on Wednesday.')
})

test(
  'A milestone names the letter that was about it, with the way to its item',
  { tag: '@long' },
  async ({ open, sent }) => {
    const page = await open('planner.dk', '/milestones/sid-2027')
    await page.getByRole('link', { name: 'in Weekly Update No. 1 of 2027' }).click()
    await expect(page.locator(`#item-${sent.letter.items[0]}`)).toHaveClass(/target/)
    await openSearch(page)
    await searchFieldOf(page).fill('about from milestone')
    await page.getByRole('menuitem', { name: 'From a milestone' }).click()
    await expect(page).toHaveURL(new RegExp(`/updates/2027-1#item-${sent.letter.items[0]}$`))
  },
)

test('A person makes a feed address for letters, without reminders of a calendar', async ({ open }) => {
  const page = await open('planner.dk', '/updates')
  await page.getByRole('button', { name: 'Feed address' }).click()
  await expect(page.getByText('A feed reader reads this address')).toBeVisible()
  await expect(page.getByText('Reminder in your calendar')).toHaveCount(0)
  await page.getByRole('button', { name: 'Make an address for: Weekly Updates' }).click()
  await expect(page.getByRole('textbox', { name: 'The address' })).toHaveValue(/\/calendar\/[\w-]+\.xml$/)
})

test('Its public page has no fault in both themes, fits every screen and needs no script', async ({
  open,
  browser,
  sent,
}) => {
  const page = await open(null, '/en/updates/2027-1')
  await expect(page.getByRole('heading', { level: 1, name: 'Weekly Update: 12 January 2027' })).toBeVisible()
  await expect(page.getByText('Not for the public')).toHaveCount(0)
  await expectNoFaults(page)
  for (const width of [768, 375, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
    await expectLargeTargets(page)
  }
  const plain = await browser.newContext({ baseURL: sent.server.http, javaScriptEnabled: false })
  const bare = await plain.newPage()
  await bare.goto('/el/updates/2027-1')
  await bare
    .getByRole('link', { name: /see above/ })
    .first()
    .click()
  await expect(bare).toHaveURL(new RegExp(`#item-${sent.letter.items[0]}$`))
})
