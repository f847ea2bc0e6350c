/** The tasks of a page: of one's own centre, open for editing; or why there are none. */
import { createContext } from 'react'
import type { PersonId } from '../../shared/ids.ts'
import type { TasksContent } from '../../shared/tasks/taskView.ts'
import type { Editing } from '../fields/editing.ts'

/** Somebody who can be given a task. */
export interface TaskPerson {
  readonly id: string
  readonly name: string
  /** Whether they plan for this centre now. */
  readonly isPlanner: boolean
}

export interface OpenTasks {
  readonly kind: 'open'
  readonly editing: Editing
  readonly content: TasksContent
  readonly people: readonly TaskPerson[]
  readonly me: PersonId
}

/** `none`: this page has no tasks. `opening`: they are on their way; `away`: the server cannot be reached. `ended`: they were closed for good. */
export type PageTasks =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly away: boolean }
  | { readonly kind: 'ended' }
  | OpenTasks

export const TasksContext = createContext<PageTasks>({ kind: 'none' })
