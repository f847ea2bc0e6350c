import { Trans, useLingui } from '@lingui/react/macro'
import { NotUsefulReason, type FeedbackFigures } from '../../shared/connections/feedback.ts'
import { NOT_USEFUL_REASON_LABELS } from './connectionLabels.ts'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'

/** Figures of centres' feedback: taken up, postponed, or not useful with the reason. */
export function FeedbackFiguresTable({ figures }: { readonly figures: FeedbackFigures }) {
  const { i18n, t } = useLingui()
  const rows: readonly (readonly [string, number])[] = [
    [t`Interested, waiting for the other centre`, figures.proposed],
    [t`Agreed`, figures.agreed],
    [t({ message: 'Done', context: 'state' }), figures.done],
    [t`Declined or ended`, figures.ended],
    [t`Postponed`, figures.later],
  ]
  return (
    <div className="grid">
      <table aria-label={t`Feedback on suggestions`}>
        <ColumnHeads columns={[t`Feedback`, { label: t`Count`, className: 'w-count num' }]} />
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{count}</td>
            </tr>
          ))}
          {NotUsefulReason.options.map((reason) => (
            <tr key={reason}>
              <th scope="row">
                <Trans>Not useful</Trans>: {i18n._(NOT_USEFUL_REASON_LABELS[reason])}
              </th>
              <td className="num">{figures.notUseful[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
