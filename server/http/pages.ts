/** Serves the built client: its files, and a page for every address that is nothing else. */
import { acceptsPage } from './acceptsPage.ts'
import type { HttpApp } from './app.ts'
import type { AddressOf } from './clientAddress.ts'
import { openClientFiles } from './clientFiles.ts'
import type { Front } from './front.ts'
import { DATA_POLICY } from './headers.ts'
import { isPublicAddress, type PublicAnswers } from './pageAddresses.ts'
import { refuse, toResponse } from './result.ts'

interface PagesDeps {
  readonly http: HttpApp
  readonly front: Front
  readonly hasSessionCookie: (header: string) => boolean
  readonly publicPages: PublicAnswers
  readonly addressOf: AddressOf
}

/** @param folder where `vite build` has put the client */
export async function servePages(
  { http, front, hasSessionCookie, publicPages, addressOf }: PagesDeps,
  folder: string,
): Promise<void> {
  const files = await openClientFiles(folder, hasSessionCookie)
  front.serve(files)
  http.get('*', async (c) => {
    const { path } = c.req
    if (isPublicAddress(path)) {
      const found = await publicPages.answer({
        path,
        query: new URL(c.req.url).searchParams,
        headers: c.req.raw.headers,
        address: () => addressOf(c.env.incoming),
      })
      if (found !== null) return toResponse(found)
    }
    const file = await files.file(path, c.req.raw.headers)
    if (file !== null) return toResponse(file)
    // Built files have an extension; `/assets/sid-2027` is a page about Ally's files.
    const isMissing = path.startsWith('/api/') || (path.startsWith('/assets/') && path.includes('.'))
    if (isMissing || !acceptsPage(c.req.raw.headers)) return toResponse(refuse('not-found'))
    return isPublicAddress(path) ? notPublished() : toResponse(files.page(path, c.req.raw.headers))
  })
}

/** The plain page of addresses in no language or of no year that is known. In English alone. */
const NOT_PUBLISHED = `<!doctype html>
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

const notPublished = (): Response =>
  new Response(NOT_PUBLISHED, {
    status: 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': DATA_POLICY,
      'cache-control': 'no-store',
    },
  })
