import { Trans } from '@lingui/react/macro'
import { setSingleKeys, useSingleKeys } from './singleKeys.ts'
import { Checkbox } from '../forms/Checkbox.tsx'

/** Switches shortcuts of one letter on or off, in this browser. */
export function SingleKeysSwitch() {
  return (
    <Checkbox isSelected={useSingleKeys()} onChange={setSingleKeys}>
      <Trans>Use single-letter shortcuts</Trans>
    </Checkbox>
  )
}
