import { use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Person } from '../../shared/permissions.ts'
import { taskEntries } from '../../shared/tasks/layout.ts'
import type { TasksContent } from '../../shared/tasks/taskView.ts'
import { openTasksViewer } from '../../shared/tasks/view.ts'
import { BesideContext } from '../fields/besideDocument.ts'
import { EditingContext, type Editing } from '../fields/editing.ts'
import { BesideUndo } from '../fields/undo/inOneOrder.ts'
import { useContent } from '../fields/useContent.ts'
import { useEditingBeside } from '../fields/useDocumentEditing.ts'
import { usePresence } from '../sync/usePresence.ts'
import { TasksContext, type PageTasks, type TaskPerson } from './tasksContext.ts'
import { TaskUndone } from './TaskUndone.tsx'

interface TasksProviderProps {
  readonly person: Person
  readonly people: readonly TaskPerson[]
  /** The campaign's day, near which days are likely. */
  readonly likelyDay: string
  readonly country: string
  readonly children: ReactNode
}

interface Held {
  readonly editing: Editing
  readonly content: TasksContent
}

/** Gives the parts of a page the tasks that are open beside its own document. The page stays as it is while they open and close. */
export function TasksProvider({ person, people, likelyDay, country, children }: TasksProviderProps) {
  const state = use(BesideContext)?.state ?? null
  const [held, setHeld] = useState<Held | null>(null)
  const phase = state?.phase ?? null
  const away = state?.phase === 'opening' && state.away
  const tasks = useMemo((): PageTasks => {
    if (phase === null) return { kind: 'none' }
    if (phase === 'ended') return { kind: 'ended' }
    return held === null ? { kind: 'opening', away } : { kind: 'open', ...held, people, me: person.id }
  }, [phase, away, held, people, person.id])
  return (
    <TasksContext value={tasks}>
      <BesideUndo value={held?.editing.undo ?? null}>
        {state?.phase === 'open' && (
          <HeldTasks
            doc={state.doc}
            awareness={state.awareness}
            person={person}
            likelyDay={likelyDay}
            country={country}
            onHeld={setHeld}
          />
        )}
        {children}
      </BesideUndo>
    </TasksContext>
  )
}

interface HeldTasksProps extends Pick<TasksProviderProps, 'person' | 'likelyDay' | 'country'> {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly onHeld: (held: Held | null) => void
}

const taskRoots = (doc: Y.Doc) => [taskEntries(doc)]

function HeldTasks({ doc, awareness, person, likelyDay, country, onHeld }: HeldTasksProps) {
  const present = usePresence(awareness, person)
  const editing = useEditingBeside({ doc, awareness, present, likelyDay, country }, taskRoots)
  const content = useContent(doc, openTasksViewer)
  useEffect(() => onHeld({ editing, content }), [editing, content, onHeld])
  useEffect(() => () => onHeld(null), [onHeld])
  return (
    <EditingContext value={editing}>
      <TaskUndone tasks={content.tasks} />
    </EditingContext>
  )
}
