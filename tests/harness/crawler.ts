/**
 * A visitor without a session who follows every public address in pages, files and the sitemap, and keeps the
 * responses.
 */
import { asNobody } from './as.ts'

export interface Crawled {
  /** By address: the status, the headers and the body. */
  readonly answers: ReadonlyMap<string, { readonly status: number; readonly text: string }>
}

const STARTS = ['/robots.txt', '/sitemap.xml']
const LINKS = /(?:href|src|action|content)="([^"]+)"|<loc>([^<]+)<|URL[^:]*:(\S+)|"url":"([^"]+)"/g

/** @param more addresses that a guest may know though nothing names them, without their language */
export async function crawl(
  http: string,
  languages: readonly string[],
  more: readonly string[] = [],
): Promise<Crawled> {
  const starts = [...STARTS, ...languages.flatMap((one) => ['', ...more].map((path) => `/${one}/sid/2027${path}`))]
  const answers = new Map<string, { status: number; text: string }>()
  const waiting = [...starts]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (answers.has(path)) continue
    const response = await asNobody({ http }).get(path, { accept: 'text/html' })
    if (response.status === 429) throw new Error(`${path} was refused, so that nothing of it was read`)
    const body = await response.text()
    answers.set(path, { status: response.status, text: `${JSON.stringify([...response.headers])}\n${body}` })
    waiting.push(...linksOf(body, http).filter((link) => isOf(link, languages)))
  }
  return { answers }
}

function linksOf(body: string, http: string): readonly string[] {
  return [...body.matchAll(LINKS)].flatMap((found) => {
    const address = (found.slice(1).find((one) => one !== undefined) ?? '').replaceAll('&amp;', '&')
    const path = address.startsWith(http) ? address.slice(http.length) : address
    return path.startsWith('/') && !path.startsWith('//') ? [path] : []
  })
}

/** Each page is there in all languages; a few of them are read. */
const isOf = (path: string, languages: readonly string[]): boolean => {
  const language = /^\/([a-z-]+)\/sid\//.exec(path)?.[1]
  return language === undefined
    ? path.startsWith('/site/') || path.startsWith('/thumbnails/')
    : languages.includes(language)
}
