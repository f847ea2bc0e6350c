import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { showToast } from '../../../ui/announce.ts'
import type { Write } from '../../parts/inParts.ts'
import { useWriteActivities, type WriteResult } from '../../parts/writeActivities.ts'

/** @returns a function that writes an import, says so, and returns what became of it */
export function useWriteImport() {
  const { t } = useLingui()
  const writeActivities = useWriteActivities()
  return async (writes: readonly Write[], count: number): Promise<WriteResult['kind']> => {
    const outcome = await writeActivities(writes)
    if (outcome.kind !== 'written') return outcome.kind
    showToast(
      count === 0
        ? t`The plan’s own fields are imported`
        : t`${plural(count, { one: '# activity imported', other: '# activities imported' })}`,
    )
    return outcome.kind
  }
}
