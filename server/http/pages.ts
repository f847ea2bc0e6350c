/** The built client: its files, and its page for every address that is nothing else. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { toResponse, refuse } from './result.ts'
import type { HttpApp } from './app.ts'
import { pagePolicy, WORKER_POLICY } from './headers.ts'

const NONCE_MARK = '__CSP_NONCE__'

/** @param folder where `vite build` has put the client */
export async function servePages(app: HttpApp, folder: string): Promise<void> {
  const page = await readFile(`${folder}/index.html`, 'utf8')
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      // The build has packed them already.
      precompressed: true,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  // Built files have an extension; `/assets/sid-2027` is a page about Ally's files.
  app.get('/assets/*', (c, next) => (c.req.path.includes('.') ? toResponse(refuse('not-found')) : next()))
  app.get(
    '/sw.js',
    serveStatic({
      root: folder,
      onFound(_, c) {
        // A worker that stays in some cache would keep an old workspace alive.
        c.header('cache-control', 'no-cache')
        c.header('content-security-policy', WORKER_POLICY)
      },
    }),
  )
  // The folder also has the mark of the build, without an extension, which is nobody's business.
  app.get('*', serveStatic({ root: folder, rewriteRequestPath: (path) => (extname(path) === '' ? '/none' : path) }))
  app.get('*', (c) => {
    if (c.req.path.startsWith('/api/') || !accepts(c.req.header('accept'), 'text/html')) {
      return toResponse(refuse('not-found'))
    }
    const nonce = randomBytes(16).toString('base64')
    c.header('content-security-policy', pagePolicy(nonce))
    c.header('cache-control', 'no-store')
    return c.html(page.replaceAll(NONCE_MARK, nonce))
  })
}

function accepts(header: string | undefined, type: string): boolean {
  return header === undefined || header.includes(type) || header.includes('*/*')
}
