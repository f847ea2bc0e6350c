/** The built client, with the third-party licences: its assets, cached in memory after their first request, its other files, and its pages. */
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import { isPageAddress } from './clientAddresses.ts'
import { pagePolicy, WORKER_POLICY } from './headers.ts'
import { pageOf, type ClientPage } from './pageAddresses.ts'
import { PackedBody } from './kept/packedBody.ts'
import type { Success } from './result.ts'
import type { RequestHeaders } from './route.ts'

export interface ClientFiles {
  /** @param path of the address, as it came. @returns null for none of our files */
  file(path: string, request: RequestHeaders): Promise<Success> | null
  /** The page of an address, chosen by the request's headers; 404 for one that no page has. */
  page(path: string, request: RequestHeaders): Success
}

const PAGE_FILES: Readonly<Record<ClientPage, string>> = { workspace: 'index.html', 'sign-in': 'sign-in.html' }
const NONCE_MARK = '__CSP_NONCE__'
/** The variants that the build has compressed, and the suffix of each. */
const PACKED = { br: '.br', gzip: '.gz' } as const

/**
 * @param folder where `vite build` has put the client
 * @param hasSessionCookie whether a `Cookie` header has the token of a session, valid or not
 */
export async function openClientFiles(
  folder: string,
  hasSessionCookie: (header: string) => boolean,
): Promise<ClientFiles> {
  const read = async (page: ClientPage) => (await readFile(join(folder, PAGE_FILES[page]), 'utf8')).split(NONCE_MARK)
  const pages: Readonly<Record<ClientPage, readonly string[]>> = {
    workspace: await read('workspace'),
    'sign-in': await read('sign-in'),
  }
  const names = new Set((await readdir(folder, { recursive: true })).map((name) => name.replaceAll(sep, '/')))
  const bodies = new Map<string, Promise<PackedBody>>()

  async function load(name: string): Promise<PackedBody> {
    const body = new PackedBody(await readFile(join(folder, name)), headersOf(name), null)
    for (const encoding of ['br', 'gzip'] as const) {
      const packed = `${name}${PACKED[encoding]}`
      if (names.has(packed)) body.add(encoding, await readFile(join(folder, packed)))
    }
    return body
  }

  return {
    file(path, request) {
      const name = path === '/licences' ? 'licences.txt' : path.slice(1)
      if (!names.has(name) || !isServed(name)) return null
      // The worker and the icon have the same name in every build, and are what the folder holds now.
      if (!name.startsWith('assets/')) return load(name).then((one) => one.respond(request))
      const known = bodies.get(name)
      const body = known ?? load(name)
      bodies.set(name, body)
      // One that could not be read may be there again.
      if (known === undefined) body.catch(() => bodies.delete(name))
      return body.then((one) => one.respond(request))
    },
    page(path, request) {
      const name = pageOf(path, hasSessionCookie(request.get('cookie') ?? ''))
      const nonce = randomUUID()
      return {
        status: isPageAddress(path) ? 200 : 404,
        bytes: Buffer.from(pages[name].join(nonce)),
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': pagePolicy(nonce),
          'cache-control': 'no-store',
        },
      }
    },
  }
}

/** The build's marker has no ending and is not served; packed files are variants of others. */
const isServed = (name: string): boolean => !['', '.html', '.br', '.gz'].includes(extname(name))

function headersOf(name: string): Readonly<Record<string, string>> {
  const type = { 'content-type': getMimeType(name) ?? 'application/octet-stream' }
  // Names of built files change with their content.
  if (name.startsWith('assets/')) return { ...type, 'cache-control': 'public, max-age=31536000, immutable' }
  // A worker that stays in some cache would keep an old workspace alive.
  if (name === 'sw.js') return { ...type, 'cache-control': 'no-cache', 'content-security-policy': WORKER_POLICY }
  return { ...type, 'cache-control': 'no-cache' }
}
