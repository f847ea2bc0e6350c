import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { narrativeOf, saveStateOf, waitUntilSaved } from './language/editors.ts'
import { chooseInAccountMenu } from './language/frame.ts'
import { type Visit } from './language/person.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { untilKept } from './serviceWorker.ts'

test.use({ serviceWorkers: 'allow' })

test(
  'After kill -9 in mid-typing all that was saved or shown to the other is there, once',
  { tag: '@long' },
  async ({ visit, server }) => {
    const one = await visit(planner('dk'), planPath('dk'))
    const two = await visit(secondPlanner('dk'), planPath('dk'))
    await waitUntilSaved(one.page)
    await waitUntilSaved(two.page)
    await narrativeOf(one.page).click()
    await one.page.keyboard.press('Control+End')
    await one.page.keyboard.type(' Saved-before-the-kill.')
    await waitUntilSaved(one.page)
    await expect(narrativeOf(two.page)).toContainText('Saved-before-the-kill.')

    const typing = one.page.keyboard.type(' one two three four five six seven eight nine ten', { delay: 25 })
    await expect(narrativeOf(two.page)).toContainText('one two')
    await server.kill()
    const shown = await textOf(two)
    await typing
    await expect(saveStateOf(one.page)).toHaveText('Reconnecting…')
    await server.restart()

    await expect(saveStateOf(one.page)).toHaveText('Saved')
    await expect(saveStateOf(two.page)).toHaveText('Saved')
    await expect(narrativeOf(two.page)).toContainText('nine ten')
    const after = await textOf(one)
    expect(after).toBe(await textOf(two))
    expect(after).toContain(shown.slice(shown.indexOf('Saved-before')))
    expect(after.split('Saved-before-the-kill.')).toHaveLength(2)
    expect(after.split('one two three four five six seven eight nine ten')).toHaveLength(2)
  },
)

test(
  'Work done while the server is away survives a reload and is sent when it is back',
  { tag: '@long' },
  async ({ visit, server }) => {
    const { page } = await visit(planner('se'), planPath('se'))
    await waitUntilSaved(page)
    await server.kill()
    const contact = page.getByRole('textbox', { name: 'Contact' })
    await contact.fill('Written while nobody listened')
    await expect(saveStateOf(page)).toHaveText('Offline – changes saved on this device')
    await expect(page.getByText('Offline since')).toBeVisible()
    await server.restart()
    await expect(saveStateOf(page)).toHaveText('Saved')
    await page.reload()
    await waitUntilSaved(page)
    await expect(contact).toHaveValue('Written while nobody listened')
  },
)

test(
  'Somebody who signs out with work that was not sent is asked first',
  { tag: '@long' },
  async ({ visit, server }) => {
    const { page } = await visit(planner('ee'), planPath('ee'))
    await waitUntilSaved(page)
    // The menu is a script of its own, which this page has not used yet.
    await untilKept(page, 'shell')
    await server.kill()
    await page.getByRole('textbox', { name: 'Contact' }).fill('Not sent')
    await chooseInAccountMenu(page, 'Sign out')
    await expect(page.getByRole('alertdialog', { name: 'Sign out and lose unsent changes?' })).toBeVisible()
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await server.restart()
    await expect(saveStateOf(page)).toHaveText('Saved')
    await chooseInAccountMenu(page, 'Sign out')
    await expect(page.getByRole('heading', { name: 'Plan Safer Internet Day together' })).toBeVisible()
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  },
)

async function textOf({ page }: Visit): Promise<string> {
  return narrativeOf(page).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return copy.textContent
  })
}
