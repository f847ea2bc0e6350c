/** What others wrote, in the reader's language: with a service that speaks LibreTranslate's protocol, and its faults. */
import { expect, type Page } from '@playwright/test'
import { resolve } from 'node:path'
import { randomId } from '../../shared/ids.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { startLibreTranslate, type LibreTranslateServer } from '../harness/libreTranslateServer.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { as, jsonOf } from '../harness/as.ts'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { said, startThread } from '../harness/threadsOverHttp.ts'
import { bareTest, signIn } from './fixtures.ts'
import { toastOf } from './language/messages.ts'

interface Workspace {
  readonly server: TestServer
  readonly service: LibreTranslateServer
}

const test = bareTest.extend<
  { readonly open: (who: string, path: string) => Promise<Page> },
  { readonly workspace: Workspace }
>({
  workspace: [
    async ({}, use) => {
      const service = await startLibreTranslate()
      const server = await startTestServer({
        client: resolve('dist'),
        translator: { url: service.url, key: null, timeoutMs: 2000 },
      })
      await use({ server, service })
      await server.close()
      await service.close()
    },
    { scope: 'worker' },
  ],
  async open({ browser, workspace }, use) {
    workspace.service.fail('none')
    const context = await browser.newContext({ baseURL: workspace.server.http })
    await use(async (who, path) => {
      await signIn(context, `${who}@demo.example`)
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
    await context.close()
  },
})

const GREEK = '/plans/sid-2027/gr'
const choose = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Show texts in' }).getByText(name).click()
const title = (page: Page) => page.locator('.activities .open-row').first()

test('A reader has a Greek plan in English when they ask for it, beside the original, and as it was again', async ({
  open,
  workspace,
}) => {
  const page = await open('reader', GREEK)
  await expect(page.getByText('These texts are in another language: Greek.')).toBeVisible()
  expect(workspace.service.asked).toEqual([])
  const original = await title(page).textContent()
  await choose(page, 'English')
  await expect(title(page)).toHaveText(`en: ${original}`)
  await expect(page.getByText('Nobody has checked it: the original counts.')).toBeVisible()
  await expect(title(page).locator('[lang=en]')).toHaveCount(1)
  await title(page).click()
  await expect(page.locator('.panel .translated').first()).toContainText('en: ')
  await choose(page, 'Both')
  await expect(title(page)).toHaveText(`${original}en: ${original}`)
  await expectNoFaults(page)
  for (const width of [768, 375]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoOverflow(page)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await choose(page, 'Original')
  await expect(title(page)).toHaveText(original ?? '')
  // Texts in English were never sent, and paper has the original.
  expect(workspace.service.asked.every(({ source, target }) => source !== 'en' && target === 'en')).toBe(true)
  await choose(page, 'English')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.translated')).toHaveCount(await page.locator('.on-screen .translated').count())
})

test('“Always” holds on the next page, until the original is chosen', async ({ open }) => {
  const page = await open('reader', GREEK)
  await choose(page, 'English')
  await page.getByText('Always translate: Greek').click()
  await page.reload()
  await expect(title(page)).toHaveText(/^en: /)
  await choose(page, 'Original')
  await page.reload()
  await expect(title(page)).not.toHaveText(/^en: /)
})

test('A service that fails leaves the original with a sentence, and is tried again', async ({ open, workspace }) => {
  const page = await open('helpdesk', '/plans/sid-2027/pl')
  workspace.service.fail('error')
  const original = await title(page).textContent()
  await choose(page, 'English')
  await expect(page.getByText('The translation service does not answer. You see the original')).toBeVisible()
  await expect(title(page)).toHaveText(original ?? '')
  workspace.service.fail('none')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(title(page)).toHaveText(`en: ${original}`)
})

test('A comment for the network is translated when somebody asks, and no internal note is', async ({
  open,
  workspace,
}) => {
  const thread = await startThread(workspace.server, 'planner.gr', 'plan/sid-2027/gr', {
    toHelpdesk: true,
    body: said('Πού μπαίνει το λογότυπο του χορηγού στην αφίσα; Στείλτε μας την απάντηση σας.'),
  })
  await jsonOf(
    as(workspace.server, 'helpdesk').post(`/api/thread/${thread.id}/notes`, {
      key: randomId(),
      body: said('Αυτό το ρωτούν συχνά τα κέντρα μας.'),
    }),
  )
  const page = await open('helpdesk', `/queue/sid-2027?thread=${thread.id}`)
  const comment = page.locator('.comment').filter({ hasText: 'Πού μπαίνει' })
  await comment.getByRole('button', { name: 'Translate' }).click()
  await expect(comment.locator('.translated')).toContainText('en: Πού μπαίνει')
  await expect(comment.getByText(/Machine translation \(Greek\), by 127.0.0.1/)).toBeVisible()
  await expect(page.locator('.comment.internal').getByRole('button', { name: 'Translate' })).toHaveCount(0)
  await comment.getByRole('button', { name: 'Hide' }).click()
  await expect(comment.locator('.translated')).toHaveCount(0)
  await expectNoFaults(page)
})

test('A coordinator switches translations of a campaign off and on', async ({ open }) => {
  const page = await open('coordinator', '/campaigns')
  const row = page.getByRole('listitem').filter({ hasText: 'Safer Internet Day 2027' })
  await row.getByRole('button', { name: 'Switch off translations' }).click()
  await expect(toastOf(page).getByText('Nothing of SID 2027 is translated any more')).toBeVisible()
  await row.getByRole('button', { name: 'Allow translations' }).click()
  await expect(row.getByRole('button', { name: 'Switch off translations' })).toBeVisible()
})

test('A campaign without translations has a hint how the browser translates', async ({ open, workspace }) => {
  const coordinator = as(workspace.server, 'coordinator')
  await jsonOf(coordinator.patch('/api/campaigns/sid-2027', { untranslated: true }))
  const page = await open('reader', GREEK)
  await expect(page.getByText('Your browser can translate this page')).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'Show texts in' })).toHaveCount(0)
  await jsonOf(coordinator.patch('/api/campaigns/sid-2027', { untranslated: false }))
})

