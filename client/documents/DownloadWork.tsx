import { Trans } from '@lingui/react/macro'
import type { UnsentWork } from '../sync/unsentWork.ts'
import { Button } from '../ui/Button.tsx'
import { downloadFile } from '../ui/downloadFile.ts'

interface DownloadWorkProps {
  readonly work: UnsentWork
  /** Turns the work into text. */
  readonly describe: (work: UnsentWork) => Promise<string>
}

/** Offers unsent work as a file: people can read it, and technicians can restore it. */
export function DownloadWork({ work, describe }: DownloadWorkProps) {
  async function downloadText(): Promise<void> {
    downloadFile(fileName(work, 'json'), 'application/json', await describe(work))
  }
  return (
    <>
      <Button icon="download" onPress={() => void downloadText()}>
        <Trans>Download as text</Trans>
      </Button>
      <Button onPress={() => downloadFile(fileName(work, 'yjs'), 'application/octet-stream', work.update)}>
        <Trans>Download technical file</Trans>
      </Button>
    </>
  )
}

function fileName(work: UnsentWork, extension: string): string {
  return `${work.document.replaceAll('/', '-')}-${work.at.slice(0, 16).replaceAll(':', '')}.${extension}`
}
