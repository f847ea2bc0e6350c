import { use, useEffect, useEffectEvent } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ActivityId } from '../../shared/ids.ts'
import { BesideContext } from '../fields/besideDocument.ts'
import { showToast } from '../ui/announce.ts'
import { completeNoted } from './notedTasks.ts'
import { TasksContext } from './tasksContext.ts'

/** Writes tasks that an earlier page noted and did not get to, whenever the tasks are as the server has them. */
export function useCompleteNoted(isThere: (activity: ActivityId) => boolean): void {
  const { t } = useLingui()
  const tasks = use(TasksContext)
  const beside = use(BesideContext)
  const isSaved = beside?.state.phase === 'open' && beside.state.save.kind === 'saved' && tasks.kind === 'open'
  const complete = useEffectEvent(() => {
    if (tasks.kind !== 'open' || beside === null) return
    const where = { person: tasks.me, document: beside.document }
    const count = completeNoted(tasks.editing, where, { isThere, now: new Date() })
    if (count > 0)
      showToast(
        t`${plural(count, { one: '# task was not written before. It is there now.', other: '# tasks were not written before. They are there now.' })}`,
      )
  })
  useEffect(() => {
    if (isSaved) complete()
  }, [isSaved])
}
