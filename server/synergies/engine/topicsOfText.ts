/** Finds the topics of any text, as names of concepts: the same ones in every language. */
import { SynergyActivity } from './activity.ts'
import { conceptOf } from '../thesaurus/concepts.ts'
import { aboutOf } from './features.ts'

export interface PlainText {
  readonly text: string
  /** The languages that its writers are likely to use beside English. */
  readonly languages: readonly string[]
  /** The language it is in; null if uncertain. */
  readonly writtenIn: string | null
}

/** Nothing is known of where it comes from. */
const NO_COUNTRY = 'XX'

export const topicsOfText = (text: PlainText): readonly string[] => [...topicsOf(text).keys()]

function topicsOf({ text, languages, writtenIn }: PlainText) {
  const plain = SynergyActivity.parse({ id: 'text', country: NO_COUNTRY, title: text, languages })
  return aboutOf(plain, writtenIn)
}

/** The theme of the taxonomy that a text is most about; none if it has no topic. */
export function themesOfText(text: PlainText): readonly string[] {
  const byWeight = [...topicsOf(text)].toSorted(([, a], [, b]) => b - a)
  return byWeight.flatMap(([concept]) => themesOfConcept(concept)).slice(0, 1)
}

/** Its own, or those of the nearest broader concept that has any. */
function themesOfConcept(id: string): readonly string[] {
  const concept = conceptOf(id)
  if (concept === undefined || concept.kind !== 'topic') return []
  return concept.themes.length > 0 ? concept.themes : concept.broader.flatMap((one) => themesOfConcept(one))
}
