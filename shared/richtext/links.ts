/** The links that a text may contain. */
import { hasUser } from '../hasUser.ts'

/** A link may lead to the web or to a mailbox, nowhere else: `javascript:` and its kin are never kept. */
const SAFE_LINK = /^(https?:\/\/|mailto:)/i

export function isSafeLink(href: string): boolean {
  return SAFE_LINK.test(href) && URL.canParse(href)
}

/**
 * Whether a safe link also says where it leads: it has no name before its host. Only such links may be added, and only
 * such ones are links in mails, files and on public pages. Others that a store holds stay in its documents.
 */
export const isHonestLink = (href: string): boolean => isSafeLink(href) && !hasUser(href)
