/**
 * How strongly an activity is about each concept: by its place, its frequency, and the amount of other concepts. Pure.
 */
import type { Concept } from '../../thesaurus/concept.ts'
import type { Mention } from '../../thesaurus/matcher.ts'
import type { Weighted } from '../weighted.ts'

export interface Prominence {
  /** Concepts of an activity and its actions. */
  about(mentions: MentionsOfActivity, themes: readonly string[]): Weighted
  /** Concepts of one text. */
  spoken(mentions: readonly Mention[]): Weighted
}
type MentionsOfActivity = Readonly<Record<'title' | 'gloss' | 'description' | 'offers', readonly Mention[]>>

/** How much a mention counts by where it stands. */
const IN_TITLE = 1.6
const IN_TEXT = 1
const IN_OFFERS = 0.7
const BY_TAG = 0.3
/** A special case speaks of its general concept as well, but less. */
const BROADER = 0.45
const MAX_DEPTH = 3
const MOST = 3
/** A text that names more topics lists them: it is about none of them as much. */
const TOPICS_OF_A_TEXT = 5

export function createProminence(thesaurus: readonly Concept[]): Prominence {
  const byId = new Map(thesaurus.map((concept) => [concept.id, concept]))
  const conceptsOfTheme = conceptsByTheme(thesaurus)
  const isTopic = (id: string): boolean => byId.get(id)?.kind === 'topic'

  function add(into: Map<string, number>, mentions: readonly Mention[], weight: number): void {
    const times = new Map<string, number>()
    for (const { concept } of mentions) times.set(concept, (times.get(concept) ?? 0) + 1)
    const topics = [...times.keys()].filter(isTopic).length
    const inList = Math.min(1, TOPICS_OF_A_TEXT / Math.max(1, topics))
    for (const [concept, count] of times) {
      // Said several times counts a little more than once.
      const said = weight * (isTopic(concept) ? inList : 1) * (1 + Math.log(count) / 2)
      into.set(concept, Math.min(MOST, (into.get(concept) ?? 0) + said))
    }
  }

  function withBroader(found: Map<string, number>): Weighted {
    const all = new Map(found)
    const climb = (id: string, weight: number, depth: number): void => {
      if (depth > MAX_DEPTH) return
      for (const broader of byId.get(id)?.broader ?? []) {
        all.set(broader, Math.max(all.get(broader) ?? 0, weight))
        climb(broader, weight * BROADER, depth + 1)
      }
    }
    for (const [id, weight] of found) climb(id, weight * BROADER, 0)
    return all
  }

  return {
    about({ title, gloss, description, offers }, themes) {
      const found = new Map<string, number>()
      add(found, title, IN_TITLE)
      add(found, gloss, IN_TITLE)
      add(found, description, IN_TEXT)
      add(found, offers, IN_OFFERS)
      for (const theme of themes) {
        for (const id of conceptsOfTheme.get(theme) ?? []) if (!found.has(id)) found.set(id, BY_TAG)
      }
      return withBroader(found)
    },
    spoken(mentions) {
      const found = new Map<string, number>()
      add(found, mentions, IN_TEXT)
      return withBroader(found)
    },
  }
}

/**
 * A theme means the concept of its name; without one, all concepts that imply it. Its special cases are only sometimes
 * meant.
 */
function conceptsByTheme(thesaurus: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(thesaurus.map(({ id }) => id))
  const byTheme = Map.groupBy(
    thesaurus.flatMap(({ id, themes }) => themes.map((theme) => ({ id, theme }))),
    ({ theme }) => theme,
  )
  return new Map([...byTheme].map(([theme, list]) => [theme, ids.has(theme) ? [theme] : list.map(({ id }) => id)]))
}
