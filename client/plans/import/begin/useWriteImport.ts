import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { showToast } from '../../../ui/announce.ts'
import type { Write } from '../../parts/inParts.ts'
import { useWriteActivities } from '../../parts/writeActivities.ts'

/** @returns a function that writes an import, says so, and returns whether it was written */
export function useWriteImport() {
  const { t } = useLingui()
  const writeActivities = useWriteActivities()
  return async (writes: readonly Write[], count: number): Promise<boolean> => {
    const outcome = await writeActivities(writes)
    if (outcome.kind !== 'written') return false
    showToast(
      count === 0
        ? t`The plan’s own fields are imported`
        : t`${plural(count, { one: '# activity imported', other: '# activities imported' })}`,
    )
    return true
  }
}
