import { Trans } from '@lingui/react/macro'
import { useSignInOptions } from '../accounts/session.ts'

/** On a demo server every page says that its data is invented. */
export function DemoFootnote() {
  const options = useSignInOptions()
  const demo = options.data?.demo ?? null
  if (demo === null) return null
  return (
    <footer className="demo-note">
      <Trans>Demonstration: all plans, profiles and assets here are sample text, written to show the workspace.</Trans>
    </footer>
  )
}
