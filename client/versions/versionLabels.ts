import { useLingui } from '@lingui/react/macro'
import type { VersionInfo } from '../../shared/documents/api.ts'
import { momentOf } from '../ui/formats/when.ts'

/** The reason for which a version was stored. `all`: the list that it is in. */
export function useCauseWords(): (version: VersionInfo, all: readonly VersionInfo[]) => string {
  const { t } = useLingui()
  return ({ cause, origin }, all) => {
    switch (cause) {
      case 'created':
        return t`when the plan was started`
      case 'quiet':
        return t`saved automatically`
      case 'before-restore':
        return t`before a version was restored`
      case 'restored': {
        const restored = all.find(({ id }) => id === origin)
        const name = restored === undefined ? null : (restored.name ?? momentOf(restored.at))
        return name === null ? t`Restored` : t`Restored to ${name}`
      }
      case 'named':
        return t`saved by hand`
    }
  }
}
