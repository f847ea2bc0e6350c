import type { Coverage as CoverageCounts } from '../../../shared/overview/api.ts'
import type { Selection } from '../../../shared/overview/filters.ts'
import { withFilter, writeSelection } from '../../../shared/overview/selectionQuery.ts'
import { Coverage } from './Coverage.tsx'
import { standingOf } from '../standing.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import './coverage.css'
import './coveragePrint.css'

interface CoverageViewProps {
  readonly coverage: CoverageCounts
  readonly centreOf: CentreOf
  readonly selection: Selection
  readonly listOf: (selection: Selection) => string
}

/** Each number leads to the list of the activities it counts; cancelled ones are not included. */
export function CoverageView({ coverage, centreOf, selection, listOf }: CoverageViewProps) {
  return (
    <Coverage
      coverage={coverage}
      centreOf={centreOf}
      isNarrowed={writeSelection(selection).size > 0}
      hrefOf={(filter, id, centre) => {
        const of = withFilter(selection, filter, [id])
        return listOf(standingOf(centre === null ? of : withFilter(of, 'centre', [centre])))
      }}
    />
  )
}
