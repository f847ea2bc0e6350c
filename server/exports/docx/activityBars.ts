/** Numbers of activities as a chart: confirmed or done ones, with tentative ones on top. */
import type { BarChart } from './barChart.ts'
import type { Message } from '../../../shared/messages/message.ts'
import { BRIEFING_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import type { DocumentContext } from './wordDocument.ts'
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
export function activityBars(
  name: Message,
  bars: BarChart['bars'],
  all: readonly Bar[],
  { parts, words }: DocumentContext,
): Block {
  if (all.every(({ activities }) => activities === 0)) return ''
  const title = words.text(name)
  const chart: BarChart = {
    title,
    description: descriptionOf(title, all, words),
    bars,
    names: all.map((bar) => bar.name),
    series: [
      {
        name: words.text(BRIEFING_MESSAGES['confirmed-or-done']),
        color: DARK,
        values: all.map(({ confirmed }) => confirmed),
      },
      {
        name: words.text(BRIEFING_MESSAGES.tentative),
        color: LIGHT,
        values: all.map(({ activities, confirmed }) => activities - confirmed),
      },
    ],
  }
  return paragraph(parts.chart(chart), { keepNext: true })
}

function descriptionOf(title: string, all: readonly Bar[], { text }: FileWords): string {
  const most = all.filter(({ activities }) => activities > 0).toSorted((a, b) => b.activities - a.activities)
  const shown = most.slice(0, MAX_DESCRIBED)
  const named = shown.map(({ name, activities }) => `${name} ${activities}`).join(', ')
  const others = most.length - shown.length
  return text(BRIEFING_MESSAGES[others > 0 ? 'bars-and-more' : 'bars'], { title, named, others })
}
