/** The links to outside on a page that waits for a decision, for those who decide. Pure. */
import { linksInProfile, linksInText } from '../../shared/links/linksIn.ts'
import type { PageLink } from '../../shared/publications/api.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'

/**
 * Each address once, those that are new for the public first.
 * @param before the public page; null if nothing was public before
 */
export function linksOfPage(page: PublicPage, before: PublicPage | null): readonly PageLink[] {
  const known = new Set(before === null ? [] : addressesIn(before))
  const links = [...new Set(addressesIn(page))].map((url) => ({ url, isNew: !known.has(url) }))
  return [...links.filter(({ isNew }) => isNew), ...links.filter(({ isNew }) => !isNew)]
}

const addressesIn = (page: PublicPage): readonly string[] => [
  ...linksInProfile(page).map(({ url }) => url),
  ...page.activities.flatMap(({ links, description }) => [
    ...links.map(({ url }) => url),
    ...linksInText(description).filter((url) => /^https?:/i.test(url)),
  ]),
  ...page.assets.map(({ url }) => url),
]
