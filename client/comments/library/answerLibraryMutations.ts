/** What the helpdesk does with the answers that it keeps. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeepCanned, KeepFaq } from '../../../shared/comments/answerLibrary.ts'
import { tell } from '../../http/request.ts'

/** Keeps, changes (with an id) or, with null, removes. */
interface Keep<B> {
  readonly id: string | null
  readonly body: B | null
}

function useKeep<B>(path: string, key: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: Keep<B>) => {
      if (id === null) return tell(path, { method: 'POST', body })
      return body === null
        ? tell(`${path}/${id}`, { method: 'DELETE' })
        : tell(`${path}/${id}`, { method: 'PATCH', body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [key] }),
  })
}

export const useKeepCanned = () => useKeep<KeepCanned>('/api/canned-answers', 'canned-answers')
export const useKeepFaq = () => useKeep<KeepFaq>('/api/faq', 'faq')
