import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'

interface TallyRow {
  readonly id: string
  readonly label: string
  readonly done: number
  readonly planned: number
}

interface TallyBarsProps {
  readonly title: string
  readonly rows: readonly TallyRow[]
  readonly hrefOf: (id: string) => string
  /** Said below the bars. */
  readonly note?: string
}

const FIRST_ROWS = 12

/** Activities that took place, and those planned whose report is not accepted yet, as bars. The numbers are a table. */
export function TallyBars({ title, rows, hrefOf, note }: TallyBarsProps) {
  const { t } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const known = rows.toSorted((a, b) => b.done - a.done || b.planned - a.planned)
  const shown = isWhole || isPrinting ? known : known.slice(0, FIRST_ROWS)
  const most = Math.max(1, ...known.map(({ done, planned }) => done + planned))
  return (
    <section className="paper tally">
      <table aria-label={title}>
        <caption>
          <h2>{title}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{title}</span>
            </th>
            <th scope="col" className="num">
              <Trans>Took place</Trans>
            </th>
            <th scope="col" className="num">
              <Trans>Planned</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, label, done, planned }) => (
            <tr key={id}>
              <th scope="row">
                {done === 0 ? <span>{label}</span> : <Link to={hrefOf(id)}>{label}</Link>}
                <Bar done={(done * 100) / most} planned={(planned * 100) / most} />
              </th>
              <td className="num">{done + planned === 0 ? <span className="meta">{t`0, nobody`}</span> : done}</td>
              <td className="num meta">{planned === 0 ? '' : `+${planned}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < known.length && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          <Plural value={known.length - shown.length} one="Show # more" other="Show # more" />
        </Button>
      )}
      {note !== undefined && <p className="meta">{note}</p>}
    </section>
  )
}

function Bar({ done, planned }: { readonly done: number; readonly planned: number }) {
  return (
    <svg className="tally-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="tally-ground" x={0} y={0} width={100} height={8} />
      <rect className="tally-done" x={0} y={0} width={done} height={8} />
      {planned > 0 && <rect className="tally-planned" x={done} y={0} width={planned} height={8} />}
    </svg>
  )
}

/** Which bar is which. */
export function TallyLegend() {
  return (
    <p className="meta tally-legend">
      <i className="legend-done" aria-hidden="true" /> <Trans>took place</Trans>{' '}
      <i className="legend-planned" aria-hidden="true" /> <Trans>planned, report not accepted yet</Trans>
    </p>
  )
}