test('A planner has an English line suggested, takes it and takes it back', async ({ open, workspace }) => {
  const plan = await jsonOf(as(workspace.server, 'planner.gr').get('/api/campaigns/sid-2027/plans/gr'))
  const { activities, writtenIn } = PlanView.parse(plan)
  const untold = activities.find(({ id }) => writtenIn.activities[id]?.title === 'el')
  const page = await open('planner.gr', `${GREEK}?activity=${untold?.id}`)
  const line = page.getByRole('textbox', { name: 'In English, in one line' })
  await line.fill('')
  await page.getByRole('button', { name: 'Suggest an English line' }).click()
  await expect(page.locator('.panel .translated')).toHaveText(`en: ${untold?.title}`)
  await expect(line).toHaveValue('')
  await page.getByRole('button', { name: 'Use this line' }).click()
  await expect(line).toHaveValue(`en: ${untold?.title}`)
  await expect(page.getByRole('button', { name: 'Suggest an English line' })).toHaveCount(0)
  await expectNoFaults(page)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(line).toHaveValue('')
})

test('The helpdesk sees its answer in the language of the question, and sends both', async ({ open, workspace }) => {
  const thread = await startThread(workspace.server, 'planner.gr', 'plan/sid-2027/gr', {
    toHelpdesk: true,
    body: said('Μπορούμε να τυπώσουμε την αφίσα σε μεγαλύτερο μέγεθος για το σχολείο μας;'),
  })
  const page = await open('helpdesk', `/queue/sid-2027?thread=${thread.id}`)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  await answer.fill('Yes, up to A1.')
  await page.getByRole('button', { name: 'Add a translation: Greek' }).click()
  await expect(page.locator('.composer .translated')).toHaveText('el: Yes, up to A1.')
  await answer.press('End')
  await answer.pressSequentially(' Ask us for the file.')
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The answer has changed since it was translated')
  await page.getByRole('button', { name: 'Translate again' }).click()
  await expect(page.locator('.composer .translated')).toHaveText('el: Yes, up to A1. Ask us for the file.')
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  // The queue goes on with its next question.
  await expect(toastOf(page).getByText('Answer sent')).toBeVisible()
  await page.goto(`/queue/sid-2027?thread=${thread.id}`)
  const sent = page.locator('.comment').filter({ hasText: 'Ask us for the file.' })
  await expect(sent).toContainText('Ελληνικά (machine translation)')
  await expect(sent).toContainText('el: Yes, up to A1. Ask us for the file.')
})

test('The evidence of a suggestion is translated side by side', async ({ open, workspace }) => {
  const plan = await jsonOf(as(workspace.server, 'planner.gr').get('/api/campaigns/sid-2027/plans/gr'))
  const { activities, writtenIn } = PlanView.parse(plan)
  const greek = activities.find(({ id }) => writtenIn.activities[id]?.description === 'el')
  const danish = PlanView.parse(
    await jsonOf(as(workspace.server, 'planner.gr').get('/api/campaigns/sid-2027/plans/dk')),
  )
  const page = await open('reader', `/synergies/sid-2027/compare?a=gr/${greek?.id}&b=dk/${danish.activities[0]?.id}`)
  const side = page.locator('.compare > section').filter({ hasText: greek?.title ?? '' })
  await side.getByRole('button', { name: 'Translate' }).click()
  await expect(side.locator('.translated')).toContainText(`en: ${greek?.title}`)
  await expectNoFaults(page)
})
