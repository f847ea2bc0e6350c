import { memo, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { stateOfTask } from '../../shared/tasks/due.ts'
import type { LocalDate } from '../../shared/days.ts'
import { taskFields, type TaskDue, type TaskWho } from '../../shared/tasks/fields.ts'
import { taskMap } from '../../shared/tasks/layout.ts'
import type { TaskView } from '../../shared/tasks/taskView.ts'
import { useEditing } from '../fields/editing.ts'
import { FieldFrame } from '../fields/FieldFrame.tsx'
import { SharedTextArea } from '../fields/carets/SharedTextArea.tsx'
import { readChoice } from '../fields/choiceValue.ts'
import { useEntry, useNestedText } from '../fields/useEntry.ts'
import { showToast } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { today } from '../ui/formats/when.ts'
import { DueField } from './DueField.tsx'
import { setDone, setDue, setTrashed, setWho } from './taskEdits.ts'
import type { TaskPerson } from './tasksContext.ts'
import { WhoField } from './WhoField.tsx'
import { dueInWords, whoInWords } from './taskWords.ts'

interface TaskRowProps {
  readonly task: TaskView
  readonly dueOn: LocalDate | null
  readonly people: readonly TaskPerson[]
  /** What it is for, where rows of several activities are together. */
  readonly place?: ReactNode
  /** Moves it among its neighbours; null where the order is another one. */
  readonly onMove: ((step: -1 | 1) => void) | null
}

/** One task: done, what, who, until when. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { doc } = useEditing()
  const map = taskMap(doc, props.task.id)
  return map === null ? null : <RowOf {...props} map={map} />
})

interface RowOfProps extends TaskRowProps {
  readonly map: Y.Map<unknown>
}

function RowOf({ task, dueOn, people, place, onMove, map }: RowOfProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const { id, activity } = task
  // Read here: the list follows a moment later.
  const done = readChoice(useEntry(map, 'done'), taskFields.done) === true
  const who = readChoice(useEntry(map, 'who'), taskFields.who) as TaskWho | null
  const due = readChoice(useEntry(map, 'due'), taskFields.due) as TaskDue | null
  const what = task.what.trim() === '' ? t`Untitled task` : task.what
  const isOverdue = stateOfTask({ done, dueOn }, today() as LocalDate) === 'overdue'
  function trash(): void {
    setTrashed(editing, id, true)
    showToast(t`“${what}” moved to trash`, { label: t`Undo`, run: () => setTrashed(editing, id, false) })
  }
  return (
    <li className={done ? 'task done' : 'task'}>
      <Checkbox
        className="tick task-check"
        aria-label={t`Done: ${what}`}
        isSelected={done}
        onChange={(next) => setDone(editing, id, next)}
      >
        <span className="box" aria-hidden="true">
          <Icon name="check" />
        </span>
      </Checkbox>
      <div className="task-what">
        <What map={map} id={id} label={t`Task`} />
        {place}
        <TaskOnPaper task={task} dueOn={dueOn} people={people} />
      </div>
      <div className="task-facts">
        <WhoField who={who} people={people} what={what} onChange={(next) => setWho(editing, id, next)} />
        <DueField
          due={due}
          dueOn={dueOn}
          isOverdue={isOverdue}
          isOfPlan={activity === null}
          near={editing.likelyDay}
          what={what}
          onChange={(next) => setDue(editing, id, next)}
        />
        <MenuTrigger>
          <Button className="ibtn" aria-label={t`Actions for ${what}`}>
            <Icon name="dots" />
          </Button>
          <Popover>
            <Menu onAction={(key) => (key === 'trash' ? trash() : onMove?.(key === 'up' ? -1 : 1))}>
              {onMove !== null && <MenuItem id="up">{t`Move up`}</MenuItem>}
              {onMove !== null && <MenuItem id="down">{t`Move down`}</MenuItem>}
              <MenuItem id="trash">{t`Move to trash`}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </li>
  )
}

function What({ map, id, label }: Pick<RowOfProps, 'map'> & { readonly id: string; readonly label: string }) {
  const text = useNestedText(map, 'what')
  return (
    <FieldFrame item={id} field="what">
      {text !== null && (
        <SharedTextArea
          text={text}
          className="input line"
          rows={1}
          dir="auto"
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
          }}
        />
      )}
    </FieldFrame>
  )
}

/** Fields are not printed: their words are. */
function TaskOnPaper({ task: { what, who, due }, dueOn, people }: Pick<TaskRowProps, 'task' | 'dueOn' | 'people'>) {
  const facts = [what, whoInWords(who, people)?.name, dueInWords(due, dueOn)]
  return <p className="task-paper">{facts.filter((fact) => fact !== undefined && fact !== null).join(' · ')}</p>
}
