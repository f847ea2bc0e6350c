import { useLingui } from '@lingui/react/macro'
import type { FieldLanguages } from '../../../shared/plans/api.ts'
import type { PlanMetaView } from '../../../shared/plans/planView.ts'
import { Foreign } from '../../ui/language/Foreign.tsx'
import { META_LABELS } from '../fieldLabels.ts'

const SHOWN = ['theme', 'objectives', 'keyMessages', 'hashtags', 'contact'] as const

/** A plan's own facts, for reading. */
export function MetaFacts({ meta, writtenIn }: { readonly meta: PlanMetaView; readonly writtenIn: FieldLanguages }) {
  const { i18n } = useLingui()
  const known = SHOWN.filter((key) => meta[key].trim() !== '')
  if (known.length === 0) return null
  return (
    <dl className="facts paper pad">
      {known.map((key) => (
        <div className="fact" key={key}>
          <dt>{i18n._(META_LABELS[key])}</dt>
          <dd className="pre" lang={writtenIn[key]}>
            <Foreign text={meta[key]} lang={writtenIn[key]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
