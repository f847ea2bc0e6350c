import { Trans, useLingui } from '@lingui/react/macro'
import type { Comparison } from '../../shared/synergies/comparison.ts'
import { MEASURE_LABELS } from './measureLabels.ts'
import { perLanguage } from '../ui/language/perLanguage.ts'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'

const format = (options: Intl.NumberFormatOptions) => perLanguage((formats) => new Intl.NumberFormat(formats, options))
const PERCENT = format({ style: 'percent' })
const EFFECT = format({ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Everything that moved the score, for those who want to check it. */
export function MeasureTable({ comparison: { measures, score } }: { readonly comparison: Comparison }) {
  const { t, i18n } = useLingui()
  const shown = PERCENT().format(score)
  return (
    <>
      <p className="meta">
        <Trans>Score {shown}. Each feature is measured from 0 to 100 %. It raises or lowers the score.</Trans>
      </p>
      <table className="list measures" aria-label={t`Features`}>
        <ColumnHeads
          columns={[t`Feature`, { label: t`Measured`, className: 'num' }, { label: t`Effect`, className: 'num' }]}
        />
        <tbody>
          {measures.map(({ key, value, effect }) => (
            <tr key={key}>
              <th scope="row">{i18n._(MEASURE_LABELS[key])}</th>
              <td className="num">{PERCENT().format(value)}</td>
              <td className="num">{EFFECT().format(effect)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
