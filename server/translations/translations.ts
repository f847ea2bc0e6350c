/** Translates texts: from the cache where they are, else by the translator. */
import type { PersonId } from '../../shared/ids.ts'
import { charactersIn } from '../../shared/translations/translation.ts'
import type { SharedTranslator } from './sharedTranslator.ts'
import type { Core } from '../core.ts'
import { cutIntoPieces, inGroups } from './pieces.ts'
import { protect, unprotect, type ProtectedName, type ProtectedText } from './protectedNames.ts'
import type { CachedTranslation, Languages, TranslationCache } from './translationCache.ts'
import type { LanguagePair, Translated, WhyUntranslated } from './translator.ts'

interface TranslationsDeps extends Pick<Core, 'now'> {
  readonly translator: SharedTranslator
  readonly cache: TranslationCache
  /** Names that stay, or have one of their own in the other language. */
  readonly names: (languages: Languages) => Promise<readonly ProtectedName[]>
}

export type TranslatedTexts =
  | { readonly ok: true; readonly texts: readonly string[]; readonly at: string }
  | {
      readonly ok: false
      readonly why: WhyUntranslated
      /** The characters on which the service spent its time; what it answered of them is kept for the next try. */
      readonly used: number
    }

/** No more is sent for a request after this. Pieces translated until then are kept, so that the next try begins behind it. */
const LATE_MS = 20_000
/** How long the list of languages is believed, and how soon it is asked for again after a failure. */
const LANGUAGES_MS = 3_600_000
const LANGUAGES_AGAIN_MS = 30_000

const hasWords = (text: string): boolean => /\p{L}/u.test(text)

export function createTranslations({ translator, cache, names, now }: TranslationsDeps) {
  const languagesOf = rememberLanguages(translator, now)

  async function send(person: PersonId, texts: readonly string[], languages: Languages): Promise<Translated> {
    const known = await names(languages)
    const safe = texts.map((text) => protect(text, known))
    const sent = await translator.translate(
      person,
      safe.map(({ text }) => text),
      languages.from,
      languages.to,
    )
    return sent.ok ? restore(person, texts, { safe, translated: sent.texts, languages }) : sent
  }

  /** A text whose signs the service lost is translated once more, without them. */
  async function restore(
    person: PersonId,
    texts: readonly string[],
    { safe, translated, languages }: ForRestoring,
  ): Promise<Translated> {
    const restored = safe.map((one, at) => unprotect(translated[at] ?? '', one))
    const lost = texts.filter((_, at) => restored[at] === null)
    if (lost.length === 0) return { ok: true, texts: restored.map((text) => text ?? '') }
    const again = await translator.translate(person, lost, languages.from, languages.to)
    if (!again.ok) return again
    const byText = new Map(lost.map((text, at) => [text, again.texts[at] ?? '']))
    return { ok: true, texts: restored.map((text, at) => text ?? byText.get(texts[at] ?? '') ?? '') }
  }

  /** Adds the translations of these texts to `made`, a group after the other. @returns the failure that stopped it, or null */
  async function translateMissing(
    person: PersonId,
    missing: readonly string[],
    languages: Languages,
    made: Map<string, CachedTranslation>,
  ): Promise<Extract<TranslatedTexts, { ok: false }> | null> {
    const began = now()
    let used = 0
    for (const group of inGroups(missing)) {
      const at = now()
      const sent: Translated =
        at.getTime() - began.getTime() > LATE_MS ? { ok: false, why: 'slow' } : await send(person, group, languages)
      if (!sent.ok) return { ...sent, used: used + (sent.why === 'slow' ? charactersIn(group) : 0) }
      used += charactersIn(group)
      const pairs = group.map((text, place) => [text, sent.texts[place] ?? ''] as const)
      await cache.add(pairs, languages, at)
      for (const [text, translated] of pairs) made.set(text, { text: translated, at: at.toISOString() })
    }
    return null
  }

  return {
    by: translator.name,
    languages: languagesOf,
    async translate(person: PersonId, texts: readonly string[], asked: Languages): Promise<TranslatedTexts> {
      const at = now()
      if (asked.from === asked.to) return { ok: true, texts, at: at.toISOString() }
      const languages = namedByService(asked, await languagesOf())
      if (languages === null) return { ok: false, why: 'lacks-language', used: 0 }
      const cut = texts.map((text) => cutIntoPieces(text))
      // A piece that stands there twice is sent once.
      const wanted = [...new Set(cut.flatMap((pieces) => pieces.map(({ text }) => text)))].filter(hasWords)
      const made = await cache.find(wanted, languages, at)
      const missing = wanted.filter((text) => !made.has(text))
      const failure = await translateMissing(person, missing, languages, made)
      if (failure !== null) return failure
      return {
        ok: true,
        texts: cut.map((pieces) =>
          pieces.map(({ before, text, after }) => before + (made.get(text)?.text ?? text) + after).join(''),
        ),
        // The oldest of them: none of the texts is newer than it says.
        at: [...made.values()].reduce((oldest, one) => (one.at < oldest ? one.at : oldest), at.toISOString()),
      }
    },
  }
}

interface ForRestoring {
  readonly safe: readonly ProtectedText[]
  readonly translated: readonly string[]
  readonly languages: Languages
}

export type Translations = ReturnType<typeof createTranslations>

function rememberLanguages(
  translator: Pick<SharedTranslator, 'languages'>,
  now: () => Date,
): () => Promise<readonly LanguagePair[] | null> {
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
