/** Work on this device that the server does not have: its owner, and the page on which to find it. Pure. */
import { documentHref, documentName, parseDocumentName } from '../../../shared/documents/kinds.ts'
import { threadHref } from '../../../shared/comments/threadHref.ts'
import { ThreadId } from '../../../shared/comments/thread.ts'
import type { CampaignId, DocumentName } from '../../../shared/ids.ts'

/** `refused`: the server did not accept it. `waiting`: it is sent when the page is opened. `draft`: of a comment. */
export type UnsentKind = 'refused' | 'waiting' | 'draft'

export interface UnsentItem {
  readonly kind: UnsentKind
  readonly document: DocumentName
  readonly href: string
}

interface OnDevice {
  readonly refused: readonly DocumentName[]
  readonly waiting: readonly DocumentName[]
  /** The names of drafts, see `placeKey` and `draftOfAnswer`. */
  readonly drafts: readonly string[]
}

/**
 * One item for each document and kind, and one for each page with a draft. Entries that name no document are left out.
 */
export function unsentItems({ refused, waiting, drafts }: OnDevice, campaign: CampaignId): readonly UnsentItem[] {
  const isRefused = new Set<string>(refused)
  const items = [
    ...refused.map((document) => ({ kind: 'refused' as const, document, href: hrefOf(document, campaign) })),
    ...waiting
      .filter((document) => !isRefused.has(document))
      .map((document) => ({ kind: 'waiting' as const, document, href: hrefOf(document, campaign) })),
    ...drafts.flatMap((name) => draftItem(name, campaign)),
  ]
  return [...new Map(items.map((item) => [`${item.kind} ${item.href}`, item])).values()]
}

/** The campaign that the name says; a connection's says none. */
function campaignOf(document: DocumentName, campaign: CampaignId): CampaignId {
  const ref = parseDocumentName(document)
  return ref !== null && 'campaign' in ref ? ref.campaign : campaign
}

const hrefOf = (document: DocumentName, campaign: CampaignId): string =>
  documentHref(document, campaignOf(document, campaign))

/** A new answer, or a comment that is being changed: the thread, then the comment's number if it exists. */
const OF_THREAD = /^([\w-]{22})(\/(note|\d+))*$/

/** An answer leads to its thread, a new thread to the comments of its page. */
function draftItem(name: string, campaign: CampaignId): readonly UnsentItem[] {
  const [owner = '', place = ''] = name.split('#')
  const ref = parseDocumentName(owner)
  if (ref === null) return []
  const document = documentName(ref)
  const thread = ThreadId.safeParse(OF_THREAD.exec(place)?.[1])
  const href = thread.success
    ? threadHref({ id: thread.data, document, campaign: campaignOf(document, campaign) })
    : `${hrefOf(document, campaign)}?comments=open`
  return [{ kind: 'draft', document, href }]
}
