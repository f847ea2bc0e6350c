import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'

/** The frame of the preview of a thread's place. */
export function PreviewFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="paper queue-preview">
      <p className="meta">
        <Trans>Live preview</Trans>
      </p>
      {children}
    </div>
  )
}
