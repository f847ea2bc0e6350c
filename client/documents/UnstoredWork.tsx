import { Trans } from '@lingui/react/macro'
import type { KeptWork } from '../sync/unsentWork.ts'
import { Note } from '../ui/Callout.tsx'
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
        <Trans>Changes of yours are on this page alone.</Trans>
      </strong>{' '}
      <Trans>They could not be sent, and this browser keeps no copy. Download them before you leave the page.</Trans>
      <div className="actions">
        <DownloadWork work={work} describe={describe} />
      </div>
    </Note>
  )
}
