import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId } from '../../../../shared/ids.ts'
import { showToast } from '../../../ui/announce.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/forms/Field.tsx'
import { Sheet } from '../../../ui/overlays/Sheet.tsx'
import type { QueueChoice } from '../../queueChoice.ts'
import { saveFilters, readSavedFilters, type SavedFilter } from './savedFilters.ts'

interface SavedFiltersProps {
  readonly person: PersonId
  readonly choice: QueueChoice
  readonly onChoose: (choice: Partial<QueueChoice>) => void
}

/** Named filters of the queue, saved in this browser. */
export function SavedFilters({ person, choice, onChoose }: SavedFiltersProps) {
  const { t } = useLingui()
  const [saved, setSaved] = useState(() => readSavedFilters(person))
  const [isOpen, setOpen] = useState(false)
  const keep = (next: readonly SavedFilter[]): void => {
    setSaved(next)
    saveFilters(person, next)
  }
  return (
    <>
      <IconButton icon="star" label={t`Saved filters`} onPress={() => setOpen(true)} />
      <Sheet title={t`Saved filters`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          {saved.length === 0 && (
            <p className="meta">
              <Trans>No saved filters yet. Filter the queue, then name the filter here.</Trans>
            </p>
          )}
          <ul className="beside-list">
            {saved.map((one) => (
              <li key={one.name} className="between">
                <button
                  type="button"
                  className="plain-link strong"
                  onClick={() => {
                    onChoose(one.choice)
                    setOpen(false)
                  }}
                >
                  {one.name}
                </button>
                <IconButton
                  icon="trash"
                  label={t`Remove ${one.name}`}
                  onPress={() => {
                    const before = saved
                    keep(saved.filter(({ name: other }) => other !== one.name))
                    showToast(t`Filter removed`, { label: t`Undo`, run: () => keep(before) })
                  }}
                />
              </li>
            ))}
          </ul>
          <NameForm onName={(given) => keep([...saved.filter((one) => one.name !== given), { name: given, choice }])} />
        </div>
      </Sheet>
    </>
  )
}

function NameForm({ onName }: { readonly onName: (name: string) => void }) {
  const { t } = useLingui()
  const id = useId()
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onName(name.trim())
        setName('')
      }}
    >
      <Field id={id} label={t`Name of this filter`}>
        <input
          className="input"
          id={id}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <div className="actions">
        <Button kind="primary" type="submit">
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
