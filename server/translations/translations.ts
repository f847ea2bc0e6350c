/** Translates texts: from the cache where they are, else by the translator. */
import type { Core } from '../core.ts'
import { protect, unprotect, type ProtectedName, type ProtectedText } from './protectedNames.ts'
import type { Languages, TranslationCache } from './translationCache.ts'
import type { LanguagePair, Translated, Translator, WhyUntranslated } from './translator.ts'

interface TranslationsDeps extends Pick<Core, 'now'> {
  readonly translator: Translator
  readonly cache: TranslationCache
  /** Names that stay, or have one of their own in the other language. */
  readonly names: (languages: Languages) => Promise<readonly ProtectedName[]>
}

export type TranslatedTexts =
  | { readonly ok: true; readonly texts: readonly string[]; readonly at: string }
  | { readonly ok: false; readonly why: WhyUntranslated }

/** How long the list of languages is believed, and how soon it is asked for again after a failure. */
const LANGUAGES_MS = 3_600_000
const LANGUAGES_AGAIN_MS = 30_000

const hasWords = (text: string): boolean => /\p{L}/u.test(text)

export function createTranslations({ translator, cache, names, now }: TranslationsDeps) {
  const languagesOf = rememberLanguages(translator, now)

  /** Their order is kept; what was asked twice is sent once. */
  async function send(texts: readonly string[], languages: Languages): Promise<Translated> {
    const known = await names(languages)
    const safe = texts.map((text) => protect(text, known))
    const sent = await translator.translate(
      safe.map(({ text }) => text),
      languages.from,
      languages.to,
    )
    return sent.ok ? restore(texts, safe, sent.texts, languages) : sent
  }

  /** A text whose signs the service lost is translated once more, without them. */
  async function restore(
    texts: readonly string[],
    safe: readonly ProtectedText[],
    translated: readonly string[],
    { from, to }: Languages,
  ): Promise<Translated> {
    const restored = safe.map((one, at) => unprotect(translated[at] ?? '', one))
    const lost = texts.filter((_, at) => restored[at] === null)
    if (lost.length === 0) return { ok: true, texts: restored.map((text) => text ?? '') }
    const again = await translator.translate(lost, from, to)
    if (!again.ok) return again
    const byText = new Map(lost.map((text, at) => [text, again.texts[at] ?? '']))
    return { ok: true, texts: restored.map((text, at) => text ?? byText.get(texts[at] ?? '') ?? '') }
  }

  return {
    by: translator.name,
    languages: languagesOf,
    async translate(texts: readonly string[], asked: Languages): Promise<TranslatedTexts> {
      const at = now()
      if (asked.from === asked.to) return { ok: true, texts, at: at.toISOString() }
      const languages = namedByService(asked, await languagesOf())
      if (languages === null) return { ok: false, why: 'lacks-language' }
      const found = await cache.find(texts, languages, at)
      const missing = [...new Set(texts.filter((text, place) => found[place] === null && hasWords(text)))]
      const sent = missing.length === 0 ? ({ ok: true, texts: [] } as const) : await send(missing, languages)
      if (!sent.ok) return sent
      const made = new Map(missing.map((text, place) => [text, sent.texts[place] ?? '']))
      await cache.add([...made], languages, at)
      return {
        ok: true,
        texts: texts.map((text, place) => found[place]?.text ?? made.get(text) ?? text),
        // The oldest of them: none of the texts is newer than it says.
        at: found.reduce((oldest, one) => (one !== null && one.at < oldest ? one.at : oldest), at.toISOString()),
      }
    },
  }
}

export type Translations = ReturnType<typeof createTranslations>

function rememberLanguages(translator: Translator, now: () => Date): () => Promise<readonly LanguagePair[] | null> {
  let known: { readonly pairs: readonly LanguagePair[] | null; readonly until: number } = { pairs: null, until: 0 }
  let asking: Promise<readonly LanguagePair[] | null> | null = null
  async function ask(): Promise<readonly LanguagePair[] | null> {
    const pairs = await translator.languages()
    known = {
      pairs: pairs ?? known.pairs,
      until: now().getTime() + (pairs === null ? LANGUAGES_AGAIN_MS : LANGUAGES_MS),
    }
    asking = null
    return known.pairs
  }
  return async () => (now().getTime() < known.until ? known.pairs : (asking ??= ask()))
}

/** What services call a language that we call otherwise. */
const OTHER_CODES: Readonly<Record<string, readonly string[]>> = {
  no: ['nb', 'no'],
  nb: ['nb', 'no'],
  zh: ['zh-Hans', 'zh'],
}

/**
 * @param pairs null: the service does not say, so it is asked
 * @returns null if the service has no such pair
 */
function namedByService({ from, to }: Languages, pairs: readonly LanguagePair[] | null): Languages | null {
  const namesOf = (code: string): readonly string[] => [code, ...(OTHER_CODES[code] ?? []), code.split('-')[0] ?? code]
  if (pairs === null) return { from, to }
  for (const one of namesOf(from)) {
    const targets = pairs.find((pair) => pair.from === one)?.to
    const target = namesOf(to).find((code) => targets?.includes(code))
    if (target !== undefined) return { from: one, to: target }
  }
  return null
}
