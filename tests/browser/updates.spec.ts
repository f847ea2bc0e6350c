/** Two coordinators write one letter: what happened becomes items, labels follow the day, and the second one releases it. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { signIn, test } from './fixtures.ts'
import { saveStateOf, waitUntilSaved } from './language/editors.ts'
import { expectLargeTargets } from './targets.ts'

const FIRST = 'coordinator@demo.example'
const SECOND = 'coordinator2@demo.example'
const TITLE = 'Call of awareness centres'

// The tests release letters, and count them.

test.use({ ownNetwork: true })
/** A letter of 12 January 2027, opened for writing. @returns its address */
async function beginLetter(page: Page): Promise<string> {
  const made = await page.request.post('/api/updates', {
    data: { day: '2027-01-12' },
    headers: { origin: new URL(page.url()).origin },
  })
  const { id } = (await made.json()) as { id: string }
  const address = `/updates/${id}/edit`
  await page.goto(address)
  await waitUntilSaved(page)
  return address
}

const candidate = (page: Page, title: string) =>
  page
    .getByRole('region', { name: 'What happened since the last issue' })
    .getByRole('listitem')
    .filter({ hasText: title })
const itemOf = (page: Page, title: string) =>
  page.locator('.letter-item').filter({ has: page.getByRole('button', { name: title, exact: true }) })
const sectionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function addFromWhatHappened(page: Page, title: string): Promise<void> {
  await candidate(page, title).getByRole('button', { name: 'Add' }).click()
  await expect(candidate(page, title).getByText('In the issue')).toBeVisible()
}

test('S100 · Two coordinators word a letter together; who asked cannot release it, the second one does, and nobody writes in it then', async ({
  visit,
}) => {
  const { page } = await visit(FIRST, '/milestones/sid-2027')
  const address = await beginLetter(page)
  await addFromWhatHappened(page, TITLE)
  const other = (await visit(SECOND, address)).page
  await expect(itemOf(other, TITLE)).toContainText('THIS WEEK')

  // One words it, the other one sees it.
  await itemOf(page, TITLE).getByRole('button', { name: TITLE, exact: true }).click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Please bring a question.')
  await expect(itemOf(other, TITLE)).toContainText('Please bring a question.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(sectionOf(page, 'Important dates to come').getByRole('row', { name: TITLE })).toContainText(
    '(see above)',
  )

  await page.getByRole('button', { name: 'Ask for release' }).click()
  const release = sectionOf(page, 'Release')
  await expect(release).toContainText('You asked. Another coordinator releases it.')
  await expect(release.getByRole('button', { name: 'Release', exact: true })).toHaveCount(0)
  await sectionOf(other, 'Release').getByRole('button', { name: 'Release', exact: true }).click()
  await expect(other.getByText('Nobody can write in it now.', { exact: false })).toBeVisible()
  await expect(page.getByText('Nobody can write in it now.', { exact: false })).toBeVisible()

  await other.getByRole('button', { name: 'Recall, to write in it again' }).click()
  await expect(itemOf(other, TITLE)).toBeVisible()
})

