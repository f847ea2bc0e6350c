import { Trans } from '@lingui/react/macro'

/** The sign and the name of the workspace, within an element of class `brand`. */
export function Brand() {
  return (
    <>
      <i aria-hidden="true" />
      <span>
        <Trans>SID workspace</Trans>
      </span>
    </>
  )
}
