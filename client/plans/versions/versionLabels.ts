import { useLingui } from '@lingui/react/macro'
import type { VersionCause } from '../../../shared/documents/api.ts'

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** `Thu 14 Jan, 10:32`. */
export const momentOf = (at: string): string => MOMENT.format(new Date(at))

/** Why a version was kept. */
export function useCauseWords(): (cause: VersionCause) => string {
  const { t } = useLingui()
  return (cause) => {
    switch (cause) {
      case 'created':
        return t`as the plan began`
      case 'quiet':
        return t`kept by itself`
      case 'before-restore':
        return t`before something was restored`
      case 'named':
        return t`kept on purpose`
    }
  }
}
