/** Serves the built client: its files, and a page for every address that is nothing else. */
import { acceptsPage } from './acceptsPage.ts'
import type { AtTheirExpense } from './answerRoute.ts'
import type { HttpApp } from './app.ts'
import type { AddressOf } from './clientAddress.ts'
import { openClientFiles } from './clientFiles.ts'
import type { Front } from './front.ts'
import { DATA_POLICY } from './headers.ts'
import { isPublicAddress, type PublicAnswers } from './pageAddresses.ts'
import { refuse, toResponse, type Refusal, type Success } from './result.ts'

interface PagesDeps {
  readonly http: HttpApp
  readonly front: Front
  readonly hasSessionCookie: (header: string) => boolean
  readonly publicPages: PublicAnswers
  readonly addressOf: AddressOf
  readonly atTheirExpense: AtTheirExpense
}

/** @param folder where `vite build` has put the client */
export async function servePages(
  { http, front, hasSessionCookie, publicPages, addressOf, atTheirExpense }: PagesDeps,
  folder: string,
): Promise<void> {
  const files = await openClientFiles(folder, hasSessionCookie)
  front.serve(files)
  async function find(path: string, query: URLSearchParams, asking: Asking): Promise<Success | Refusal> {
    if (isPublicAddress(path)) {
      const found = await publicPages.answer({ path, query, headers: asking.headers, address: () => asking.address })
      if (found !== null) return found
    }
    const file = await files.file(path, asking.headers)
    if (file !== null) return file
    // Built files have an extension; `/assets/sid-2027` is a page about Ally's files.
    const isMissing = path.startsWith('/api/') || (path.startsWith('/assets/') && path.includes('.'))
    if (isMissing || !acceptsPage(asking.headers)) return refuse('not-found')
    return isPublicAddress(path) ? NOT_PUBLISHED : files.page(path, asking.headers)
  }

  http.get('*', async (c) => {
    const asking = { headers: c.req.raw.headers, address: addressOf(c.env.incoming) }
    const query = new URL(c.req.url).searchParams
    return toResponse(await atTheirExpense(asking, () => find(c.req.path, query, asking)))
  })
}

type Asking = Parameters<AtTheirExpense>[0]

/** The plain page of addresses in no language or of no year that is known. In English alone. */
const NOT_PUBLISHED_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Page not found – Safer Internet Day</title>
</head>
<body>
<main>
<h1>Page not found</h1>
<p>No page is published at this address.</p>
</main>
</body>
</html>
`

const NOT_PUBLISHED: Success = {
  status: 404,
  bytes: Buffer.from(NOT_PUBLISHED_PAGE),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': DATA_POLICY,
    'cache-control': 'no-store',
  },
}
