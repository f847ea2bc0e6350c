/** Finds the topics of any text, as names of concepts: the same ones in every language. */
import { SynergyActivity } from './activity.ts'
import { featuresOf } from './features.ts'

export interface PlainText {
  readonly text: string
  /** The languages that its writers are likely to use beside English. */
  readonly languages: readonly string[]
  /** The language it is in; null if uncertain. */
  readonly writtenIn: string | null
}

/** Nothing is known of where it comes from. */
const NO_COUNTRY = 'XX'

export function topicsOfText({ text, languages, writtenIn }: PlainText): readonly string[] {
  const plain = SynergyActivity.parse({ id: 'text', country: NO_COUNTRY, title: text, languages })
  return [...featuresOf(plain, writtenIn).about.keys()]
}
