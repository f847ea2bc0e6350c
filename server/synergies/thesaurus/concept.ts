/**
 * What a concept of this field is called in the languages of the network. The thesaurus is how an activity in Estonian
 * and one in Portuguese are seen to be about the same thing.
 *
 * Quality before quantity: a wrong term misleads, a missing one only finds less.
 */

/**
 * What a concept says of an activity.
 * - `topic`: what it is about (a risk, a technology, a right, a state of mind)
 * - `product`: what is made or handed out (cards, a guide, a film, a curriculum)
 * - `format`: what people do together (a quiz, a hackathon, a parents' evening)
 * - `people`: whom it is for or who does it, where that is more special than the taxonomy's audiences
 * - `place`: where it happens, where that says something (a library, a bus, a stadium)
 * - `purpose`: work of centres themselves (evaluation, recruiting a youth panel, staff training)
 * - `signal`: nothing alone; together with others it implies a concept (see `implied.ts`)
 */
export type ConceptKind = 'topic' | 'product' | 'format' | 'people' | 'place' | 'purpose' | 'signal'

export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  /** Concepts of which this is a special case: two special cases of one are alike, but less than the same. */
  readonly broader: readonly string[]
  /** Ids of the taxonomy's themes that mean this; a tag then counts as a weak mention. */
  readonly themes: readonly string[]
  /** By language (BCP 47 primary subtag). */
  readonly terms: Readonly<Record<string, readonly string[]>>
}

interface ConceptWords {
  readonly broader?: readonly string[]
  readonly themes?: readonly string[]
  /**
   * Terms parted by `|`, in the language's own script and spelling, lower case. A trailing `*` is any ending, a leading
   * one any beginning (`*mobbing*`: also within compounds). Several words are a phrase: its words follow each other, at
   * most one other word between two of them. Case, accents and script are evened out before comparison, so each term is
   * written once. Languages that say it as English does need no entry.
   */
  readonly terms: Readonly<Record<string, string>>
}

/** One concept as it is written down in the data files. */
export function concept(kind: ConceptKind, id: string, { broader, themes, terms }: ConceptWords): Concept {
  return {
    id,
    kind,
    broader: broader ?? [],
    themes: themes ?? [],
    terms: Object.fromEntries(
      Object.entries(terms).map(([language, list]) => [
        language,
        list
          .split('|')
          .map((term) => term.trim())
          .filter((term) => term !== ''),
      ]),
    ),
  }
}
