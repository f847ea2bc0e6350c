/**
 * The names of a concept in the languages of the network. The thesaurus shows that an activity in Estonian and one in
 * Portuguese share a subject. It is written down in tables (`../terms`, with a README), for the people who know
 * languages seldom write programs.
 * Quality before quantity: a wrong term misleads, a missing one only finds less.
 */
import { z } from 'zod'

/**
 * The kind of thing that a concept says about an activity.
 * - `topic`: what it is about (a risk, a technology, a right, a state of mind)
 * - `product`: what is made or handed out (cards, a guide, a film, a curriculum)
 * - `format`: what people do together (a quiz, a hackathon, a parents' evening)
 * - `people`: whom it is for or who does it, where that is more special than the taxonomy's audiences
 * - `place`: where it happens, where that says something (a library, a bus, a stadium)
 * - `purpose`: work of centres themselves (evaluation, recruiting a youth panel, staff training)
 * - `signal`: nothing alone; together with others it implies a concept (see `implied.ts`)
 */
export const ConceptKind = z.enum(['topic', 'product', 'format', 'people', 'place', 'purpose', 'signal'])
export type ConceptKind = z.infer<typeof ConceptKind>

/**
 * The part that a concept usually plays in a text.
 * - `subject`: what it is about
 * - `general`: a subject of nearly every activity of a centre, which says little of any of them
 * - `means`: a tool of it; a text that names it is seldom about it
 * - `carrier`: a medium: a platform, a brand, a bus, a milk carton
 * - `setting`: where it is done
 * - `organiser`: who does it
 */
export const ConceptRole = z.enum(['subject', 'general', 'means', 'carrier', 'setting', 'organiser'])
export type ConceptRole = z.infer<typeof ConceptRole>

/**
 * Where a term comes from. `dev` and `dev2` are the labelled sets: a term from one of them flatters the figures of that
 * set, so the eval can leave it out.
 */
export const TermSource = z.enum(['general', 'insafe', 'core', 'eurovoc', 'unesco', 'digcomp', 'bik', 'dev', 'dev2'])
export type TermSource = z.infer<typeof TermSource>

export interface Term {
  /**
   * Lower case, in the language's own script and spelling. A trailing `*` is any ending, a leading one any beginning
   * (`*mobbing*`: also within compounds). Several words are a phrase: its words are consecutive, with at most one other
   * word between two of them. Case, accents and script are normalised before comparison.
   */
  readonly text: string
  /** It may mean something else: it counts only beside a sure term of its concept or of the concept's `company`. */
  readonly unsure: boolean
  readonly source: TermSource
}

export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  /** In a sentence: "both on spending in games", "both have a quiz". */
  readonly name: string
  readonly role: ConceptRole
  /** Broader concepts: two special cases of one are alike, but less than the same. */
  readonly broader: readonly string[]
  /** Ids of the taxonomy's themes that mean this; a tag then counts as a weak mention. */
  readonly themes: readonly string[]
  /** Concepts beside which its unsure terms count. */
  readonly company: readonly string[]
  /** Concepts beside which it is not meant. */
  readonly not: readonly string[]
  /**
   * By language (BCP 47 primary subtag). Languages that say it as English does need no entry. They are read from their rows
   * at each access, for together they are a hundred thousand objects: who needs them often keeps them.
   */
  readonly terms: Readonly<Record<string, readonly Term[]>>
}
