import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { textOf } from '../../shared/richtext/json.ts'
import { AUDIENCES } from '../../shared/taxonomy.ts'
import type { TemplateDetail, TemplateId, TemplateTask, WriteTemplate } from '../../shared/templates/template.ts'
import { LONGEST_TASK, MOST_DAYS_APART } from '../../shared/tasks/fields.ts'
import { optionsOf } from '../fields/fieldEntry.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { requestVoid } from '../http/send.ts'
import { showToast } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { MultiSelect } from '../ui/forms/MultiSelect.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { readTemplate, TEMPLATES_KEY } from './templateQueries.ts'

interface TemplateFormProps {
  readonly id: TemplateId
  readonly isNew: boolean
  readonly onClose: () => void
}

const BLANK: WriteTemplate = { title: '', gloss: '', description: '', audiences: [], tasks: [] }

const writtenOf = ({ content: { fields, description, tasks } }: TemplateDetail): WriteTemplate => ({
  title: fields.title,
  gloss: fields.gloss,
  description: textOf(description),
  audiences: fields.audiences,
  tasks,
})

/** Writes one of the network's templates. */
export function TemplateForm({ id, isNew, onClose }: TemplateFormProps) {
  const { t } = useLingui()
  const found = useQuery({
    queryKey: [...TEMPLATES_KEY, id],
    queryFn: () => readTemplate(id),
    enabled: !isNew,
    staleTime: 0,
    gcTime: 0,
  })
  const first = isNew ? BLANK : found.data === undefined ? null : writtenOf(found.data)
  return (
    <Sheet
      title={isNew ? t`New template of the network` : t`Template of the network`}
      isOpen
      onClose={onClose}
      size="wide"
    >
      {found.isError && (
        <Callout kind="warning" live>
          <Trans>The template could not be loaded. Try again when you are online.</Trans>
        </Callout>
      )}
      {first === null ? found.isError || <Skeleton lines={6} /> : <Form id={id} first={first} onClose={onClose} />}
    </Sheet>
  )
}

function Form({ id, first, onClose }: Pick<TemplateFormProps, 'id' | 'onClose'> & { readonly first: WriteTemplate }) {
  const { i18n, t } = useLingui()
  const queries = useQueryClient()
  const [written, setWritten] = useState(first)
  const [isSaving, setSaving] = useState(false)
  const set = (change: Partial<WriteTemplate>): void => setWritten((before) => ({ ...before, ...change }))
  async function save(): Promise<void> {
    if (written.title.trim() === '') return showToast(t`Give the template a title first`)
    setSaving(true)
    try {
      const tasks = written.tasks.filter(({ what }) => what.trim() !== '')
      await requestVoid(`/api/templates/${id}`, { method: 'PUT', body: { ...written, tasks } })
      await queries.invalidateQueries({ queryKey: TEMPLATES_KEY })
      showToast(t`Template “${written.title}” saved`)
      onClose()
    } catch (error) {
      showToast(refusalTitle(error) ?? t`The template could not be saved. Try again when you are online.`)
      setSaving(false)
    }
  }
  return (
    <div className="template-form">
      <TextInput label={t`Title`} value={written.title} maxLength={200} onChange={(title) => set({ title })} />
      <TextInput
        label={t`In English, if the title is not`}
        value={written.gloss}
        maxLength={200}
        onChange={(gloss) => set({ gloss })}
      />
      <TextInput
        label={t`Description`}
        value={written.description}
        maxLength={5000}
        rows={4}
        onChange={(description) => set({ description })}
      />
      <MultiSelect
        label={t`Audience`}
        options={optionsOf(AUDIENCES, i18n)}
        values={written.audiences}
        onToggle={(value, chosen) =>
          set({
            audiences: AUDIENCES.map((one) => one.id).filter((one) =>
              one === value ? chosen : written.audiences.includes(one),
            ),
          })
        }
      />
      <TaskLines tasks={written.tasks} onChange={(tasks) => set({ tasks })} />
      <div className="actions">
        <Button kind="primary" working={isSaving} onPress={() => void save()}>
          <Trans>Save template</Trans>
        </Button>
      </div>
    </div>
  )
}

interface TaskLinesProps {
  readonly tasks: readonly TemplateTask[]
  readonly onChange: (tasks: TemplateTask[]) => void
}

const FIRST_DISTANCE = -7

function TaskLines({ tasks, onChange }: TaskLinesProps) {
  const { t } = useLingui()
  const put = (at: number, change: Partial<TemplateTask>): void =>
    onChange(tasks.map((task, index) => (index === at ? { ...task, ...change } : task)))
  return (
    <section aria-labelledby="template-tasks">
      <h3 id="template-tasks">
        <Trans>Tasks</Trans>
      </h3>
      <p className="meta">
        <Trans>Days are counted from the activity: -10 is ten days before, 2 is two days after.</Trans>
      </p>
      <ul className="template-form">
        {tasks.map((task, at) => {
          const number = at + 1
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no other name
            <li key={at} className="template-task">
              <input
                className="input"
                aria-label={t`Task ${number}`}
                maxLength={LONGEST_TASK}
                value={task.what}
                dir="auto"
                onChange={({ target }) => put(at, { what: target.value })}
              />
              <input
                className="input"
                aria-label={t`Days of task ${number}`}
                type="number"
                min={-MOST_DAYS_APART}
                max={MOST_DAYS_APART}
                value={task.days ?? ''}
                onChange={({ target }) => put(at, { days: daysOf(target.valueAsNumber) })}
              />
              <input
                className="input"
                aria-label={t`Who does task ${number}`}
                placeholder={t`Who?`}
                maxLength={200}
                value={task.word ?? ''}
                dir="auto"
                onChange={({ target }) => put(at, { word: target.value === '' ? null : target.value })}
              />
              <IconButton
                icon="trash"
                label={t`Remove task ${number}`}
                onPress={() => onChange(tasks.toSpliced(at, 1))}
              />
            </li>
          )
        })}
      </ul>
      <Button icon="plus" onPress={() => onChange([...tasks, { what: '', word: null, days: FIRST_DISTANCE }])}>
        <Trans>Add a task</Trans>
      </Button>
    </section>
  )
}

const daysOf = (value: number): number | null =>
  Number.isInteger(value) && Math.abs(value) <= MOST_DAYS_APART ? value : null
