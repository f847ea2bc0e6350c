/** The facts of an activity in English words, for a text document. */
import type { ActivityView } from '../../shared/plans/planView.ts'
import {
  ACTIVITY_TYPES,
  AUDIENCES,
  CHANNELS,
  FORMATS,
  HIGH_LEVEL_ROLES,
  REACH_METRICS,
  RESOURCE_TYPES,
  THEMES,
  YOUTH_INVOLVEMENTS,
} from '../../shared/taxonomy.ts'
import { labelIn, languageInWords, numberInWords, whenInWords } from './englishWords.ts'
import { FACT_LABELS, STATUS_NAMES, VISIBILITY_NAMES, type FactKey } from './fieldLabels.ts'

/** One line of a fact, with the address to which it leads. */
export interface FactLine {
  readonly text: string
  readonly href?: string | undefined
}
interface Fact {
  readonly key: FactKey
  readonly label: string
  readonly lines: readonly FactLine[]
}

/** Those that are known, in reading order. The owner is not among them: a file outlives the erasure of a person. */
export const factsOf = (activity: ActivityView): readonly Fact[] =>
  (Object.keys(LINES) as FactKey[]).flatMap((key) => {
    const lines = LINES[key](activity).filter(({ text }) => text.trim() !== '')
    return lines.length === 0 ? [] : [{ key, label: FACT_LABELS[key], lines }]
  })

/** The text of one fact; empty if it is not known. */
export const textOfFact = (activity: ActivityView, key: FactKey): string =>
  LINES[key](activity)
    .map(({ text }) => text)
    .join('\n')

const line = (text: string): readonly FactLine[] => [{ text }]
const list = (texts: readonly string[]): readonly FactLine[] => line(texts.join(', '))
const choice = (options: Parameters<typeof labelIn>[0], id: string | null): readonly FactLine[] =>
  id === null ? [] : line(labelIn(options, id))

const LINES: Readonly<Record<FactKey, (activity: ActivityView) => readonly FactLine[]>> = {
  type: ({ type }) => choice(ACTIVITY_TYPES, type),
  when: (activity) => whenInWords(activity).map((text) => ({ text })),
  status: ({ status }) => line(STATUS_NAMES[status] ?? ''),
  visibility: ({ visibility }) => line(VISIBILITY_NAMES[visibility] ?? ''),
  themes: ({ themes }) => list(themes.map((theme) => labelIn(THEMES, theme))),
  audiences: ({ audiences }) => list(audiences.map((audience) => labelIn(AUDIENCES, audience))),
  format: ({ format }) => choice(FORMATS, format),
  places: ({ places }) => list(places),
  languages: ({ languages }) => list(languages.map(languageInWords)),
  channels: ({ channels }) => list(channels.map((channel) => labelIn(CHANNELS, channel))),
  partners: ({ partners }) => list(partners),
  highLevel: ({ highLevel }) => list(highLevel.map((role) => labelIn(HIGH_LEVEL_ROLES, role))),
  youthInvolvement: ({ youthInvolvement }) => choice(YOUTH_INVOLVEMENTS, youthInvolvement),
  offers: ({ offers }) => line(offers),
  needs: ({ needs }) => line(needs),
  resources: ({ resources }) => resources.map(resourceLine),
  expectedReach: ({ expectedReach }) => expectedReach.map(reachLine),
  actualReach: ({ actualReach }) => actualReach.map(reachLine),
}

function resourceLine({ title, url, type, licence, languages }: ActivityView['resources'][number]): FactLine {
  const name = title.trim() === '' ? (url ?? '') : title
  const about = [
    type === null ? '' : labelIn(RESOURCE_TYPES, type),
    licence ?? '',
    languages.map(languageInWords).join(', '),
    url !== null && url !== name ? url : '',
  ]
  return { text: [name, ...about].filter((part) => part !== '').join(' · '), href: url ?? undefined }
}

function reachLine({ metric, value, source }: ActivityView['expectedReach'][number]): FactLine {
  const figure = value === null ? 'Not counted' : numberInWords(value)
  const of = metric === null ? '' : labelIn(REACH_METRICS, metric)
  return { text: [figure, of, source === '' ? '' : `(${source})`].filter((part) => part !== '').join(' ') }
}
