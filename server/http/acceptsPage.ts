import type { RequestHeaders } from './route.ts'

/** Whether a client would show our page: one that only asks for JSON gets none. */
export function acceptsPage(headers: RequestHeaders): boolean {
  const accepted = headers.get('accept')
  return accepted === null || accepted.includes('text/html') || accepted.includes('*/*')
}
