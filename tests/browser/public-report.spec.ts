/** The public report: a page of the network's report without script, which coordinators publish and unpublish. */
import { expect } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { htmlFaults } from './htmlRules.ts'

test.use({ ownNetwork: true })

const OF_DEMO = '/en/sid/2026/report'

test('S106 · Everybody reads the published report, on every screen and on paper, without script', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.http, javaScriptEnabled: false })
  const page = await context.newPage()
  const response = await page.goto(OF_DEMO)
  expect(await htmlFaults((await response?.text()) ?? '')).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report on Safer Internet Day 2026')
  await expect(page.getByText('27 of 30 centres released their figures.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Drawing: a class before two screens/ })).toBeVisible()
  await expect(page.getByText('Materials came too late')).toHaveCount(0)
  for (const width of [1440, 768, 375, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoOverflow(page)
  }
  for (const path of ['/de/sid/2026/report', '/ka/sid/2026/report', '/en/sid/2026']) {
    const answer = await page.goto(path)
    expect(await htmlFaults((await answer?.text()) ?? ''), path).toEqual([])
    await expectNoOverflow(page)
  }
  await page.getByRole('link', { name: 'The network’s report' }).click()
  await expect(page).toHaveURL(new RegExp(`${OF_DEMO}$`))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table')).toBeVisible()
  await context.close()

  const withScript = await browser.newContext({ baseURL: server.http })
  const judged = await withScript.newPage()
  await judged.goto(OF_DEMO)
  await expectNoFaults(judged)
  // Its three pictures are on paper too.
  const paper = (await judged.pdf()).toString('latin1')
  expect(paper.split('/DCTDecode').length - 1).toBe(3)
  await withScript.close()
})

test('S106 · A coordinator publishes a frozen version after reading what is public, and unpublishes it', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', '/report/sid-2027')
  await page.getByRole('button', { name: 'Freeze' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Publish this version' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('figures of 0 centres')
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Publish report' }).click()
  await expect(page.getByText(/^Its public part was published on/)).toBeVisible()
  await expectNoFaults(page)
  const { page: anybody } = await visit(null, '/en/sid/2027/report')
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText('Report on Safer Internet Day 2027')
  const { page: reader } = await visit('reader@demo.example', new URL(page.url()).pathname)
  await expect(reader.getByText(/^Its public part was published on/)).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Unpublish' })).toHaveCount(0)
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
  await page.getByRole('button', { name: 'Unpublish' }).click()
  await expect(page.getByRole('button', { name: 'Publish this version' })).toBeVisible()
  expect((await anybody.reload())?.status()).toBe(404)
})
