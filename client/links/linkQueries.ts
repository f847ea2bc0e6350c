/** The state of links as it is read over HTTP, and checking one again. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import { CheckedLink, LinkList, type LinkHealth } from '../../shared/links/linkHealth.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const path = (campaign: CampaignId): string => `/api/campaigns/${campaign}/links`

const LinksByAddress = LinkList.transform(({ enabled, links }) => ({
  enabled,
  health: new Map<string, LinkHealth>(links.map(({ url, health }) => [url, health])),
}))

/** All links of a campaign that were checked, by address. */
export const linksQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['links', campaign], queryFn: () => request(LinksByAddress, path(campaign)) })

/** Has the server check a link of this document now. */
export function useCheckLink(campaign: CampaignId, document: DocumentName) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (url: string) => request(CheckedLink, checkPath(campaign, document), { method: 'POST', body: { url } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksQuery(campaign).queryKey }),
  })
}

/** The notifications about links of this document were seen. */
export const markLinksRead = (campaign: CampaignId, document: DocumentName): Promise<void> =>
  requestVoid(`${path(campaign)}/read`, { method: 'POST', body: { document } })

function checkPath(campaign: CampaignId, document: DocumentName): string {
  const ref = parseDocumentName(document)
  const owner = ref === null || !('centre' in ref) ? (ref?.kind === 'assets' ? ref.owner : '') : ref.centre
  return `${path(campaign)}/${ref?.kind}/${owner}/check`
}
