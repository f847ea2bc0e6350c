import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Coverage as CoverageCounts } from '../../../shared/overview/api.ts'
import { AUDIENCES } from '../../../shared/taxonomy.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { compareNames } from '../../ui/formats/collate.ts'
import { CoverageBars } from './CoverageBars.tsx'
import { CoverageMatrix, type CoverageRow } from './CoverageMatrix.tsx'
import { GapList, type HrefOfCell } from '../GapList.tsx'

interface CoverageProps {
  readonly coverage: CoverageCounts
  readonly centreOf: CentreOf
  readonly hrefOf: HrefOfCell
  readonly isNarrowed: boolean
}

/** Who covers what: themes, or audiences, by centre. The gaps come first, in words. */
export function Coverage({ coverage, centreOf, hrefOf, isNarrowed }: CoverageProps) {
  const { t } = useLingui()
  const [by, setBy] = useState<'theme' | 'audience'>('theme')
  const rows = by === 'theme' ? rowsOf(coverage.themes, THEME_OPTIONS) : rowsOf(coverage.audiences, AUDIENCES)
  const centres = coverage.centres
  return (
    <>
      <GapList coverage={coverage} centreOf={centreOf} hrefOf={hrefOf} isNarrowed={isNarrowed} />
      <section aria-labelledby="who-covers-what">
        <div className="between coverage-head">
          <div>
            <h2 id="who-covers-what">
              <Trans>Who covers what</Trans>
            </h2>
            <p className="meta">
              <Trans>Each number leads to its activities. Cancelled ones are not counted.</Trans>
            </p>
          </div>
          <SegmentedControl
            label={t({ message: 'By', context: 'grouping' })}
            hideLabel
            value={by}
            options={[
              { id: 'theme', label: t`Themes` },
              { id: 'audience', label: t`Audiences` },
            ]}
            onChange={(value) => setBy(value === 'audience' ? 'audience' : 'theme')}
          />
        </div>
        <CoverageMatrix
          label={by === 'theme' ? t`Themes by centre` : t`Audiences by centre`}
          rows={rows}
          centres={centres}
          centreOf={centreOf}
          hrefOf={(id, centre) => hrefOf(by, id, centre)}
        />
        <CoverageBars rows={rows} of={centres.length} hrefOf={(id) => hrefOf(by, id, null)} />
      </section>
    </>
  )
}

/** The most covered first. Rows without any activity are among the gaps. */
function rowsOf(
  cells: CoverageCounts['themes'] | CoverageCounts['audiences'],
  options: Parameters<typeof labelOf>[0],
): readonly CoverageRow[] {
  return cells
    .map(({ id, centres }) => ({
      id,
      label: labelOf(options, id),
      cells: new Map(centres.map((counts) => [counts.centre as string, counts])),
    }))
    .toSorted((a, b) => b.cells.size - a.cells.size || compareNames(a.label, b.label))
}
