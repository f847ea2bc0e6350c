import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { untilKept } from './serviceWorker.ts'
import { untilStored } from './untilStored.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { expectViewOnly, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { hereNowOf } from './language/frame.ts'
import { panelOf } from './language/panel.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'

const profilePath = (centre: string): string => `/profiles/sid-2027/${centre}`
const sectionOf = (page: Page, name: string) => page.getByRole('textbox', { name })
const ABOUT_ENGLISH = 'About our SID activities, English'
const previewOf = (page: Page) => page.getByRole('article', { name: 'Preview of the public page' })
const show = (page: Page, name: 'Edit' | 'Preview') => page.getByText(name, { exact: true }).click()

test('Two planners write in one section at once and lose no letter', { tag: '@long' }, async ({ visit }) => {
  const one = await visit(planner('fr'), profilePath('fr'))
  const two = await visit(secondPlanner('fr'), profilePath('fr'))
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)
  await sectionOf(one.page, ABOUT_ENGLISH).click()
  await one.page.keyboard.press('Control+Home')
  await sectionOf(two.page, ABOUT_ENGLISH).click()
  await two.page.keyboard.press('Control+End')
  const [first, second] = ['The first planner begins. ', ' The second planner ends.']
  await Promise.all([one.page.keyboard.type(first, { delay: 15 }), two.page.keyboard.type(second, { delay: 15 })])
  for (const { page } of [one, two]) {
    await expect(sectionOf(page, ABOUT_ENGLISH)).toContainText(first.trim())
    await expect(sectionOf(page, ABOUT_ENGLISH)).toContainText(second.trim())
  }
  await expect(hereNowOf(one.page).getByRole('img')).toHaveCount(2)
})

test('Two planners fill an empty page in two languages at once; the preview shows both, a reader sees it come', async ({
  visit,
}) => {
  const one = await visit(planner('fi'), profilePath('fi'))
  const two = await visit(secondPlanner('fi'), profilePath('fi'))
  const reader = await visit('reader@demo.example', profilePath('fi'))
  await waitUntilSaved(one.page)
  await waitUntilSaved(two.page)
  await two.page.getByText('Swedish', { exact: true }).first().click()
  await Promise.all([
    one.page.getByRole('textbox', { name: 'Title, Finnish' }).pressSequentially('Yhdessä verkossa', { delay: 10 }),
    two.page.getByRole('textbox', { name: 'Title, Swedish' }).pressSequentially('Tillsammans på nätet', { delay: 10 }),
  ])
  await sectionOf(one.page, 'About us, Finnish').click()
  await sectionOf(two.page, 'About us, Swedish').click()
  await Promise.all([
    one.page.keyboard.type('Olemme kolme.', { delay: 10 }),
    two.page.keyboard.type('Vi är tre.', { delay: 10 }),
  ])
  await one.page.getByRole('textbox', { name: 'Helpline number' }).fill('116 xxx (demonstration)')
  await one.page.keyboard.press('Tab')
  await show(one.page, 'Preview')
  // The preview is the public page itself.
  const preview = one.page.frameLocator('iframe')
  await one.page.getByText('Finnish', { exact: true }).click()
  await expect(preview.getByText('Yhdessä verkossa')).toHaveAttribute('lang', 'fi')
  await expect(preview.getByText('Olemme kolme.')).toBeVisible()
  await one.page.getByText('Swedish', { exact: true }).click()
  await expect(preview.getByText('Tillsammans på nätet')).toBeVisible()
  await expect(preview.getByText('Vi är tre.')).toBeVisible()
  await expect(preview.getByText('116 xxx (demonstration)').first()).toBeVisible()
  // Uncertain facts about a centre are not for the public.
  await expect(preview.getByText('Finnish Safer Internet Centre')).toHaveCount(0)
  await reader.page.getByText('Finnish', { exact: true }).click()
  await expect(previewOf(reader.page).getByText('Olemme kolme.')).toBeVisible()
})

test('A reader sees the page as the public will, with the reason, and loads no editor', async ({ visit }) => {
  for (const [email, reason] of [
    ['reader@demo.example', 'Only its centre can edit a profile page'],
    ['coordinator@demo.example', 'Only its centre can edit a profile page'],
    [planner('se'), 'This is another centre’s profile page'],
  ] as const) {
    const { page } = await visit(email, '/')
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    page.on('websocket', (socket) => loaded.push(new URL(socket.url()).pathname))
    await page.goto(profilePath('dk'))
    await expectViewOnly(page, reason)
    await expect(previewOf(page).getByRole('heading', { name: 'My friend the chatbot' })).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    expect(loaded.filter((path) => /^\/sync|RichEditor|EditorPage/.test(path))).toEqual([])
    await expect(previewOf(page).locator('.pv-date.theday')).not.toHaveCount(0)
    for (const day of await previewOf(page).locator('.pv-date.theday time').all()) {
      await expect(day).toHaveAttribute('datetime', '2027-02-09')
    }
  }
})

