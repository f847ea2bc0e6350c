/** Versions of a document as they are read and kept over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { VersionList, VersionState, type KeepVersion, type NameVersion } from '../../../shared/documents.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { request } from '../../http/request.ts'

export const versionsQuery = (document: DocumentName) =>
  queryOptions({
    queryKey: ['versions', document],
    queryFn: async () => (await request(VersionList, `/api/versions/${document}`)).versions,
    // What was kept meanwhile, by itself or by others, is looked for whenever the list is opened.
    staleTime: 0,
  })

/** The whole document as it was; it never changes. */
export const versionStateQuery = (document: DocumentName, id: string) =>
  queryOptions({
    queryKey: ['version-state', document, id],
    queryFn: async () => {
      const { state } = await request(VersionState, `/api/version-states/${id}/${document}`)
      return Uint8Array.from(atob(state), (character) => character.charCodeAt(0))
    },
    staleTime: Infinity,
  })

export function useKeepVersion(document: DocumentName) {
  return useVersionChange<KeepVersion>(document, 'POST')
}

export function useNameVersion(document: DocumentName) {
  return useVersionChange<NameVersion>(document, 'PATCH')
}

function useVersionChange<B>(document: DocumentName, method: 'POST' | 'PATCH') {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: B) => request(VersionList, `/api/versions/${document}`, { method, body }),
    onSuccess: ({ versions }) => queries.setQueryData(versionsQuery(document).queryKey, versions),
  })
}
