import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { openActivity } from './language/panel.ts'

test('A planner starts from last year: days move to the same weekday, links are to be looked at', async ({ visit }) => {
  const { page } = await visit('planner.sk@demo.example', '/plans/sid-2027/sk')
  await expect(page.getByText(/2 activities from SID 2026 are copied/)).toBeVisible()
  await page.getByRole('button', { name: 'Start from last year' }).click()
  const film = page.getByRole('row', { name: /Krátky film/ })
  await expect(film).toContainText('Tue 9 Feb')
  await expect(film).toContainText('Tentative')
  await openActivity(page, /^Krátky film/)
  const note = page.getByText('Copied from last year.')
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: 'Confirm link' }).click()
  await expect(note).toBeHidden()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /Krátky film/ })).toBeVisible()
})

test('Where there was no plan last year, a plan starts blank', async ({ visit }) => {
  const { page } = await visit('planner.li@demo.example', '/plans/sid-2027/li')
  await page.getByRole('button', { name: 'Start blank plan' }).click()
  await expect(page.getByRole('heading', { name: 'Our plan for Safer Internet Day 2027' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start from last year' })).toBeHidden()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('The home page of a planner without a plan asks for nothing that is not there', async ({ visit }) => {
  const { page } = await visit('planner.cy@demo.example', '/settings')
  const failed: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`)
  })
  for (const path of ['/', '/profiles/sid-2027/cy']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
  }
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Start your plan' })).toBeVisible()
  expect(failed).toEqual([])
})

test('What worked elsewhere is shown beside a blank plan until it has an activity', async ({ visit }) => {
  const { page } = await visit('planner.cy@demo.example', '/plans/sid-2027/cy')
  const worked = page.getByRole('region', { name: 'What worked elsewhere last year' })
  await expect(worked.getByRole('link').first()).toBeVisible()
  await page.getByRole('button', { name: 'Start blank plan' }).click()
  await expect(page.getByRole('button', { name: 'Add first activity' })).toBeVisible()
  await expect(worked.getByRole('link').first()).toHaveAttribute('href', /^\/reports\/sid-2026\//)
  await page.getByRole('button', { name: 'Add first activity' }).click()
  await expect(worked).toHaveCount(0)
})
