/** The register of helplines: its order, and two people who write the same entry. */
import { expect } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { planner, secondPlanner } from './language/places.ts'

test('The register begins with the entry of the own centre; the others follow by country', async ({ visit }) => {
  const countriesFor = async (who: string): Promise<readonly string[]> => {
    const { page } = await visit(who, '/helplines')
    const rows = page.locator('.helpline-list > li .with-flag')
    await expect(rows.first()).toBeVisible()
    return rows.allInnerTexts()
  }
  const [own, ...others] = await countriesFor(planner('se'))
  expect(own).toBe('Sweden')
  expect(others.length).toBeGreaterThan(40)
  expect(others).toEqual(others.toSorted((a, b) => a.localeCompare(b, 'en')))
  const all = await countriesFor('coordinator@demo.example')
  expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b, 'en')))
})

test('Who saves an entry that a colleague changed meanwhile is told once; what they wrote stays, and is saved the next time', async ({
  visit,
}) => {
  const open = async (who: string) => {
    const { page } = await visit(who, '/helplines')
    await page.getByRole('button', { name: 'Edit helpline of Finland' }).click()
    return { page, sheet: page.getByRole('dialog', { name: 'Helpline: Finland' }) }
  }
  const [first, second] = [await open(planner('fi')), await open(secondPlanner('fi'))]
  const hoursOf = ({ sheet }: typeof first) => sheet.getByRole('textbox', { name: 'Hours' })
  const nameOf = ({ sheet }: typeof first) => sheet.getByRole('textbox', { name: 'Name of the helpline' })
  const save = ({ sheet }: typeof first) => sheet.getByRole('button', { name: 'Save helpline' }).click()
  await nameOf(first).fill('Helpline of the first planner')
  await hoursOf(first).fill('Monday to Friday, 14:00–20:00')
  await save(first)
  await expect(first.sheet).toHaveCount(0)

  await nameOf(second).fill('Helpline of the second planner')
  await hoursOf(second).fill('Every day')
  await save(second)
  await expect(second.page.getByText('Someone changed this entry meanwhile').first()).toBeVisible()
  await expect(second.sheet).toBeVisible()
  await expect(hoursOf(second)).toHaveValue('Every day')
  await expectNoFaults(second.page)
  await save(second)
  await expect(second.sheet).toHaveCount(0)
  const entry = second.page.locator('.helpline-list > li').filter({ hasText: 'Finland' })
  await expect(entry).toContainText('Every day')
  await expect(entry).toContainText('by Second planner, Finland')
})