test('An item is added offline, taken back and brought again, moved by keys, and gets another label for another day', async ({
  visit,
}) => {
  const { page, context } = await visit(FIRST, '/milestones/sid-2027')
  await beginLetter(page)
  await context.setOffline(true)
  await addFromWhatHappened(page, TITLE)
  await page.keyboard.press('Control+z')
  await expect(itemOf(page, TITLE)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(itemOf(page, TITLE)).toBeVisible()
  await expect(page.getByText('You can go on writing.', { exact: false })).toBeVisible()
  await context.setOffline(false)
  await waitUntilSaved(page)

  await itemOf(page, TITLE)
    .getByRole('button', { name: `Actions for ${TITLE}` })
    .press('Enter')
  await page.getByRole('menuitem', { name: 'Move to Governance' }).press('Enter')
  await expect(sectionOf(page, 'Governance')).toContainText(TITLE)
  await expect(itemOf(page, TITLE)).toContainText('THIS WEEK')
  const goesOn = page.getByRole('group', { name: 'Goes on', exact: true })
  await goesOn.getByRole('spinbutton').first().focus()
  await page.keyboard.type('14012027')
  await page.keyboard.press('Tab')
  await expect(itemOf(page, TITLE)).toContainText('TOMORROW')
})

test('A section is moved by drag, in one step of undo; a dragged item goes into a section, and moves none', async ({
  visit,
}) => {
  const { page } = await visit(FIRST, '/milestones/sid-2027')
  await beginLetter(page)
  await addFromWhatHappened(page, TITLE)
  const names = async (): Promise<readonly (string | null)[]> =>
    Promise.all(
      (await page.locator('.compose-letter .letter-section:has(.section-head .letter-grip)').all()).map((section) =>
        section.getAttribute('aria-label'),
      ),
    )
  const before = await names()
  const [first = '', second = '', third = ''] = before.map(String)
  const gripOf = (name: string) => sectionOf(page, name).locator('.section-head .letter-grip')

  await gripOf(first).dragTo(sectionOf(page, third).locator('.section-head'), { targetPosition: { x: 200, y: 2 } })
  await expect.poll(names).toEqual([second, first, ...before.slice(2)])
  await page.keyboard.press('Control+z')
  await expect.poll(names).toEqual(before)

  await itemOf(page, TITLE).locator('.letter-grip').dragTo(sectionOf(page, 'Governance'))
  await expect(sectionOf(page, 'Governance')).toContainText(TITLE)
  expect(await names()).toEqual(before)
  await waitUntilSaved(page)
})

test('A milestone that moves after it was added is shown as a difference, and blocks until somebody decides', async ({
  visit,
}) => {
  const { page } = await visit(FIRST, '/milestones/sid-2027')
  await beginLetter(page)
  await addFromWhatHappened(page, TITLE)
  await page.evaluate(async (title) => {
    const list = '/api/campaigns/sid-2027/milestones'
    const { milestones } = (await (await fetch(list)).json()) as { milestones: Record<string, unknown>[] }
    const found = milestones.find((one) => one['title'] === title)
    if (found === undefined) throw new Error('no such milestone')
    const { id, version, campaign: _, createdAt: __, updatedAt: ___, needsReview: ____, ...rest } = found
    const { label: _____, isForMe: ______, notified: _______, sent: ________, ...fields } = rest
    const milestone = { ...fields, time: { kind: 'at', start: '11:00', end: '12:00' } }
    await fetch(`${list}/${String(id)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, milestone }),
    })
  }, TITLE)
  await page.reload()
  await expect(page.getByText('Its source changed since you added it:')).toBeVisible()
  await expect(page.getByText('Decide first about the items whose source changed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask for release' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Take the new text' }).click()
  await expect(itemOf(page, TITLE)).toContainText('11:00–12:00 CET')
  await expect(page.getByRole('button', { name: 'Ask for release' })).toBeVisible()
})

test(
  'Words that were typed offline while the letter was released are offered as a download',
  { tag: '@long' },
  async ({ visit }) => {
    const { page, context } = await visit(FIRST, '/milestones/sid-2027')
    const address = await beginLetter(page)
    const other = (await visit(SECOND, address)).page
    await context.setOffline(true)
    await page.getByRole('textbox', { name: 'Opening words' }).click()
    await page.keyboard.type('Nobody has seen this.')
    await expect(saveStateOf(page)).toHaveText(/Offline/)
    await other.getByRole('button', { name: 'Ask for release' }).click()
    await expect(other.getByText('You asked.', { exact: false })).toBeVisible()
    const id = address.split('/')[2]
    // By the other coordinator, at another device.
    await signIn(other.context(), FIRST)
    const released = await other.request.post(`/api/updates/${id}/release`, {
      data: { decision: 'release' },
      headers: { origin: new URL(other.url()).origin },
    })
    expect(released.status()).toBe(200)
    await context.setOffline(false)
    await expect(page.getByText('Some of your changes could not be sent.')).toBeVisible()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as text' }).click(),
    ])
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    expect(Buffer.concat(parts).toString()).toContain('Nobody has seen this.')
  },
)

test('The compose page has no faults, and fits a phone', { tag: '@long' }, async ({ visit }) => {
  const { page } = await visit(FIRST, '/milestones/sid-2027')
  await beginLetter(page)
  await addFromWhatHappened(page, 'European youth forum')
  await expect(itemOf(page, 'A workshop on drawing Ally')).toContainText('last in No. 8 of 2026')
  await page.locator('.item-open').first().click()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeVisible()
  await expectNoFaults(page)
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
  await expectLargeTargets(page)
})
