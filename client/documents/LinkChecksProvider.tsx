import { useCallback, useEffect, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import { bellItemsOf } from '../../shared/notifications/bell.ts'
import { notificationsQuery } from '../comments/threadQueries.ts'
import { documentInfoQuery } from './documentQueries.ts'
import { LinkSlotContext } from '../fields/linkSlot.ts'
import { markLinksRead } from '../links/linkQueries.ts'
import { latePart } from '../ui/latePart.tsx'

const LinkNote = latePart(() => import('../links/LinkNote.tsx'), { failed: 'nothing' })

interface LinkChecksProviderProps {
  readonly campaign: CampaignId
  /** Null for a page of many documents, where links are only shown. */
  readonly document: DocumentName | null
  readonly children: ReactNode
}

/** Shows at the links of a page whether they work. */
export function LinkChecksProvider({ campaign, document, children }: LinkChecksProviderProps) {
  return document === null ? (
    <Shown campaign={campaign} document={null}>
      {children}
    </Shown>
  ) : (
    <OfDocument campaign={campaign} document={document}>
      {children}
    </OfDocument>
  )
}

function OfDocument({ campaign, document, children }: LinkChecksProviderProps & { readonly document: DocumentName }) {
  const info = useQuery(documentInfoQuery(document))
  const bell = useQuery(notificationsQuery)
  const isNews = bellItemsOf(bell.data, 'link').some((one) => one.document === document && one.unread > 0)
  // Seen in their place: a notice on `/live` renews the bell.
  useEffect(() => {
    if (isNews) markLinksRead(campaign, document).catch(() => {})
  }, [isNews, campaign, document])
  return (
    <Shown campaign={campaign} document={info.data?.access === 'write' ? document : null}>
      {children}
    </Shown>
  )
}

function Shown({ campaign, document, children }: LinkChecksProviderProps) {
  const atLink = useCallback(
    (url: string) => <LinkNote url={url} campaign={campaign} document={document} />,
    [campaign, document],
  )
  return <LinkSlotContext value={atLink}>{children}</LinkSlotContext>
}
