import { useMemo } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FoundWords, MAX_EXPLAINED, type ExplainedWord, type FoundWord } from '../../../shared/imports/importWords.ts'
import { requestOnce, send } from '../../http/send.ts'
import type { ImportInto } from './importInto.ts'
import { NO_WORDS, wordsOf, type Words } from './rows/wordCells.ts'

type Asked = Pick<FoundWord, 'field' | 'word'>

const pathOf = ({ campaign, centre }: Pick<ImportInto, 'campaign' | 'centre'>): string =>
  `/api/campaigns/${campaign}/plans/${centre}/imports/words`

export interface WordsAnswer {
  /** Null while the server is asked. Without an answer only names of options are known. */
  readonly words: Words | null
  /** Why there is no answer; null if there is one. */
  readonly failure: Error | null
  readonly retry: () => void
}

/** What words mean, by the server. */
export function useWords(into: Pick<ImportInto, 'campaign' | 'centre'>, asked: readonly Asked[]): WordsAnswer {
  const path = pathOf(into)
  const answer = useQuery({
    queryKey: ['import-words', path, asked],
    queryFn: () => requestOnce(FoundWords, path, { method: 'POST', body: { words: asked } }),
    enabled: asked.length > 0,
    staleTime: Infinity,
    // The next import asks again: the centre may have explained words meanwhile.
    gcTime: 0,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const words = useMemo(() => {
    if (asked.length === 0 || answer.isError) return NO_WORDS
    return answer.data === undefined ? null : wordsOf(answer.data.words)
  }, [asked, answer.isError, answer.data])
  return { words, failure: asked.length === 0 ? null : answer.error, retry: () => void answer.refetch() }
}

/** Has the server remember what the person chose. An import goes on without it. */
export function explainWords(into: Pick<ImportInto, 'campaign' | 'centre'>, words: readonly ExplainedWord[]): void {
  if (words.length === 0) return
  void send('PUT', pathOf(into), { words: words.slice(0, MAX_EXPLAINED) }).catch(() => undefined)
}
