/**
 * The suggestions of one campaign, sent to the main thread: first all, then changes only. The frequency of each feature
 * is counted once and then frozen, so that a change affects few activities. When much of the campaign has changed, it
 * is counted again and a second index is built a little at a time, while changes go on.
 */
import type { WrittenActivity } from '../../engine/activity.ts'
import { clustersOf } from '../../engine/clusters.ts'
import { comparePair, type IndexedActivity } from '../../engine/comparison.ts'
import { corpusOf } from '../../engine/corpus.ts'
import { featuresOf, type Features } from '../../engine/features.ts'
import type { EngineQuery, EngineQueryResult } from '../messages.ts'
import { NO_PAIRS } from '../../engine/strength.ts'
import { weightActivity } from '../../engine/weightedActivity.ts'
import type { SuggestionChanges } from './suggestionChanges.ts'
import { SynergyIndex } from './synergyIndex.ts'
import { SentSuggestions } from './sentSuggestions.ts'

/** The number of items handled at once. */
const CHUNK = 10

/** The share of changed activities from which the counts are out of date. */
const MUCH_CHANGED = 0.2

export class CampaignIndex {
  readonly #send: (changes: SuggestionChanges) => void
  readonly #features = new Map<string, Features>()
  readonly #read = new Map<string, WrittenActivity>()
  readonly #sent = new SentSuggestions()
  /** Activities that changed since they were counted. */
  readonly #changed = new Set<string>()
  #corpus = corpusOf([])
  #index: SynergyIndex | null = null
  /** The index that is being built to take its place. */
  #next: SynergyIndex | null = null
  #renewal: Iterator<void> | null = null

  constructor(send: (changes: SuggestionChanges) => void) {
    this.#send = send
  }

  /** Sends nothing before the campaign is `load`ed. */
  change(put: readonly WrittenActivity[], gone: readonly string[]): void {
    for (const id of gone) {
      this.#features.delete(id)
      this.#read.delete(id)
      this.#changed.add(id)
      this.#next?.remove(id)
      if (this.#index !== null) this.#sendChanges(this.#index.remove(id))
    }
    for (const written of put) {
      const one = featuresOf(written.activity, written.writtenIn)
      this.#features.set(one.id, one)
      this.#read.set(one.id, written)
      this.#changed.add(one.id)
      this.#next?.put(one)
      if (this.#index !== null) this.#sendChanges(this.#index.put(one))
    }
  }

  load(): void {
    this.#renewal = null
    for (const _ of this.#renew());
  }

  /** Computes values that are not kept current, because they are rarely needed. */
  ask(question: EngineQuery): EngineQueryResult {
    switch (question.about) {
      case 'pair': {
        const [a, b] = [this.#standing(question.a), this.#standing(question.b)]
        if (a === null || b === null) return { about: 'pair', pair: null }
        const shown = this.#index?.shows(question.a, question.b) ?? false
        return { about: 'pair', pair: { ...comparePair(a, b), shown } }
      }
      case 'clusters': {
        const clusters = clustersOf([...this.#features.values()], this.#corpus).map(({ activities, ...cluster }) => ({
          ...cluster,
          activities: activities.map(({ id }) => id),
        }))
        return { about: 'clusters', clusters }
      }
    }
  }

  /** Does a little of the deferred work. @returns whether more is left */
  tidy(): boolean {
    if (this.#renewal === null && this.#index !== null && this.#changed.size > MUCH_CHANGED * this.#features.size)
      this.#renewal = this.#renew()
    if (this.#renewal?.next().done === true) this.#renewal = null
    return this.#renewal !== null
  }

  *#renew(): Generator<void> {
    this.#changed.clear()
    const counted = corpusOf([...this.#features.values()])
    const fresh = new SynergyIndex(counted)
    this.#next = fresh
    for (const id of this.#features.keys()) {
      const one = this.#features.get(id)
      if (one !== undefined && !fresh.has(id)) fresh.add(one)
      yield
    }
    for (const ids of chunked([...this.#features.keys()])) {
      fresh.settle(ids)
      yield
    }
    this.#index = fresh
    this.#corpus = counted
    this.#next = null
    for (const ids of chunked([...this.#features.keys()])) {
      yield
      // Each suggestion is sent once, with its first activity.
      const shown = ids.flatMap((id) => fresh.of(id).filter((one) => one.a === id && !this.#sent.has(one)))
      this.#sendChanges({ shown, rescored: [], gone: [] })
    }
    for (const some of chunked(this.#sent.all())) {
      yield
      const gone = some.filter((one) => this.#sent.find(one.a, one.b) !== null && !fresh.shows(one.a, one.b))
      this.#sendChanges({ shown: [], rescored: [], gone })
    }
  }

  #sendChanges(changes: SuggestionChanges): void {
    this.#sent.take(changes)
    if (changes.shown.length + changes.rescored.length + changes.gone.length > 0) this.#send(changes)
  }

  #standing(id: string): IndexedActivity | null {
    const [one, known] = [this.#features.get(id), this.#read.get(id)]
    if (one === undefined || known === undefined) return null
    return { ...known, profile: weightActivity(one, this.#corpus), standing: this.#index?.standing(id) ?? NO_PAIRS }
  }
}

function* chunked<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK)
}