test('An activity that the plan makes public comes onto the page', async ({ visit }) => {
  const { page } = await visit(planner('lu'), profilePath('lu'))
  await waitUntilSaved(page)
  const shown = page.locator('.as-public li')
  const before = await shown.count()
  const plan = await visit(secondPlanner('lu'), planPath('lu'))
  await waitUntilSaved(plan.page)
  await barOf(plan.page).adds()
  const panel = panelOf(plan.page)
  await panel.getByRole('textbox', { name: 'Title' }).first().fill('Kommt kucken')
  await panel.getByRole('button', { name: /^(?!Comment on).*Visible to/ }).click()
  await plan.page.getByRole('option', { name: 'Public' }).click()
  await expect(shown).toHaveCount(before + 1)
  await expect(page.locator('.as-public').getByRole('heading', { name: 'Kommt kucken' })).toBeVisible()
})

test('An address that is not https is refused, stays in its field and is not kept', async ({ visit }) => {
  const { page } = await visit(planner('hr'), profilePath('hr'))
  await waitUntilSaved(page)
  const address = page.getByRole('textbox', { name: 'Helpline address' })
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'http://help.example/hr', 'mailto:a@b.example']) {
    await address.fill(bad)
    await address.press('Tab')
    await expect(page.getByText('Enter an address that starts with https://.')).toBeVisible()
    await expect(address).toHaveValue(bad)
    await expect(address).toHaveAttribute('aria-invalid', 'true')
  }
  await address.fill('help.example/hr')
  await address.press('Tab')
  await expect(address).toHaveValue('https://help.example/hr')
  await expect(page.getByText('Enter an address that starts with https://.')).toHaveCount(0)
  await waitUntilSaved(page)
  const answer = await page.request.get('/api/campaigns/sid-2027/profiles/hr', IDLE_CONNECTION)
  expect(await answer.text()).toContain('"helplineUrl":"https://help.example/hr"')
})

test('Undo takes back one’s own words, shows them and says what they were, in whatever language', async ({ visit }) => {
  const { page } = await visit(planner('be'), profilePath('be'))
  await waitUntilSaved(page)
  await page.getByRole('textbox', { name: 'Title, Dutch' }).fill('Samen')
  await page.getByText('French', { exact: true }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title, Dutch' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Title, Dutch' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Title, Dutch' })).toBeFocused()
  await expect(page.getByText('Undone: Title, Dutch')).toBeAttached()
})

test('A missing part leads to its place, and goes when it is written', async ({ visit }) => {
  const { page } = await visit(planner('bg'), profilePath('bg'))
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Helpline number or address' }).click()
  await expect(page.getByRole('textbox', { name: 'Helpline name' })).not.toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Helpline number' })).toBeFocused()
  await page.keyboard.type('116 xxx')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Helpline number or address' })).toHaveCount(0)
})

test(
  'A title of right-to-left words and emoji, and 200 kB pasted into a section, are taken',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('cy'), profilePath('cy'))
    await waitUntilSaved(page)
    const title = 'مرحبا 👩‍👩‍👧‍👦 e\u0301'
    await page.getByRole('textbox', { name: 'Title, English' }).fill(title)
    await sectionOf(page, ABOUT_ENGLISH).click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Langer Text. '.repeat(15_400))
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    })
    await expect(saveStateOf(page)).toHaveText('Saved')
    await page.reload()
    await waitUntilSaved(page)
    await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue(title)
    expect((await sectionOf(page, ABOUT_ENGLISH).textContent())?.length).toBeGreaterThan(199_000)
  },
)

test.describe(() => {
  test.use({ serviceWorkers: 'allow' })

  test('A page that is still empty opens without network, once the server has said so', async ({ visit }) => {
    const { context, page } = await visit(planner('is'), profilePath('is'))
    await waitUntilSaved(page)
    await untilKept(page, 'editor')
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Title, English' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Title, English' }).fill('Written on the ferry')
    await untilStored(page)
    await context.setOffline(false)
    await expect(saveStateOf(page)).toHaveText('Saved')
    const answer = await page.request.get('/api/campaigns/sid-2027/profiles/is', IDLE_CONNECTION)
    expect(await answer.text()).toContain('Written on the ferry')
  })
})

test('No fault that a machine can find, and no sideways scrolling', { tag: '@long' }, async ({ visit }) => {
  for (const width of [1440, 768, 375]) {
    const { page } = await visit(planner('gr'), profilePath('gr'), { width })
    await waitUntilSaved(page)
    await check(page)
    await show(page, 'Preview')
    await check(page)
    await page.goto(profilePath('xk'))
    await expect(page.getByText('*This designation is without prejudice')).toBeVisible()
    await check(page)
  }
})

async function check(page: Page): Promise<void> {
  await expectNoFaults(page)
  await expectNoOverflow(page)
}
