/** Corrections of the interface, as they are read, proposed and agreed to over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { CorrectionId, CorrectionList, type NewCorrection } from '../../shared/corrections/correction.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const PATH = '/api/corrections'

export const agreedHref = (language: InterfaceLanguage): string => `${PATH}/${language}/agreed`

export const correctionsQuery = (language: InterfaceLanguage) =>
  queryOptions({ queryKey: ['corrections', language], queryFn: () => request(CorrectionList, `${PATH}/${language}`) })

export const usePropose = () =>
  useChange((correction: NewCorrection) =>
    request(z.object({ id: CorrectionId }), PATH, { method: 'POST', body: correction }),
  )

interface OfLanguage {
  readonly language: InterfaceLanguage
  readonly id: CorrectionId
}

/** Null takes back what the centre said. */
export const useVote = () =>
  useChange(({ language, id, agrees }: OfLanguage & { readonly agrees: boolean | null }) =>
    requestVoid(`${PATH}/${language}/${id}/vote`, { method: 'PUT', body: { agrees } }),
  )

export const useDeleteCorrection = () =>
  useChange(({ language, id }: OfLanguage) => requestVoid(`${PATH}/${language}/${id}`, { method: 'DELETE' }))

function useChange<Facts, Answer>(mutationFn: (facts: Facts) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['corrections'] }) })
}
