import { Trans, useLingui } from '@lingui/react/macro'
import { reportMetaFields } from '../../../shared/reports/fields.ts'
import { reportMeta } from '../../../shared/reports/layout.ts'
import { useEditing } from '../../fields/editing.ts'
import { FlagField } from '../../fields/FlagField.tsx'

/** Whether the figures of a report are public too. */
export function FiguresPublic() {
  const { t } = useLingui()
  const { doc } = useEditing()
  return (
    <>
      <FlagField
        map={reportMeta(doc)}
        name="areFiguresPublic"
        spec={reportMetaFields.areFiguresPublic}
        label={t`Figures also public`}
        item={null}
      />
      <p className="hint">
        <Trans>
          The public report adds them to those of other centres, and names yours. Titles of activities are not in it.
        </Trans>
      </p>
    </>
  )
}
