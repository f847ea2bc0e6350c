import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useExport } from '../../exports/useExport.ts'
import { Button } from '../../ui/Button.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'

interface ReportDownloadsProps {
  /** The address of its files without the ending. */
  readonly path: string
  /** Buttons before those of the files. */
  readonly children?: ReactNode
}

/** The network's report as files. */
export function ReportDownloads({ path, children }: ReportDownloadsProps) {
  const { t } = useLingui()
  const { isSlow, run } = useExport({
    done: t`Report exported`,
    notDone: (why) => t`Not exported: ${why}. The report is not affected.`,
  })
  return (
    <div className="report-downloads">
      <div className="row">
        {children}
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
