/** Says that too many choose from the calendar at once. In English alone: to say it in a language would be work again. */
import type { Success } from '../../http/result.ts'
import { PAGE_HEADERS } from '../publicHeaders.ts'

const BUSY = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Try again in a moment – Safer Internet Day</title>
</head>
<body>
<main>
<h1>Try again in a moment</h1>
<p>Many people are choosing from the calendar. The calendar as a whole and all other pages are there.</p>
</main>
</body>
</html>
`

export const busyPage = (retryAfterS: number): Success => ({
  status: 429,
  bytes: Buffer.from(BUSY),
  headers: { ...PAGE_HEADERS, 'cache-control': 'no-store', 'retry-after': String(retryAfterS) },
})
