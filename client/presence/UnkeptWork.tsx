import { Trans } from '@lingui/react/macro'
import type { KeptWork } from '../sync/keptWork.ts'
import { Note } from '../ui/Note.tsx'
import { DownloadWork } from './DownloadWork.tsx'

interface UnkeptWorkProps {
  readonly work: KeptWork
  readonly describe: (work: KeptWork) => Promise<string>
}

/** Changes that are on this page alone, because the browser stores nothing. */
export function UnkeptWork({ work, describe }: UnkeptWorkProps) {
  return (
    <Note kind="danger" live>
      <strong>
        <Trans>Some of your changes exist only on this page.</Trans>
      </strong>{' '}
      <Trans>
        They could not be sent, and this browser cannot save a copy. Download them before you leave this page.
      </Trans>
      <div className="actions">
        <DownloadWork work={work} describe={describe} />
      </div>
    </Note>
  )
}
