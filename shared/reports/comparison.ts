/** Compares figures with those of the campaign before: the same metric, and only centres that gave it both times. */
import type { FigureSource, NetworkFigure } from './api.ts'
import { sumOf } from './figures.ts'
import type { Comparison } from './networkSummary.ts'

export function compareFigures(now: readonly NetworkFigure[], before: readonly NetworkFigure[]): Comparison[] {
  return now.flatMap((figure) => {
    const { metric } = figure
    const earlier = before.find((one) => one.metric === metric)
    if (earlier === undefined) return []
    const gaveBefore = centresIn(earlier)
    const both = new Set([...centresIn(figure)].filter((centre) => gaveBefore.has(centre)))
    if (both.size === 0) return []
    const sumIn = ({ sources }: NetworkFigure): number =>
      sumOf(
        metric,
        sources.filter(({ centre }) => both.has(centre)).map(({ value }) => ({ metric, value })),
      )
    return [{ metric, now: sumIn(figure), before: sumIn(earlier), centres: both.size }]
  })
}

const centresIn = ({ sources }: NetworkFigure): ReadonlySet<FigureSource['centre']> =>
  new Set(sources.map(({ centre }) => centre))
