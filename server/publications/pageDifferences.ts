/**
 * How two versions of a page differ, word by word. Long texts are compared in a worker, and each pair of versions once:
 * the results are keyed by the texts themselves, so they stay right whatever changes beside them.
 */
import { hash } from 'node:crypto'
import type { CompareWorker } from '../comparing/compareWorker.ts'
import { pageChanges } from '../../shared/publications/differenceOf.ts'
import type { PageDifference } from '../../shared/publications/pageDifference.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import type { DiffSegment } from '../../shared/text/diffWords.ts'

export interface PageDifferences {
  /** @param from null if nothing was public before */
  between(from: PublicPage | null, to: PublicPage): Promise<PageDifference>
}

/** Characters of texts whose differences are kept: those of the pages of all centres of a campaign. */
const MAX_KEPT_CHARACTERS = 8_000_000

/** The differences of each text; null if that took too long. */
type Words = readonly (readonly DiffSegment[] | null)[]

interface Kept {
  readonly words: Promise<Words>
  readonly characters: number
}

export function createPageDifferences(compare: Pick<CompareWorker, 'diff'>): PageDifferences {
  const kept = new Map<string, Kept>()
  let characters = 0

  function forget(key: string): void {
    characters -= kept.get(key)?.characters ?? 0
    kept.delete(key)
  }

  function keep(key: string, one: Kept): void {
    kept.set(key, one)
    characters += one.characters
    one.words.catch(() => forget(key))
    for (const oldest of kept.keys()) {
      if (characters <= MAX_KEPT_CHARACTERS || oldest === key) return
      forget(oldest)
    }
  }

  async function diff(texts: readonly (readonly [string, string])[]): Promise<Words> {
    const { result } = await compare.diff(texts)
    return result === 'gave-up' ? texts.map(() => null) : result
  }

  return {
    async between(from, to) {
      const { texts, withWords } = pageChanges(from, to)
      if (texts.length === 0) return withWords([])
      const key = hash('sha256', texts.flat().join('\0'), 'base64url')
      const known = kept.get(key)
      if (known !== undefined) {
        // The order of the map is that of use.
        kept.delete(key)
        kept.set(key, known)
        return withWords(await known.words)
      }
      const length = texts.reduce((sum, [before, after]) => sum + before.length + after.length, 0)
      const one = { words: diff(texts), characters: length }
      keep(key, one)
      return withWords(await one.words)
    },
  }
}
