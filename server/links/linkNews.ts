/** Links that do not work, as the bell and mails say it. Nothing of a document that somebody may not read any more. */
import { documentHref, ownershipInName, parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import type { LinkBellItem } from '../../shared/links/bell.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { serverKindOf } from '../documents/serverKinds.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { BROKEN_MESSAGES } from './brokenMessages.ts'
import { listLinkNotifications, type LinkNotification } from './linkNotifications.ts'

type LinkNewsDeps = Pick<Core, 'notifications' | 'kinds'>

interface DocumentNews {
  readonly document: DocumentName
  readonly ref: DocumentRef
  readonly campaign: CampaignId
  readonly centres: readonly CentreId[]
  /** The newest first; at least one. */
  readonly notes: readonly LinkNotification[]
}

const MAX_DOCUMENTS = 50

/** By document, the newest first. */
async function readable(person: Person, { notifications }: LinkNewsDeps): Promise<readonly DocumentNews[]> {
  const groups = Map.groupBy(await listLinkNotifications(notifications, person.id), ({ document }) => document)
  return [...groups]
    .flatMap(([document, notes]) => {
      const ref = parseDocumentName(document)
      const owned = ref === null ? null : ownershipInName(ref)
      return ref === null || owned === null || !can(person, 'campaign.read', {})
        ? []
        : [{ document, ref, ...owned, notes }]
    })
    .slice(0, MAX_DOCUMENTS)
}

/** One item for each document: the link that was found last, and how many are unread. */
export async function bellOfLinks(person: Person, deps: LinkNewsDeps): Promise<LinkBellItem[]> {
  return (await readable(person, deps)).flatMap(({ document, campaign, centres, notes }) => {
    const [last] = notes
    if (last === undefined) return []
    const { url: broken, why, at } = last
    return [
      {
        group: 'link',
        document,
        campaign,
        centres: [...centres],
        broken,
        why,
        at,
        unread: notes.filter(({ read }) => read === 0).length,
      },
    ]
  })
}

/** The documents with unread news, each with them, the oldest first. */
export async function mailedLinks(
  person: Person,
  localiser: Localiser,
  deps: LinkNewsDeps,
): Promise<readonly MailEntry[]> {
  const unread = (await readable(person, deps))
    .map((one) => ({ ...one, notes: one.notes.filter(({ read }) => read === 0).toReversed() }))
    .filter(({ notes }) => notes.length > 0)
  const entries = unread.map(async ({ document, ref, campaign, notes }) => ({
    path: documentHref(document, campaign),
    question: null,
    where: await serverKindOf(deps.kinds, ref).describe(ref, { at: 'document' }, localiser),
    items: notes.map(({ id, at, url, why }) => ({
      notification: id,
      kind: 'broken-link' as const,
      at: new Date(at),
      isQuestion: false,
      by: localiser.text(BROKEN_MESSAGES[why]),
      text: url,
    })),
  }))
  return Promise.all(entries)
}
