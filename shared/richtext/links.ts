/** The links that a text may contain. */
import { hasUser } from '../hasUser.ts'

/** A link may lead to the web or to a mailbox, nowhere else: `javascript:` and its kin are never kept. */
const SAFE_LINK = /^(https?:\/\/|mailto:)/i

export function isSafeLink(href: string): boolean {
  return SAFE_LINK.test(href) && URL.canParse(href)
}

/** Whether somebody may add this link. Those that were stored before stay, if they are safe. */
export const mayAddLink = (href: string): boolean => isSafeLink(href) && !hasUser(href)
