/** Writes the objections to a suggestion as sentences. Pure. */
import { AUDIENCES, FORMATS } from '../../../shared/taxonomy.ts'
import { daysBetween, type Measures } from './compare.ts'
import type { Features } from './features.ts'
import type { WeightedActivity } from './weightedActivity.ts'
import { languageName, listed } from './reasons.ts'
import { nameOfConcept } from '../thesaurus/names.ts'

/** From here on a plan for one is no plan for the other. */
const FAR_APART_DAYS = 21
const HARDLY = 0.05
/** The number of concepts that a title alone can have. */
const FEW_CONCEPTS = 3

export function objectionsTo(
  a: WeightedActivity,
  b: WeightedActivity,
  measures: Measures,
  nameOf: (owner: string) => string,
): readonly string[] {
  const [one, two] = [a.features, b.features]
  const said: string[] = []
  if (measures.otherAudience === 1) {
    said.push(`Other audiences: ${audiencesOf(one)} – ${audiencesOf(two)}`)
  }
  const days = daysBetween(one, two)
  if (days !== null && days > FAR_APART_DAYS) said.push(`${Math.round(days / 7)} weeks lie between them`)
  if (
    one.languages.size > 0 &&
    two.languages.size > 0 &&
    [...one.languages].every((code) => !two.languages.has(code))
  ) {
    said.push(`No language in common: ${languagesOf(one)} – ${languagesOf(two)}`)
  }
  if (one.format !== null && two.format !== null && one.format !== two.format) {
    said.push(`Held differently: ${formatOf(one.format)} – ${formatOf(two.format)}`)
  }
  if (a.outputs.size > 0 && b.outputs.size > 0 && measures.outputs < HARDLY) {
    said.push(`Different things are done: ${outputsOf(a)} – ${outputsOf(b)}`)
  }
  for (const { features } of [a, b]) {
    if (features.about.size < FEW_CONCEPTS) said.push(`${nameOf(features.owner)} says little about its activity`)
  }
  return said
}

const labels = (options: readonly { readonly id: string; readonly label: string }[]) =>
  new Map<string, string>(options.map(({ id, label }) => [id, label.toLowerCase()]))
const audienceLabels = labels(AUDIENCES)
const formatLabels = labels(FORMATS)

const audiencesOf = ({ audiences }: Features): string =>
  listed([...audiences].map((id) => audienceLabels.get(id) ?? id))
const languagesOf = ({ languages }: Features): string => listed([...languages].map(languageName))
const formatOf = (format: string): string => formatLabels.get(format) ?? format

/** The two that weigh most. */
function outputsOf({ outputs }: WeightedActivity): string {
  const most = [...outputs].toSorted(([, one], [, other]) => other - one).slice(0, 2)
  return listed(most.map(([id]) => nameOfConcept(id)))
}
