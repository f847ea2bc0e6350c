import { useEffect, useEffectEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import { z } from 'zod'
import { useEditing } from '../fields/editing.ts'
import { showToast } from '../ui/announce.ts'
import { momentOf } from '../ui/formats/when.ts'

/** A version as others see that it was restored. */
const RestoredVersion = z.object({ at: z.iso.datetime(), name: z.string().max(100).nullable() })
type RestoredVersion = z.infer<typeof RestoredVersion>

const Restorer = z.object({
  user: z.object({ name: z.string() }),
  /** `when`: of the restore itself. */
  restored: RestoredVersion.extend({ when: z.iso.datetime() }),
})

/** Shows a message when somebody else restores a version. @returns a function that announces one's own restore */
export function useRestoreNotice(): (version: RestoredVersion) => void {
  const { t } = useLingui()
  const { awareness } = useEditing()
  const show = useEffectEvent(({ user, restored }: z.infer<typeof Restorer>) => {
    const { name } = user
    const version = restored.name ?? momentOf(restored.at)
    showToast(t`${name} restored the version ${version}`)
  })
  useEffect(() => {
    const read = (client: number) => Restorer.safeParse(awareness.getStates().get(client)).data
    const isOwn = (client: number): boolean => client === awareness.clientID
    /** A restore before this editor opened is no news. */
    const known = new Set([...awareness.getStates().keys()].map((client) => read(client)?.restored.when))
    function onChange({ added, updated }: { added: readonly number[]; updated: readonly number[] }): void {
      for (const client of [...added, ...updated]) {
        const found = isOwn(client) ? undefined : read(client)
        if (found === undefined || known.has(found.restored.when)) continue
        known.add(found.restored.when)
        // A state that was not there before says what happened before.
        if (updated.includes(client)) show(found)
      }
    }
    awareness.on('change', onChange)
    return () => awareness.off('change', onChange)
  }, [awareness])
  return ({ at, name }) =>
    awareness.setLocalStateField('restored', { at, name, when: new Date().toISOString() } satisfies z.infer<
      typeof Restorer
    >['restored'])
}
