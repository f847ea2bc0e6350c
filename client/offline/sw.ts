/**
 * The service worker: makes the workspace open without network.
 * It caches the page and the files of one build, all of them or none, and the editor once somebody has edited here. It
 * never caches a response of `/api`: those belong to a person, and the page caches them itself, where signing out
 * removes them.
 */
import type { PageMessage } from './pageMessage.ts'
import { scope } from './serviceWorkerScope.ts'

/**
 * Inserted by the build: the files of pages, the additional files of the editor, the catalogs of other languages than
 * English, and a name for exactly this set.
 */
declare const SHELL_FILES: readonly string[]
declare const EDITOR_FILES: readonly string[]
declare const CATALOG_FILES: readonly string[]
declare const BUILD_VERSION: string

const SHELL = SHELL_FILES
const EDITOR = EDITOR_FILES
const CATALOGS = CATALOG_FILES
const PREFIX = 'sid-shell-'
const CACHE = `${PREFIX}${BUILD_VERSION}`
const PAGE = '/'
/** The server's address of the workspace's page; elsewhere it would be that of the sign-in, without a session. */
const WORKSPACE = '/offline'
/** A cache entry other than a file: it marks that the editor is cached. */
const EDITOR_MARK = '/editor-is-kept'
/** A connection silent for this long counts as none. */
const NAVIGATION_WITHIN_MS = 3000

async function keep(files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll(files.map((file) => new Request(file, { credentials: 'omit' })))
}

async function keepBuild(): Promise<void> {
  const page = await fetch(WORKSPACE, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error(`the page answered ${page.status}`)
  // During a rollout, page and worker may come from different versions.
  const named = (await page.clone().text()).match(/\/assets\/[\w.-]+/g) ?? []
  if (!named.every((file) => SHELL.includes(file))) throw new Error('the page is of another build')
  await keep(SHELL)
  if (await keptEditorBefore()) await keepEditor()
  // Cached with its headers: their policy names the nonce of this page.
  await (await caches.open(CACHE)).put(PAGE, page)
}

/** A device that cached the editor of an earlier build needs the editor of this build. */
async function keptEditorBefore(): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && (await (await caches.open(name)).match(EDITOR_MARK)) !== undefined) return true
  }
  return false
}

async function keepEditor(): Promise<void> {
  if ((await fromCache(EDITOR_MARK)) !== undefined) return
  await keep(EDITOR)
  await (await caches.open(CACHE)).put(EDITOR_MARK, new Response())
}

async function dropOldBuilds(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

const fromCache = async (path: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(path)

/** Returns the server's page; the cached page if the server is away or fails. */
async function openPage(request: Request): Promise<Response> {
  const asked = fetch(request).catch(() => null)
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), NAVIGATION_WITHIN_MS))
  const answer = await Promise.race([asked, waited])
  if (answer !== null && answer.status < 500) return answer
  return (await fromCache(PAGE)) ?? (await asked) ?? Response.error()
}

/**
 * Returns a file of this build. A file that pages load on demand is cached at its first use: the page then opens
 * without network.
 */
async function openFile(request: Request, path: string): Promise<Response> {
  const kept = await fromCache(path)
  if (kept !== undefined) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(CACHE)).put(path, answer.clone())
  return answer
}

scope.addEventListener('install', (event) => event.waitUntil(keepBuild()))
scope.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()))
scope.addEventListener('message', (event) => {
  const message = event.data as PageMessage
  if (message === 'take over') event.waitUntil(scope.skipWaiting())
  if (message === 'keep the editor') event.waitUntil(keepEditor())
})
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if ([SHELL, EDITOR, CATALOGS].some((files) => files.includes(pathname))) {
    event.respondWith(openFile(request, pathname))
  }
})
