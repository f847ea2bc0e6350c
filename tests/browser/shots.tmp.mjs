import { chromium } from '@playwright/test'
const base = 'http://127.0.0.1:3210'
const who = process.argv[2] || 'planner.dk@demo.example',
  out = process.argv[3]
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const pages = JSON.parse(process.argv[4])
for (const [w, h, theme] of JSON.parse(process.argv[5])) {
  const ctx = await browser.newContext({
    viewport: { width: w, height: h },
    colorScheme: theme,
    serviceWorkers: 'block',
  })
  const r = await ctx.request.post(base + '/api/session', {
    data: { email: who, password: 'demo' },
    headers: { origin: base },
  })
  if (!r.ok()) console.log('signin', r.status(), await r.text())
  const page = await ctx.newPage()
  for (const [name, path] of pages) {
    await page.goto(base + path)
    await page.waitForLoadState('networkidle').catch(() => {})
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/shots/${out}-${name}-${w}-${theme}.png` })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log('OVERFLOW', name, w, over)
  }
  await ctx.close()
}
await browser.close()
