/** Translations of single texts. Those that are asked for at once are sent together, a few at a time. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import {
  charactersIn,
  MAX_CHARACTERS_AT_ONCE,
  MAX_TEXTS,
  MAX_TRANSLATED_CHARACTERS,
  Translation,
  TranslatorFacts,
  type AskedTranslation,
} from '../../shared/translations/translation.ts'
import { hasStatus } from '../http/failure.ts'
import { requestOnce } from '../http/send.ts'

const PATH = '/api/translations'
/** Texts that appear together are asked for within this time. */
const GATHER_MS = 30

/** The translator; null if there is none. */
export const translatorQuery = queryOptions({
  queryKey: ['translator'],
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: () =>
    requestOnce(TranslatorFacts, PATH).catch((error: unknown) => {
      if (hasStatus(error, 404)) return null
      throw error
    }),
})

export interface TextToTranslate extends Pick<AskedTranslation, 'from' | 'to'> {
  readonly text: string
  readonly campaign: CampaignId
}

export const TRANSLATIONS = ['translation'] as const

/** The translation of one text; null for one that is too long. It stays while the window is open. */
export const translationQuery = ({ text, from, to, campaign }: TextToTranslate) =>
  queryOptions({
    queryKey: [...TRANSLATIONS, campaign, from, to, text],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: () => (text.length > MAX_TRANSLATED_CHARACTERS ? null : gather({ text, from, to, campaign })),
  })

interface Waiting {
  readonly text: string
  readonly resolve: (text: string) => void
  readonly reject: (error: unknown) => void
}

const gathered = new Map<string, { readonly asked: TextToTranslate; readonly waiting: Waiting[] }>()

function gather(asked: TextToTranslate): Promise<string> {
  const { text, from, to, campaign } = asked
  const key = [campaign, from, to].join(' ')
  return new Promise((resolve, reject) => {
    const group = gathered.get(key) ?? { asked, waiting: [] }
    group.waiting.push({ text, resolve, reject })
    if (gathered.has(key)) return
    gathered.set(key, group)
    setTimeout(() => {
      gathered.delete(key)
      void sendAll(group.asked, group.waiting)
    }, GATHER_MS)
  })
}

/** One request after another: what stands first on the page comes first. */
async function sendAll({ from, to, campaign }: TextToTranslate, all: readonly Waiting[]): Promise<void> {
  for (let rest = all; rest.length > 0;) {
    const batch = fitting(rest)
    rest = rest.slice(batch.length)
    const texts = batch.map(({ text }) => text)
    const body: AskedTranslation = { from, to, campaign, texts }
    try {
      const translation = await requestOnce(Translation, PATH, { method: 'POST', body })
      for (const [at, { text, resolve }] of batch.entries()) resolve(translation.texts[at] ?? text)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}

/** As many as the service translates in one go, at least one: the first texts are there soon. */
function fitting(waiting: readonly Waiting[]): readonly Waiting[] {
  let count = 1
  while (
    count < Math.min(MAX_TEXTS, waiting.length) &&
    charactersIn(waiting.slice(0, count + 1).map(({ text }) => text)) <= MAX_CHARACTERS_AT_ONCE
  )
    count += 1
  return waiting.slice(0, count)
}
