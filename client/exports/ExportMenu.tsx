import { Trans, useLingui } from '@lingui/react/macro'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/exports/exportFormats.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { EXPORT_LABELS, WORD_WITH_COMMENTS, type FormatLabel } from './exportLabels.ts'
import { FormatFace } from './FormatFace.tsx'
import { useExport } from './useExport.ts'
import './exports.css'

const WITH_COMMENTS = 'docx-with-comments'
type PlanFile = ExportFormat | typeof WITH_COMMENTS
const PLAN_FILES: readonly PlanFile[] = EXPORT_FORMATS.flatMap((format): readonly PlanFile[] =>
  format === 'docx' ? [format, WITH_COMMENTS] : [format],
)
const PLAN_FILE_LABELS: Readonly<Record<PlanFile, FormatLabel>> = {
  ...EXPORT_LABELS,
  [WITH_COMMENTS]: WORD_WITH_COMMENTS,
}

interface ExportMenuProps {
  readonly campaign: string
  readonly centre: string
}

/** Offers a plan as a file in each format. */
export function ExportMenu({ campaign, centre }: ExportMenuProps) {
  const { t, i18n } = useLingui()
  const { isSlow, run } = useExport({
    done: t`Plan exported`,
    notDone: (why) => t`Not exported: ${why}. The plan is not affected.`,
  })
  return (
    <LazyMenu
      className="btn"
      label={isSlow ? t`Writing the file…` : t`Export plan`}
      listLabel={t`Export plan`}
      placement="bottom end"
      items={PLAN_FILES.map((file) => {
        const label = i18n._(PLAN_FILE_LABELS[file].label)
        return { id: file, label, face: <FormatFace label={label} note={i18n._(PLAN_FILE_LABELS[file].note)} /> }
      })}
      onChoose={(file) =>
        run(`/api/campaigns/${campaign}/plans/${centre}.${file === WITH_COMMENTS ? 'docx?comments=yes' : file}`)
      }
    >
      <Icon name="download" />
      <span>{isSlow ? <Trans>Writing the file…</Trans> : <Trans>Export</Trans>}</span>
      <Icon name="down" />
    </LazyMenu>
  )
}
