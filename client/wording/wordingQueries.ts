/** The wording of public pages, as it is read and corrected over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { Wording, WordingList, type WordingTexts } from '../../shared/wording/wording.ts'
import { request } from '../http/request.ts'

const PATH = '/api/wording'

export const wordingListQuery = queryOptions({ queryKey: ['wording'], queryFn: () => request(WordingList, PATH) })

export const wordingQuery = (language: string) =>
  queryOptions({
    queryKey: ['wording', language],
    queryFn: () => request(Wording, `${PATH}/${encodeURIComponent(language)}`),
  })

interface Correction {
  /** The version that was corrected. */
  readonly version: number
  readonly texts: WordingTexts
  readonly isChecked: boolean
}

/** If it fails, others' changes are loaded. */
export function useCorrectWording(language: string) {
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: ['wording'] })
  const correct = useMutation({
    mutationFn: (body: Correction) => request(Wording, `${PATH}/${language}`, { method: 'PUT', body }),
    onSettled: renew,
  })
  const restore = useMutation({
    mutationFn: (body: { readonly version: number; readonly to: number }) =>
      request(Wording, `${PATH}/${language}/restore`, { method: 'POST', body }),
    onSettled: renew,
  })
  const decide = useMutation({
    mutationFn: (body: { readonly version: number; readonly decision: 'publish' | 'decline' }) =>
      request(Wording, `${PATH}/${language}/help`, { method: 'POST', body }),
    onSettled: renew,
  })
  return { correct, restore, decide }
}

interface Official {
  readonly language: string
  /** The version that was seen. */
  readonly version: number
  /** Help texts. */
  readonly texts: WordingTexts
}

/** Makes help texts the network's official wording of a language. */
export function useSetOfficial() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ language, ...body }: Official) =>
      request(Wording, `${PATH}/${language}/official`, { method: 'PUT', body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['wording'] }),
  })
}
