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
import { createSynergyIndex, type SynergyIndex } from './synergyIndex.ts'
import { createSentSuggestions } from './sentSuggestions.ts'

export interface CampaignIndex {
  /** Sends nothing before the campaign is `load`ed. */
  change(put: readonly WrittenActivity[], gone: readonly string[]): void
  load(): void
  /** Computes values that are not kept current, because they are rarely needed. */
  ask(question: EngineQuery): EngineQueryResult
  /** Does a little of the deferred work. @returns whether more is left */
  tidy(): boolean
}

/** The number of items handled at once. */
const CHUNK = 10

/** The share of changed activities from which the counts are out of date. */
const MUCH_CHANGED = 0.2

export function createCampaignIndex(send: (changes: SuggestionChanges) => void): CampaignIndex {
  const features = new Map<string, Features>()
  const read = new Map<string, WrittenActivity>()
  let corpus = corpusOf([])
  const sent = createSentSuggestions()
  /** Activities that changed since they were counted. */
  const changed = new Set<string>()
  let index: SynergyIndex | null = null
  /** The index that is being built to take its place. */
  let next: SynergyIndex | null = null
  let renewal: Iterator<void> | null = null

  function sendChanges(changes: SuggestionChanges): void {
    sent.take(changes)
    if (changes.shown.length + changes.rescored.length + changes.gone.length > 0) send(changes)
  }

  function* renew(): Generator<void> {
    changed.clear()
    const counted = corpusOf([...features.values()])
    const fresh = createSynergyIndex(counted)
    next = fresh
    for (const id of features.keys()) {
      const one = features.get(id)
      if (one !== undefined && !fresh.has(id)) fresh.add(one)
      yield
    }
    for (const ids of chunked([...features.keys()])) {
      fresh.settle(ids)
      yield
    }
    index = fresh
    corpus = counted
    next = null
    for (const ids of chunked([...features.keys()])) {
      yield
      // Each suggestion is sent once, with its first activity.
      const shown = ids.flatMap((id) => fresh.of(id).filter((one) => one.a === id && !sent.has(one)))
      sendChanges({ shown, rescored: [], gone: [] })
    }
    for (const some of chunked(sent.all())) {
      yield
      const gone = some.filter((one) => sent.find(one.a, one.b) !== null && !fresh.shows(one.a, one.b))
      sendChanges({ shown: [], rescored: [], gone })
    }
  }

  function standing(id: string): IndexedActivity | null {
    const [one, known] = [features.get(id), read.get(id)]
    if (one === undefined || known === undefined) return null
    return { ...known, profile: weightActivity(one, corpus), standing: index?.standing(id) ?? NO_PAIRS }
  }

  return {
    ask(question) {
      switch (question.about) {
        case 'pair': {
          const [a, b] = [standing(question.a), standing(question.b)]
          if (a === null || b === null) return { about: 'pair', pair: null }
          const shown = index?.shows(question.a, question.b) ?? false
          return { about: 'pair', pair: { ...comparePair(a, b), shown } }
        }
        case 'clusters': {
          const clusters = clustersOf([...features.values()], corpus).map(({ activities, ...cluster }) => ({
            ...cluster,
            activities: activities.map(({ id }) => id),
          }))
          return { about: 'clusters', clusters }
        }
      }
    },
    change(put, gone) {
      for (const id of gone) {
        features.delete(id)
        read.delete(id)
        changed.add(id)
        next?.remove(id)
        if (index !== null) sendChanges(index.remove(id))
      }
      for (const written of put) {
        const one = featuresOf(written.activity, written.writtenIn)
        features.set(one.id, one)
        read.set(one.id, written)
        changed.add(one.id)
        next?.put(one)
        if (index !== null) sendChanges(index.put(one))
      }
    },
    load() {
      renewal = null
      for (const _ of renew());
    },
    tidy() {
      if (renewal === null && index !== null && changed.size > MUCH_CHANGED * features.size) renewal = renew()
      if (renewal?.next().done === true) renewal = null
      return renewal !== null
    },
  }
}

function* chunked<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK)
}
