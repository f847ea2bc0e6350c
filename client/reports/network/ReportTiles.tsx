import { Trans, useLingui } from '@lingui/react/macro'
import type { NetworkSummary } from '../../../shared/reports/networkSummary.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { shadeOf, Tiles, type Tile } from '../../ui/tiles/Tiles.tsx'

interface ReportTilesProps {
  readonly summary: NetworkSummary
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string) => string
}

/** Activities between two shades. */
const STEP = 3

/** The activities of each centre as tiles: how many took place by its accepted report, or how far its report is. */
export function ReportTiles({ summary, centreOf, hrefOf }: ReportTilesProps) {
  const { t } = useLingui()
  const accepted = new Set(summary.lines.map(({ centre }) => centre as string))
  const stateOf = new Map(summary.states.map(({ centre, state }) => [centre as string, state]))
  const tiles = summary.tallies.centres.map(({ id, done }): Tile => {
    const { country, countryName } = centreOf(id)
    const state = stateOf.get(id)
    const known = { centre: id, country, countryName, count: null }
    if (accepted.has(id))
      return {
        ...known,
        count: done,
        look: shadeOf(done, STEP),
        label: t`${countryName}: ${done} activities took place`,
      }
    if (state === 'submitted') return { ...known, look: 'tile-waits', label: t`${countryName}: the report waits` }
    if (state === 'draft') return { ...known, look: 'tile-begun', label: t`${countryName}: the report is begun` }
    if (state === 'returned') return { ...known, look: 'tile-begun', label: t`${countryName}: the report is returned` }
    return { ...known, look: 'q-none', label: t`${countryName}: no report yet` }
  })
  return (
    <section className="paper tally report-tiles" aria-labelledby="by-centre">
      <h2 id="by-centre">
        <Trans>By centre</Trans>
      </h2>
      <Tiles label={t`Reports of the centres`} tiles={tiles} hrefOf={hrefOf} />
      <p className="meta">
        <Trans>
          The number counts the activities that took place, by the accepted report. A frame: the report waits. A dashed
          frame: begun or returned. Hatched: no report.
        </Trans>
      </p>
    </section>
  )
}
