import { useEffect, useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreId } from '../../shared/ids.ts'
import { isSameName, LONGEST_VIEW_NAME, type View } from '../../shared/views/view.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import type { NamedViews } from './useNamedViews.ts'

interface ViewFormProps {
  readonly views: NamedViews
  /** The one to change; null for a new one. */
  readonly view: View | null
  /** @returns why it was not saved, in words; null if it was */
  readonly onSave: (fields: { readonly name: string; readonly centre: CentreId | null }) => Promise<string | null>
  readonly onClose: () => void
}

const MINE = 'mine'

/** The name of a view, and whose it is. */
export function ViewForm({ views, view, onSave, onClose }: ViewFormProps) {
  const { t } = useLingui()
  const [name, setName] = useState(view?.name ?? '')
  const [centre, setCentre] = useState(view?.centre ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const sharing = views.centres.filter(({ mayEdit }) => mayEdit)
  const isTaken = (views.views ?? []).some(
    (other) => other.id !== view?.id && other.centre === centre && isSameName(other.name, name),
  )
  async function save(): Promise<void> {
    if (name.trim() === '' || isTaken) return
    setSaving(true)
    const found = await onSave({ name: name.trim(), centre })
    setSaving(false)
    if (found === null) onClose()
    else setProblem(found)
  }
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label={t`Name of the view`}
        value={name}
        maxLength={LONGEST_VIEW_NAME}
        onChange={setName}
        problem={isTaken ? t`There is a view of this name already. Choose another name.` : undefined}
      />
      {sharing.length > 0 && (
        <SegmentedControl
          label={t`Who can see it`}
          options={[
            { id: MINE, label: t`Only me` },
            ...sharing.map((one) => ({ id: one.id, label: t`Planners of ${one.name}` })),
          ]}
          value={centre ?? MINE}
          onChange={(id) => setCentre(sharing.find((one) => one.id === id)?.id ?? null)}
        />
      )}
      {problem !== null && (
        <Callout kind="warning" live>
          {problem}
        </Callout>
      )}
      <div className="actions">
        <Button kind="primary" type="submit" working={isSaving}>
          <Trans>Save view</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
