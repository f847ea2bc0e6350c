import { use, useCallback, useEffect, useRef } from 'react'
import { BesideContext } from '../fields/besideDocument.ts'
import { noteTasks, writeTasks, type NotedTask } from './notedTasks.ts'
import { TasksContext } from './tasksContext.ts'

const NOTHING = (): void => undefined

/**
 * @returns a function that notes tasks of activities that are about to be written, and returns one that writes the tasks, for
 * after the activities. Where tasks cannot be written it does nothing.
 */
export function useTaskWriter(): (tasks: readonly NotedTask[]) => () => void {
  const tasks = use(TasksContext)
  const document = use(BesideContext)?.document ?? null
  const latest = useRef(tasks)
  useEffect(() => {
    latest.current = tasks
  })
  return useCallback(
    (noted) => {
      if (latest.current.kind !== 'open' || document === null) return NOTHING
      noteTasks({ person: latest.current.me, document }, noted, new Date())
      return () => {
        // Tasks that were closed meanwhile are completed when they are open again.
        if (latest.current.kind === 'open') writeTasks(latest.current.editing, noted)
      }
    },
    [document],
  )
}
