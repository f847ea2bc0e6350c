import { use, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/exports/exportFormats.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { OfflineContext } from '../offline/OfflineContext.ts'
import { announce, showToast } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { EXPORT_LABELS } from './exportLabels.ts'
import { fetchExport } from './fetchExport.ts'
import './exports.css'

interface ExportMenuProps {
  readonly campaign: string
  readonly centre: string
}

/** Offers a plan as a file in each format. */
export function ExportMenu({ campaign, centre }: ExportMenuProps) {
  const { t, i18n } = useLingui()
  const { isSlow, run } = useExport(campaign, centre)
  return (
    <LazyMenu
      className="btn"
      label={isSlow ? t`Writing the file…` : t`Export plan`}
      listLabel={t`Export plan`}
      placement="bottom end"
      items={EXPORT_FORMATS.map((format) => {
        const { label, note } = EXPORT_LABELS[format]
        return {
          id: format,
          label: i18n._(label),
          face: (
            <span className="export-format">
              <span>{i18n._(label)}</span>
              <small>{i18n._(note)}</small>
            </span>
          ),
        }
      })}
      onChoose={(id) => run(id as ExportFormat)}
    >
      <Icon name="download" />
      <span>{isSlow ? <Trans>Writing the file…</Trans> : <Trans>Export</Trans>}</span>
      <Icon name="down" />
    </LazyMenu>
  )
}

/** What takes longer is said. */
const SLOW_MS = 1000

function useExport(campaign: string, centre: string) {
  const { t } = useLingui()
  const away = use(OfflineContext)
  const [isSlow, setSlow] = useState(false)

  async function write(format: ExportFormat): Promise<void> {
    const timer = setTimeout(() => {
      setSlow(true)
      announce(t`Writing the file…`)
    }, SLOW_MS)
    try {
      await fetchExport(campaign, centre, format)
      showToast(t`Plan exported`)
    } catch (error) {
      const why = refusalTitle(error) ?? t`The server cannot be reached`
      showToast(t`Not exported: ${why}. The plan is not affected.`, { label: t`Try again`, run: () => run(format) })
    } finally {
      clearTimeout(timer)
      setSlow(false)
    }
  }
  function run(format: ExportFormat): void {
    if (away) showToast(t`Not exported: files are written by the server, and you are offline.`)
    else void write(format)
  }
  return { isSlow, run }
}
