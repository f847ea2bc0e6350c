import { useLingui } from '@lingui/react/macro'
import type { VersionCause } from '../../../shared/documents/api.ts'

/** The reasons for which versions are stored. */
export function useCauseWords(): (cause: VersionCause) => string {
  const { t } = useLingui()
  return (cause) => {
    switch (cause) {
      case 'created':
        return t`when the plan was started`
      case 'quiet':
        return t`saved automatically`
      case 'before-restore':
        return t`before a version was restored`
      case 'named':
        return t`saved by hand`
    }
  }
}
