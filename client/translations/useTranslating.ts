import { useMemo, useState } from 'react'
import { QueryObserver, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { TranslatorFacts } from '../../shared/translations/translation.ts'
import { activeLanguage } from '../ui/language/perLanguage.ts'
import type { TextChoice, Translating } from '../ui/language/translating.ts'
import { memoryOf } from '../ui/memory.ts'
import { translationQuery, translatorQuery } from './translationQueries.ts'

const memory = memoryOf('localStorage')
const keyOf = (from: string): string => `sid-translate-${from}`

export interface PageTranslation {
  readonly context: Translating
  /** Null while nobody knows, or if there is none here. */
  readonly translator: TranslatorFacts | null
  /** Whether it is known that there is no translator. */
  readonly hasNone: boolean
  /** The language in which most foreign texts of the page are; null if there are none. */
  readonly from: string | null
  /** Whether texts in this language are translated on every page. */
  readonly isAlways: boolean
  readonly choose: (choice: TextChoice) => void
  readonly setAlways: (always: boolean) => void
}

/**
 * Translates what others wrote on a page, once the person asks for it, or has chosen to always have a language translated.
 * @param languages of the texts of the page, each as often as a text has it
 */
export function useTranslating(campaign: Campaign, languages: readonly string[]): PageTranslation {
  const to = readersLanguage()
  const from = mostFrequent(languages.filter((language) => language !== to))
  const { data } = useQuery({ ...translatorQuery, enabled: from !== null && campaign.untranslated !== true })
  const translator = data ?? null
  const isAble = translator !== null && from !== null && translates(translator, from, to)
  const [chosen, setChosen] = useState<TextChoice | null>(null)
  const [always, setAlways] = useState(() => (from === null ? null : memory.get(keyOf(from))))
  const remembered = from === null ? null : (always ?? memory.get(keyOf(from)))
  const choice = isAble ? (chosen ?? (remembered === null ? 'original' : asChoice(remembered))) : 'original'
  const campaignId = campaign.id
  const queries = useQueryClient()
  const translations = useMemo(() => {
    const queryOf = (text: string, language: string) =>
      translationQuery({ text, from: language, to, campaign: campaignId })
    return {
      watch: (text: string, language: string, listener: () => void) =>
        new QueryObserver(queries, queryOf(text, language)).subscribe(listener),
      find: (text: string, language: string) => queries.getQueryData(queryOf(text, language).queryKey) ?? null,
    }
  }, [queries, to, campaignId])
  const context = useMemo<Translating>(() => ({ choice, to, translations }), [choice, to, translations])
  return {
    context,
    translator: isAble ? translator : null,
    hasNone: from !== null && (data === null || campaign.untranslated === true),
    from,
    isAlways: remembered !== null,
    choose(next) {
      setChosen(next)
      if (from === null || remembered === null) return
      if (next === 'original') memory.delete(keyOf(from))
      else memory.set(keyOf(from), next)
      setAlways(next === 'original' ? null : next)
    },
    setAlways(isOn) {
      if (from === null) return
      if (isOn) memory.set(keyOf(from), choice === 'original' ? 'mine' : choice)
      else memory.delete(keyOf(from))
      setAlways(isOn ? memory.get(keyOf(from)) : null)
    },
  }
}

const asChoice = (text: string): TextChoice => (text === 'both' ? 'both' : 'mine')

/** The accented English of tests is English to a service. */
export const readersLanguage = (): string => activeLanguage().split('-')[0] ?? 'en'

/** A service that names no languages is asked. */
export const translates = ({ languages }: TranslatorFacts, from: string, to: string): boolean =>
  languages.length === 0 ||
  languages.some((pair) => sameLanguage(pair.from, from) && pair.to.some((one) => sameLanguage(one, to)))

/** Services call Norwegian `nb`, and Chinese `zh-Hans`. */
const sameLanguage = (theirs: string, ours: string): boolean =>
  (theirs === 'nb' ? 'no' : theirs.split('-')[0]) === (ours === 'nb' ? 'no' : ours)

function mostFrequent(languages: readonly string[]): string | null {
  const counts = Map.groupBy(languages, (language) => language)
  const [first] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? null
}
