/** Queries and mutations of a document's versions. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { VersionList, VersionState, type SaveVersion, type NameVersion } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { request } from '../http/request.ts'

const Versions = VersionList.transform(({ versions }) => versions)
const State = VersionState.transform(({ state }) =>
  Uint8Array.from(atob(state), (character) => character.charCodeAt(0)),
)

export const versionsQuery = (document: DocumentName) =>
  queryOptions({
    queryKey: ['versions', document],
    queryFn: () => request(Versions, `/api/versions/${document}`),
    // Opening the list refetches it, for versions saved automatically or by others.
    staleTime: 0,
  })

/** The whole document as it was; it never changes. */
export const versionStateQuery = (document: DocumentName, id: string) =>
  queryOptions({
    queryKey: ['version-state', document, id],
    queryFn: () => request(State, `/api/version-states/${id}/${document}`),
    staleTime: Infinity,
  })

export function useSaveVersion(document: DocumentName) {
  return useVersionChange<SaveVersion>(document, 'POST')
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
