import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { announce } from '../../ui/announce.ts'
import { useUndoToast } from '../edit/useUndoToast.ts'

/** Says how many activities the latest step changed, and offers to take that step back. */
export function useAnnounceEdited(): (count: number) => void {
  const { t } = useLingui()
  const toast = useUndoToast()
  return (count) => {
    if (count === 0) return announce(t`No change: all selected activities already have this value`)
    toast(t`${plural(count, { one: '# activity changed', other: '# activities changed' })}`)
  }
}
