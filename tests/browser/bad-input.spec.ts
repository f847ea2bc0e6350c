import { expect, type Page } from '@playwright/test'
import { growPlan } from '../harness/growPlan.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { narrativeOf, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { hereNowOf } from './language/frame.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { viewOf } from './language/view.ts'

/** A word processor's clipboard content of about this many bytes. */
function wordHtml(bytes: number): string {
  const head = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Word 15">
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:Calibri} --></style></head><body lang=DE>
<!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b>Plan der Woche</b><o:p></o:p></p>
<p><a href="javascript:alert(1)">klicken</a> <a href="https://materials.example/ok">gut</a><img src="file:///C:/x.png"><script>alert(2)</script></p>
<table><tr><td style='border:solid'>Montag</td><td>Schule</td></tr></table>`
  const line = (at: number) =>
    `<p class=MsoNormal style='mso-fareast-language:EN-US;tab-stops:list 36.0pt'><span style='mso-list:Ignore'>·</span>Zeile ${at}: Eltern, Lehrkräfte und Jugendliche <i>gemeinsam</i><o:p></o:p></p>\n`
  let body = ''
  for (let at = 0; head.length + body.length < bytes; at++) body += line(at)
  return `${head}${body}<p>Ende der Seite</p><!--EndFragment--></body></html>`
}

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await narrativeOf(page).click()
  await page.keyboard.press('Control+End')
  await narrativeOf(page).evaluate((editor, kinds) => {
    const clipboardData = new DataTransfer()
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

test(
  '200 kB pasted from a word processor keep their text and lose what is no text',
  { tag: '@long' },
  async ({ visit }) => {
    const one = await visit(planner('at'), planPath('at'))
    const two = await visit(secondPlanner('at'), planPath('at'))
    await waitUntilSaved(one.page)
    await paste(one.page, { 'text/html': wordHtml(200_000), 'text/plain': 'not used' })
    await expect(narrativeOf(one.page)).toContainText('Ende der Seite')
    await expect(saveStateOf(one.page)).toHaveText('Saved')
    await expect(narrativeOf(two.page)).toContainText('Ende der Seite')
    for (const { page } of [one, two]) {
      await expect(narrativeOf(page)).toContainText('Montag')
      const odd = await narrativeOf(page).evaluate(
        (editor) => editor.querySelectorAll('script, img[src], p[style], [class^="Mso"], a[href^="javascript"]').length,
      )
      expect(odd).toBe(0)
      await expect(narrativeOf(page).getByRole('link', { name: 'gut' })).toHaveAttribute('href', /materials\.example/)
      await expect(narrativeOf(page).getByRole('link', { name: 'klicken' })).toHaveCount(0)
    }
  },
)

test('More than the server takes at once is refused in words, and kept as a file', async ({ visit }) => {
  const { page } = await visit(planner('hu'), planPath('hu'))
  await waitUntilSaved(page)
  await page.getByRole('textbox', { name: 'Contact' }).fill('Saved before')
  await waitUntilSaved(page)
  // One change of more than a mebibyte: the frame is too large for any client.
  await page.getByRole('textbox', { name: 'Objectives' }).evaluate((field: HTMLTextAreaElement) => {
    field.value = `${'x'.repeat(79)}\n`.repeat(17_500)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  })
  await expect(page.getByRole('heading', { name: 'Your latest changes were too large to send' })).toBeVisible()
  await expect(page.getByText('Unsent changes are listed below.')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /Download/ })
      .first()
      .click(),
  ])
  expect(file.suggestedFilename()).toMatch(/hu/)
  await page.getByRole('button', { name: 'Open again' }).click()
  await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Saved before')
  await expect(page.getByRole('textbox', { name: 'Objectives' })).not.toHaveValue(/xxxx/)
})

const SCRIPTS = [
  'אינטרנט בטוח يوم الإنترنت',
  'Z̴̢̛a̷̧͝l̸̨͠g̶̡͘o̵͜͝ é ñ',
  '👩🏽‍🏫👨‍👩‍👧‍👦🏳️‍🌈 🇩🇰',
  'ინტერნეტი Ինտերնետ Ασφάλεια Безпека',
  '\u202Ereversed\u202C end',
] as const

test(
  'Texts in every script, from right to left and of joined characters are kept as they are',
  { tag: '@long' },
  async ({ visit }) => {
    const one = await visit(planner('bg'), planPath('bg'))
    const two = await visit(secondPlanner('bg'), planPath('bg'))
    await waitUntilSaved(one.page)
    const theme = (page: Page) => page.getByRole('textbox', { name: 'National theme' })
    for (const text of SCRIPTS) {
      await theme(one.page).fill(text)
      await expect(theme(two.page)).toHaveValue(text)
    }
    // Both ends of joined characters at once.
    await theme(one.page).fill('👩🏽‍🏫👨‍👩‍👧‍👦')
    await expect(theme(two.page)).toHaveValue('👩🏽‍🏫👨‍👩‍👧‍👦')
    await theme(one.page).press('Home')
    await theme(two.page).press('End')
    await Promise.all([theme(one.page).pressSequentially('🇩🇰a'), theme(two.page).pressSequentially('b🏳️‍🌈')])
    for (const { page } of [one, two]) await expect(theme(page)).toHaveValue('🇩🇰a👩🏽‍🏫👨‍👩‍👧‍👦b🏳️‍🌈')
  },
)

test('An invalid link is refused in words', async ({ visit }) => {
  const { page } = await visit(planner('cz'), planPath('cz'))
  await waitUntilSaved(page)
  await narrativeOf(page).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('toolbar', { name: 'Formatting: In our words' }).getByRole('button', { name: 'Link' }).click()
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd']) {
    await page.getByRole('textbox', { name: 'Address' }).fill(address)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Enter a web address, or mailto: followed by an email address.')).toBeVisible()
  }
  await expect(narrativeOf(page).getByRole('link')).toHaveCount(0)
})

test('Two tabs of one person are one work: what one writes stands in the other', async ({ visit }) => {
  const one = await visit(planner('ie'), planPath('ie'))
  const other = await one.context.newPage()
  await other.goto(planPath('ie'))
  await waitUntilSaved(one.page)
  await waitUntilSaved(other)
  await one.page.getByRole('textbox', { name: 'Contact' }).fill('From the first tab')
  await expect(other.getByRole('textbox', { name: 'Contact' })).toHaveValue('From the first tab')
  await other.getByRole('textbox', { name: 'Hashtags' }).fill('#FromTheSecond')
  await expect(one.page.getByRole('textbox', { name: 'Hashtags' })).toHaveValue('#FromTheSecond')
  await expect(hereNowOf(one.page).getByRole('img')).toHaveCount(1)
  await other.close()
  await one.page.getByRole('textbox', { name: 'Contact' }).fill('Alone again')
  await waitUntilSaved(one.page)
})

test(
  'A browser that refuses all storage edits and saves, and says that it keeps no copy',
  { tag: '@long' },
  async ({ visit, server }) => {
    const { context } = await visit(null)
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage'] as const) {
        Object.defineProperty(globalThis, name, { get: refuse })
      }
      indexedDB.open = refuse
    })
    await context.request.post('/api/session', { data: { email: planner('si'), password: 'demo' }, ...IDLE_CONNECTION })
    const page = await context.newPage()
    await page.goto(planPath('si'))
    await waitUntilSaved(page)
    await page.getByRole('textbox', { name: 'Contact' }).fill('Without any storage')
    await waitUntilSaved(page)
    await server.kill()
    await page.getByRole('textbox', { name: 'Contact' }).fill('And without the server')
    await expect(
      page.getByText('This browser cannot save a copy. Keep this page open until you are online again.'),
    ).toBeVisible()
    await server.restart()
    await expect(saveStateOf(page)).toHaveText('Saved')
    const answer = await context.request.get('/api/campaigns/sid-2027/plans/si', IDLE_CONNECTION)
    expect(await answer.text()).toContain('And without the server')
  },
)

test(
  'A disk that is full in the middle of work costs nothing that the server has',
  { tag: '@long' },
  async ({ visit }) => {
    const { context } = await visit(null)
    await context.addInitScript(() => {
      // Small things still fit; then every write is refused, as by a full quota.
      const refuse = (): never => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      Object.assign(globalThis, {
        fillDisk: () => Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse }),
      })
    })
    await context.request.post('/api/session', { data: { email: planner('es'), password: 'demo' }, ...IDLE_CONNECTION })
    const page = await context.newPage()
    await page.goto(planPath('es'))
    await waitUntilSaved(page)
    await page.evaluate(() => (globalThis as unknown as { fillDisk: () => void }).fillDisk())
    await page.getByRole('textbox', { name: 'Contact' }).fill('Written on a full disk')
    await waitUntilSaved(page)
    await page.reload()
    await waitUntilSaved(page)
    await expect(page.getByRole('textbox', { name: 'Contact' })).toHaveValue('Written on a full disk')
  },
)

test('A plan of 500 activities is opened, edited, filtered and read', { tag: '@long' }, async ({ visit, server }) => {
  await growPlan(server.http, 'ge', 500)
  const { page } = await visit(planner('ge'), planPath('ge'))
  await waitUntilSaved(page)
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '501')
  await viewOf(page).searchField.fill('number 499')
  const row = gridOf(page).locator('[aria-selected]').first()
  await expect(row.locator('.title')).toHaveText(/^Activity number 499/)
  await row.locator('[data-cell="title"]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' – the last but one')
  await page.keyboard.press('Escape')
  await waitUntilSaved(page)
  const reader = await visit('reader@demo.example', planPath('ge'))
  await expect(reader.page.getByRole('button', { name: /the last but one/ })).toBeAttached()
})
