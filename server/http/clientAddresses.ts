/** The addresses of the workspace's pages: any other is answered with 404, and with the page that says so. */

/** As the client's router reads them; `tests/client/page-addresses.test.ts` compares both. */
export const PAGE_ADDRESSES: readonly string[] = [
  '',
  'sign-in',
  'sign-in/known-address',
  'offline',
  'auth/link/:token?',
  'unsubscribe/:token',
  'unsubscribe/:token/letter',
  'my-data',
  'data-protection',
  'accessibility',
  'join',
  'requests',
  'people',
  'audit',
  'settings',
  'sessions',
  'assets/:campaign',
  'assets/:campaign/:owner',
  'campaigns',
  'queue/:campaign',
  'canned-answers',
  'faq',
  'connections/:campaign/:connection',
  'briefings/:campaign',
  'briefings/:campaign/:briefing',
  'feeds',
  'helplines',
  'inquiries/:campaign',
  'mails',
  'milestones/:campaign',
  'overview/:campaign',
  'today/:campaign',
  'plans/:campaign',
  'plans/:campaign/:centre',
  'profiles/:campaign/:centre',
  'moderation/:campaign',
  'moderation/:campaign/:centre',
  'reports/:campaign/:centre',
  'report/:campaign',
  'report/:campaign/form',
  'report/:campaign/frozen/:frozen',
  'synergies/:campaign/compare',
  'synergies/:campaign/how',
  'synergies/:campaign/:centre?',
  'tasks/:campaign/:centre',
  'templates',
  'updates',
  'updates/:update',
  'updates/:update/edit',
  'wording/:language?',
]

const PAGES = PAGE_ADDRESSES.map((address) => address.split('/'))

export function isPageAddress(path: string): boolean {
  const parts = path.replaceAll(/^\/|\/$/g, '').split('/')
  return PAGES.some((page) => parts.length <= page.length && page.every((segment, at) => fits(segment, parts[at])))
}

function fits(segment: string, part: string | undefined): boolean {
  if (part === undefined) return segment.endsWith('?')
  return segment.startsWith(':') ? part !== '' : segment === part
}
