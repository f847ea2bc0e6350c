/**
 * The suggestions of one campaign as somebody else is told them: at first all, then what changes. How common everything is
 * is counted once and then left, so that a change concerns few; when the campaign has become another, it is counted anew
 * and a second index is built a little at a time, while changes go on.
 */
import { detectLanguage } from '../../language/detectLanguage.ts'
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import type { SynergyActivity } from '../activity.ts'
import { corpusOf } from '../corpus.ts'
import { featuresOf, type Features } from '../features.ts'
import { keyOf, type Changes } from './changes.ts'
import { createSynergyIndex, type SynergyIndex } from './synergyIndex.ts'

/** Whose activities they are. */
export interface Owner {
  readonly id: string
  readonly name: string
  /** English not among them. */
  readonly languages: readonly string[]
}

export interface CampaignIndex {
  /** Tells nothing before the campaign is `load`ed. */
  change(owner: Owner, put: readonly SynergyActivity[], gone: readonly string[]): void
  load(): void
  /** Does a little of what can wait. @returns whether there is more */
  tidy(): boolean
}

/** So many are looked at in one go. */
const CHUNK = 10

/** When so many of its activities are others, what was counted is not true any more. */
const MUCH_CHANGED = 0.2

export function createCampaignIndex(tell: (changes: Changes) => void): CampaignIndex {
  const owners = new Map<string, Owner>()
  const features = new Map<string, Features>()
  const told = new Map<string, Suggestion>()
  /** Those that are not as they were counted. */
  const changed = new Set<string>()
  let index: SynergyIndex | null = null
  /** The index that is being built to take its place. */
  let next: SynergyIndex | null = null
  let renewal: Iterator<void> | null = null

  function tellNews({ shown, gone }: Changes): void {
    const news: Suggestion[] = []
    for (const one of shown) {
      if (isSame(one, told.get(keyOf(one)))) continue
      told.set(keyOf(one), one)
      news.push(one)
    }
    const ended = gone.filter((one) => told.delete(keyOf(one)))
    if (news.length > 0 || ended.length > 0) tell({ shown: news, gone: ended })
  }

  function* renew(): Generator<void> {
    changed.clear()
    const fresh = createSynergyIndex(corpusOf([...features.values()]), (owner) => owners.get(owner)?.name ?? owner)
    next = fresh
    for (const id of features.keys()) {
      const one = features.get(id)
      if (one !== undefined && !fresh.has(id)) fresh.add(one)
      yield
    }
    fresh.settle()
    index = fresh
    next = null
    for (const ids of chunked([...features.keys()])) {
      yield
      tellNews({ shown: ids.flatMap((id) => fresh.of(id)), gone: [] })
    }
    for (const some of chunked([...told.values()])) {
      yield
      tellNews({ shown: [], gone: some.filter(({ a, b }) => !fresh.shows(a, b)) })
    }
  }

  return {
    change(owner, put, gone) {
      owners.set(owner.id, owner)
      for (const id of gone) {
        features.delete(id)
        changed.add(id)
        next?.remove(id)
        if (index !== null) tellNews(index.remove(id))
      }
      for (const activity of put) {
        const { title, description } = activity
        const one = featuresOf(activity, detectLanguage(`${title}\n${description}`, owner.languages))
        features.set(one.id, one)
        changed.add(one.id)
        next?.put(one)
        if (index !== null) tellNews(index.put(one))
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

const isSame = (one: Suggestion, other: Suggestion | undefined): boolean =>
  one.score === other?.score &&
  one.kind === other.kind &&
  one.reasons.length === other.reasons.length &&
  one.reasons.every((reason, at) => reason === other.reasons[at])

function* chunked<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK)
}
