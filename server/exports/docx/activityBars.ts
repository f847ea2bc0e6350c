/** Numbers of activities as a chart: confirmed or done ones, with tentative ones on top. */
import type { BarChart } from './barChart.ts'
import type { DocumentParts } from './wordDocument.ts'
import { paragraph, type Block } from './wordXml.ts'

export interface Bar {
  readonly name: string
  readonly activities: number
  /** The number of these that are confirmed or done. */
  readonly confirmed: number
}

/** Dark and light, so that they differ on a black and white print too. */
const [DARK, LIGHT] = ['2F5597', 'C9D8F0'] as const
/** As part of a sentence that is read aloud. */
const MAX_DESCRIBED = 12

/** @returns an empty list if nothing is counted */
export function activityBars(title: string, bars: BarChart['bars'], all: readonly Bar[], parts: DocumentParts): Block {
  if (all.every(({ activities }) => activities === 0)) return ''
  const chart: BarChart = {
    title,
    description: `${title}. ${descriptionOf(all)} The table below has every number.`,
    bars,
    names: all.map(({ name }) => name),
    series: [
      { name: 'Confirmed or done', color: DARK, values: all.map(({ confirmed }) => confirmed) },
      { name: 'Tentative', color: LIGHT, values: all.map(({ activities, confirmed }) => activities - confirmed) },
    ],
  }
  return paragraph(parts.chart(chart), { keepNext: true })
}

function descriptionOf(all: readonly Bar[]): string {
  const most = all.filter(({ activities }) => activities > 0).toSorted((a, b) => b.activities - a.activities)
  const named = most.slice(0, MAX_DESCRIBED).map(({ name, activities }) => `${name} ${activities}`)
  const others = most.length - named.length
  return `Most first: ${named.join(', ')}${others > 0 ? `, and ${others} more` : ''}.`
}
