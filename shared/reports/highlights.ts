/** Collects what centres are proud of: highlights and quotes of accepted reports that may be quoted. */
import type { CentreId } from '../ids.ts'
import type { AcceptedReport } from './figures.ts'
import type { Highlight } from './networkSummary.ts'

/** In the order of the reports, and in each of its plan. */
export const highlightsOf = (reports: readonly AcceptedReport[], chosen: ReadonlySet<string>): Highlight[] =>
  reports
    .filter(({ snapshot }) => snapshot.meta.isQuotable)
    .flatMap(({ centre, snapshot }) =>
      snapshot.activities.flatMap(({ id, title, gloss, words }) => {
        if (words === null || (!words.isHighlight && words.quote.trim() === '')) return []
        const key = `${centre}/${id}`
        const { quote, worked, picture } = words
        return [{ key, centre, activity: id, title, gloss, quote, worked, picture, isChosen: chosen.has(key) }]
      }),
    )

export const unquotableIn = (reports: readonly AcceptedReport[]): CentreId[] =>
  reports.filter(({ snapshot }) => !snapshot.meta.isQuotable).map(({ centre }) => centre)
