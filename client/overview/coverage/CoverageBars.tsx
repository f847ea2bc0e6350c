import { Plural } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CoverageRow } from './CoverageMatrix.tsx'

interface CoverageBarsProps {
  readonly rows: readonly CoverageRow[]
  /** The centres of the campaign. */
  readonly of: number
  readonly hrefOf: (id: string) => string
}

/** The matrix on a phone: how many centres plan something, as bars. */
export function CoverageBars({ rows, of, hrefOf }: CoverageBarsProps) {
  return (
    <ul className="paper coverage-bars">
      {rows.map(({ id, label, cells }) => (
        <li key={id}>
          <Link to={hrefOf(id)}>{label}</Link>
          <meter min={0} max={of} value={cells.size} aria-hidden="true" />
          <span className="meta">
            <Plural value={cells.size} one="# centre" other="# centres" />
          </span>
        </li>
      ))}
    </ul>
  )
}
