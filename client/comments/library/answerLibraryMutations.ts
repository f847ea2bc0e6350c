/** Mutations of the helpdesk's saved answers. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  AddAgreedAnswer,
  SaveCannedAnswer,
  SaveFaqEntry,
  TranslatedLanguage,
} from '../../../shared/comments/answerLibrary.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
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
export const useSaveAgreedAnswer = () => useKeep<AddAgreedAnswer>('/api/agreed-answers', 'agreed-answers')
export const useSaveFaqEntry = () => useKeep<SaveFaqEntry>('/api/faq', 'faq')

/** Writes the text of an agreed answer in a language, or removes it (with null). */
interface WriteText {
  readonly answer: string
  readonly language: TranslatedLanguage
  readonly body: RichText | null
}

export function useSaveAgreedText() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn({ answer, language, body }: WriteText) {
      const path = `/api/agreed-answers/${answer}/texts/${language}`
      return body === null
        ? requestVoid(path, { method: 'DELETE' })
        : requestVoid(path, { method: 'PUT', body: { body } })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agreed-answers'] }),
  })
}
