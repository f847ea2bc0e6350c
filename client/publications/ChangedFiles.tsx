import { useLingui } from '@lingui/react/macro'
import type { PageDifference } from '../../shared/publications/pageDifference.ts'
import { CHANGE_LABELS } from './publicationLabels.ts'

/** The public Ally files that are new, other or gone. */
export function ChangedFiles({ assets }: Pick<PageDifference, 'assets'>) {
  const { i18n } = useLingui()
  return (
    <ul className="changed-activities">
      {assets.map(({ id, title, change }) => (
        <li key={id}>
          <span className={`chip ${change}`}>{i18n._(CHANGE_LABELS[change])}</span>{' '}
          {change === 'removed' ? <del dir="auto">{title}</del> : <b dir="auto">{title}</b>}
        </li>
      ))}
    </ul>
  )
}
