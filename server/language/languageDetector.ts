/**
 * Detects the languages of texts in a worker. The library's data takes some 60 MB, so one thread holds it, and only
 * while texts come: the answers are cached.
 */
import { hash } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import type { Clock } from '../../shared/clock.ts'
import { createAskedWorker } from '../store/askedWorker.ts'
import { sampleOf } from './sample.ts'
import type { Languages, WrittenText } from './languageMessages.ts'
import { startLanguageWorker } from './languageWorker.ts'

/** @returns for each text a BCP 47 primary subtag; null if uncertain, or where the worker fails twice */
export type DetectLanguages = (texts: readonly WrittenText[]) => Promise<Languages>

export interface LanguageDetector {
  readonly detect: DetectLanguages
  close(): Promise<void>
}

interface LanguageDetectorDeps {
  readonly clock: Clock
  readonly onFailure: (error: Error) => void
}

/** After this long without a question the worker ends; its next start takes about 0.2 s of another core. */
const IDLE_MS = 15_000
/** Entries of some 150 bytes. */
const MAX_CACHED = 20_000

export function createLanguageDetector(
  { clock, onFailure }: LanguageDetectorDeps,
  newWorker: () => Worker = startLanguageWorker,
): LanguageDetector {
  const cache = createLanguageCache()
  const worker = createAskedWorker<readonly WrittenText[], Languages>('languages', newWorker)
  let cancelRest = (): void => {}

  async function ask(texts: readonly WrittenText[]): Promise<Languages> {
    cancelRest()
    const languages = await worker.ask(texts)
    cancelRest()
    if (!worker.isBusy) cancelRest = clock.after(IDLE_MS, () => worker.rest())
    return languages
  }

  /** A worker that ended while it was asked is started again, once. A text without its language is better than none. */
  async function askTwice(texts: readonly WrittenText[]): Promise<Languages | null> {
    return ask(texts)
      .catch(() => ask(texts))
      .catch((error: unknown) => {
        onFailure(error instanceof Error ? error : new Error(String(error)))
        return null
      })
  }

  return {
    async detect(texts) {
      const samples = texts.map(({ text, languages }) => ({ text: sampleOf(text), languages }))
      const keys = samples.map(keyOf)
      const cached = keys.map((key) => (key === null ? null : cache.find(key)))
      const open = samples.filter((_, at) => cached[at] === undefined)
      if (open.length === 0) return cached.map((language) => language ?? null)
      const found = await askTwice(open)
      let next = 0
      return cached.map((language, at) => {
        if (language !== undefined) return language
        const one = found?.[next++] ?? null
        if (found !== null) cache.add(keys[at] ?? '', one)
        return one
      })
    },
    close() {
      cancelRest()
      return worker.close()
    },
  }
}

/** @returns null for a text that has nothing in it */
function keyOf({ text, languages }: WrittenText): string | null {
  return text === '' ? null : hash('sha1', `${languages.join()}\n${text}`, 'base64url')
}

interface LanguageCache {
  /** @returns undefined for a text that is not cached */
  find(key: string): string | null | undefined
  add(key: string, language: string | null): void
}

/** The answers that came last; the oldest is discarded. */
function createLanguageCache(): LanguageCache {
  const languages = new Map<string, string | null>()
  return {
    find: (key) => languages.get(key),
    add(key, language) {
      languages.set(key, language)
      const oldest = languages.keys().next()
      if (languages.size > MAX_CACHED && oldest.done !== true) languages.delete(oldest.value)
    },
  }
}
