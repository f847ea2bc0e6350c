import { Trans } from '@lingui/react/macro'
import type { UnsentWork } from '../sync/unsentWork.ts'
import { Callout } from '../ui/Callout.tsx'
import { DownloadWork } from './DownloadWork.tsx'

interface UnstoredWorkProps {
  readonly work: UnsentWork
  readonly describe: (work: UnsentWork) => Promise<string>
}

/** Changes that are on this page alone, because the browser stores nothing. */
export function UnstoredWork({ work, describe }: UnstoredWorkProps) {
  return (
    <Callout kind="danger" live>
      <strong>
        <Trans>Some of your changes exist only on this page.</Trans>
      </strong>{' '}
      <Trans>
        They could not be sent, and this browser cannot save a copy. Download them before you leave this page.
      </Trans>
      <div className="actions">
        <DownloadWork work={work} describe={describe} />
      </div>
    </Callout>
  )
}
