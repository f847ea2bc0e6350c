/** Finds the topics of any text, as names of concepts: the same ones in every language. */
import { detectLanguage } from '../../language/detectLanguage.ts'
import { SynergyActivity } from './activity.ts'
import { featuresOf } from './features.ts'

export interface PlainText {
  readonly text: string
  /** Those that its writers are likely to use beside English. */
  readonly languages: readonly string[]
}

/** Nothing is known of where it comes from. */
const NO_COUNTRY = 'XX'

export function topicsOfText({ text, languages }: PlainText): readonly string[] {
  const written = detectLanguage(text, languages)
  const plain = SynergyActivity.parse({ id: 'text', country: NO_COUNTRY, title: text, languages })
  return [...featuresOf(plain, written).about.keys()]
}
