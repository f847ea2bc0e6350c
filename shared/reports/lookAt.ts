/** Finds what coordinators should look at before the report leaves the workspace. None of it keeps anybody from exporting. */
import type { CentreId } from '../ids.ts'
import type { FigureSource, NetworkFigure } from './api.ts'
import { sumOf, type JointActivity } from './figures.ts'
import type { LookAt, ReportedPlace } from './networkSummary.ts'

export const lookAtBeforeExport = (figures: readonly NetworkFigure[], joint: readonly JointActivity[]): LookAt[] => [
  ...figures.flatMap(dominantIn),
  ...figures.flatMap(sourcelessIn),
  ...figures.flatMap(({ metric, notAdded }) =>
    notAdded
      .filter(({ why }) => why === 'repeated')
      .map((source): LookAt => ({ kind: 'repeated', metric, place: placeOf(source) })),
  ),
  ...figures.flatMap((figure) => undecidedIn(figure, joint)),
]

const placeOf = ({ centre, activity, title }: FigureSource): ReportedPlace => ({ centre, activity, title })

/** The centre with the most of a figure, if several centres tell one and it has more than half. */
export function dominantIn({ metric, sum, sources }: NetworkFigure): readonly (LookAt & { kind: 'dominant' })[] {
  const byCentre = Map.groupBy(sources, ({ centre }) => centre)
  if (byCentre.size < 2) return []
  return [...byCentre].flatMap(([centre, own]) => {
    const part = sumOf(
      metric,
      own.map(({ value }) => ({ metric, value })),
    )
    return part * 2 > sum ? [{ kind: 'dominant' as const, metric, centre, share: part / sum }] : []
  })
}

export const isSourceless = ({ source, basis }: Pick<FigureSource, 'source' | 'basis'>): boolean =>
  source.trim() === '' && basis === null

function sourcelessIn({ metric, sources }: NetworkFigure): readonly LookAt[] {
  const places = sources.filter(isSourceless).map(placeOf)
  return places.length === 0 ? [] : [{ kind: 'sourceless', metric, places }]
}

/** Listed and not added, though nobody chose the other centre. */
function undecidedIn({ metric, notAdded }: NetworkFigure, joint: readonly JointActivity[]): readonly LookAt[] {
  const isUndecided = (centre: CentreId, activity: string): boolean =>
    joint.some(
      ({ sides, counted }) =>
        counted[metric] === undefined && sides.some((side) => side.centre === centre && side.activity === activity),
    )
  return notAdded
    .filter(({ why, centre, activity }) => why === 'joint' && isUndecided(centre, activity))
    .map((source) => ({ kind: 'joint', metric, place: placeOf(source) }))
}
