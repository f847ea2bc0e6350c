/** Mutations of the helpdesk's saved answers. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SaveCannedAnswer, SaveFaqEntry } from '../../../shared/comments/answerLibrary.ts'
import { requestVoid } from '../../http/send.ts'

/** Adds an answer, changes it (with an id) or removes it (with null). */
interface Keep<B> {
  readonly id: string | null
  readonly body: B | null
}

function useKeep<B>(path: string, key: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: Keep<B>) => {
      if (id === null) return requestVoid(path, { method: 'POST', body })
      return body === null
        ? requestVoid(`${path}/${id}`, { method: 'DELETE' })
        : requestVoid(`${path}/${id}`, { method: 'PATCH', body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [key] }),
  })
}

export const useSaveCannedAnswer = () => useKeep<SaveCannedAnswer>('/api/canned-answers', 'canned-answers')
export const useSaveAgreedAnswer = () => useKeep<SaveCannedAnswer>('/api/agreed-answers', 'agreed-answers')
export const useSaveFaqEntry = () => useKeep<SaveFaqEntry>('/api/faq', 'faq')
