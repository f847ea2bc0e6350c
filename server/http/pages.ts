/** Serves the built client: its files, and its page for every address that is nothing else. */
import { acceptsPage } from './acceptsPage.ts'
import type { HttpApp } from './app.ts'
import { openClientFiles } from './clientFiles.ts'
import type { Front } from './front.ts'
import { refuse, toResponse } from './result.ts'

/** @param folder where `vite build` has put the client */
export async function servePages({ http, front }: { http: HttpApp; front: Front }, folder: string): Promise<void> {
  const files = await openClientFiles(folder)
  front.serve(files)
  http.get('*', async (c) => {
    const { path } = c.req
    const file = await files.file(path, c.req.raw.headers)
    if (file !== null) return toResponse(file)
    // Built files have an extension; `/assets/sid-2027` is a page about Ally's files.
    const isMissing = path.startsWith('/api/') || (path.startsWith('/assets/') && path.includes('.'))
    return toResponse(isMissing || !acceptsPage(c.req.raw.headers) ? refuse('not-found') : files.page())
  })
}
