import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import { useExport } from '../../exports/useExport.ts'
import { Button } from '../../ui/Button.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'

/** The network's report as files. */
export function ReportDownloads({ campaign }: { readonly campaign: CampaignId }) {
  const { t } = useLingui()
  const { isSlow, run } = useExport({
    done: t`Report exported`,
    notDone: (why) => t`Not exported: ${why}. The report is not affected.`,
  })
  const path = `/api/campaigns/${campaign}/report`
  return (
    <div className="report-downloads">
      <div className="row">
        <Button icon="download" working={isSlow} onPress={() => run(`${path}.docx`)}>
          <Trans>Word</Trans>
        </Button>
        <Button icon="download" working={isSlow} onPress={() => run(`${path}.xlsx`)}>
          <Trans>Excel</Trans>
        </Button>
        <PrintButton />
      </div>
      <p className="meta">
        <Trans>Word has the text and the charts, Excel every figure with its source.</Trans>
      </p>
    </div>
  )
}
