/** Filters that release 0.1.0 saved in this browser become views of their person, once. */
import { useEffect } from 'react'
import { z } from 'zod'
import { QueueFilter } from '../../../../shared/comments/api.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { isSameName, LONGEST_VIEW_NAME } from '../../../../shared/views/view.ts'
import { memoryOf, type Memory } from '../../../ui/memory.ts'
import type { NamedViews } from '../../../views/useNamedViews.ts'
import { useViewActions, type ViewFields } from '../../../views/useViewActions.ts'
import { parametersOf } from '../../queueChoice.ts'

const SavedFilter = z.object({
  name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
  choice: QueueFilter.omit({ after: true }).extend({ snoozed: z.boolean().catch(false) }),
})

const keyOf = (person: PersonId): string => `sid-queue-filters/${person}`

/** @returns none if there are none, or if they cannot be read */
export function readSavedFilters(memory: Pick<Memory, 'get'>, person: PersonId): readonly ViewFields[] {
  try {
    const saved = z.array(SavedFilter).parse(JSON.parse(memory.get(keyOf(person)) ?? '[]'))
    return saved.map(({ name, choice }) => ({ name, centre: null, look: parametersOf(choice).toString() }))
  } catch {
    return []
  }
}

const memory = memoryOf('localStorage')
/** Two windows, or two renders, would move them twice. */
const moving = new Set<PersonId>()

/** A filter that cannot be moved now stays, and is tried again at the next visit. */
export function useMovedFilters(person: PersonId, { campaign, kind, views }: NamedViews): void {
  const { add } = useViewActions({ campaign, kind })
  useEffect(() => {
    const saved = readSavedFilters(memory, person)
    if (views === undefined || saved.length === 0 || moving.has(person)) return
    moving.add(person)
    const missing = saved.filter(({ name }) => !views.some((view) => isSameName(view.name, name)))
    void (async () => {
      const problems: string[] = []
      for (const fields of missing) problems.push((await add(fields)).problem ?? '')
      if (problems.every((problem) => problem === '')) memory.delete(keyOf(person))
    })()
  }, [views, person, add])
}
