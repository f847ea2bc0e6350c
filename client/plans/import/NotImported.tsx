import { Trans } from '@lingui/react/macro'
import { Callout } from '../../ui/Callout.tsx'

/** The import was not written. What the person chose is still there. */
export function NotImported({ why }: { readonly why: string | null }) {
  if (why === null) return null
  return (
    <Callout kind="warning" live>
      <p>
        <Trans>Not imported: {why}. Your choices are still here: try again.</Trans>
      </p>
    </Callout>
  )
}
