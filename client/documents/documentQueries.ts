/** Documents as they are read over HTTP: access, incarnation, and the people who edit them now. */
import { queryOptions } from '@tanstack/react-query'
import { DocumentInfo, PresenceList, type Editor } from '../../shared/documents/api.ts'
import { type CampaignId, type DocumentName } from '../../shared/ids.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import { request } from '../http/request.ts'

export const fetchDocumentInfo = (name: DocumentName): Promise<DocumentInfo> =>
  request(DocumentInfo, `/api/documents/${name}`)

/** Whether and how this person may open a document. */
export const documentInfoQuery = (name: DocumentName) =>
  queryOptions({ queryKey: ['document', name], queryFn: () => fetchDocumentInfo(name) })

const EditorsByCentre = PresenceList.transform(({ present }) => {
  const editors = new Map<string, readonly Editor[]>()
  for (const { document, people } of present) {
    const ref = parseDocumentName(document)
    if (ref?.kind === 'plan') editors.set(ref.centre, people)
  }
  return editors
})

/** The people who edit now, by centre. Centres without editors are left out. */
export const presenceQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['presence', campaign],
    queryFn: () => request(EditorsByCentre, `/api/campaigns/${campaign}/presence`),
  })
