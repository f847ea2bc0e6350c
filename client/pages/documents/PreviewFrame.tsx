import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'

/** Around what a thread is about. */
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
