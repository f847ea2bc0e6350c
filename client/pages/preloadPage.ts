/** A page that is opened by its address begins to load beside the session, not after it. */
const PAGES: readonly (readonly [RegExp, () => Promise<unknown>])[] = [
  [/^\/faq$/, () => import('./helpdesk/FaqPage.tsx')],
  [/^\/assets\/[^/]+$/, () => import('./assets/AssetsPage.tsx')],
  [/^\/profiles\//, () => import('./profiles/ProfilePage.tsx')],
  [/^\/synergies\/[^/]+(?:\/[^/]+)?$/, () => import('./synergies/SynergiesPage.tsx')],
  [/^\/queue\//, () => import('./helpdesk/QueuePage.tsx')],
]

/** A failure is left to the page itself, which asks again when it is shown. */
export function preloadPage(path: string): void {
  for (const [addresses, load] of PAGES) if (addresses.test(path)) void load().catch(() => undefined)
}
