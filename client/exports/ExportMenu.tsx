import { Trans, useLingui } from '@lingui/react/macro'
import { EXPORT_FORMATS } from '../../shared/exports/exportFormats.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { EXPORT_LABELS } from './exportLabels.ts'
import { FormatFace } from './FormatFace.tsx'
import { useExport } from './useExport.ts'
import './exports.css'

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
      items={EXPORT_FORMATS.map((format) => {
        const label = i18n._(EXPORT_LABELS[format].label)
        return { id: format, label, face: <FormatFace label={label} note={i18n._(EXPORT_LABELS[format].note)} /> }
      })}
      onChoose={(format) => run(`/api/campaigns/${campaign}/plans/${centre}.${format}`)}
    >
      <Icon name="download" />
      <span>{isSlow ? <Trans>Writing the file…</Trans> : <Trans>Export</Trans>}</span>
      <Icon name="down" />
    </LazyMenu>
  )
}
