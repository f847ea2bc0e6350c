import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { LONGEST_NAME } from '../../shared/overview/ownOverview.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { selectionsQuery, useRemoveSelection, useSaveSelection } from './ownQueries.ts'

interface SavedSelectionsProps {
  readonly campaign: CampaignId
  /** The filters in use, as in the address; empty without any. */
  readonly query: string
  readonly onChoose: (query: string) => void
}

/** Named filters of the overview. They follow the person to every device; nobody else sees them. */
export function SavedSelections({ campaign, query, onChoose }: SavedSelectionsProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const saved = useQuery({ ...selectionsQuery(campaign), enabled: isOpen })
  const save = useSaveSelection(campaign)
  const remove = useRemoveSelection(campaign)
  const selections = saved.data?.selections ?? []
  return (
    <>
      <IconButton icon="star" label={t`Saved filters`} onPress={() => setOpen(true)} />
      <Sheet title={t`Saved filters`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          {saved.isSuccess && selections.length === 0 && (
            <p className="meta">
              <Trans>No saved filters yet. Filter the activities, then name the filter here.</Trans>
            </p>
          )}
          {saved.isError && (
            <Callout kind="warning">
              <Trans>The saved filters could not be loaded.</Trans>
            </Callout>
          )}
          <ul className="beside-list">
            {selections.map((one) => (
              <li key={one.id} className="between">
                <button
                  type="button"
                  className="plain-link strong"
                  onClick={() => {
                    onChoose(one.query)
                    setOpen(false)
                  }}
                >
                  {one.name}
                </button>
                <IconButton
                  icon="trash"
                  label={t`Remove ${one.name}`}
                  onPress={() => {
                    remove.mutate(one.id)
                    showToast(t`Filter removed`, { label: t`Undo`, run: () => save.mutate(one) })
                  }}
                />
              </li>
            ))}
          </ul>
          {save.isError && <Callout kind="warning">{refusalTitle(save.error)}</Callout>}
          {query === '' ? null : <NameForm onName={(name) => save.mutate({ name, query })} />}
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
          maxLength={LONGEST_NAME}
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
