/** The links that a text may contain. */

/** A link may lead to the web or to a mailbox, nowhere else: `javascript:` and its kin are never kept. */
const SAFE_LINK = /^(https?:\/\/|mailto:)/i

export function isSafeLink(href: string): boolean {
  return SAFE_LINK.test(href) && URL.canParse(href)
}
