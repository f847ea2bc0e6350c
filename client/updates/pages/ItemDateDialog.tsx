import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { fieldsOfDated } from '../../../shared/updates/dated.ts'
import { WhenFields } from '../../milestones/form/WhenFields.tsx'
import { draftOf, EMPTY_DRAFT, readDraft, type WrongField } from '../../milestones/form/milestoneDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { datedOf } from '../../../shared/updates/dated.ts'
import type { DateDialogProps } from '../compose/composing.ts'

/** The date of an item, or of a line of the tables, in the same fields as that of a milestone. */
export function ItemDateDialog({ dated, near, onClose, onChoose }: DateDialogProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(() => (dated === null ? EMPTY_DRAFT : draftOf(fieldsOfDated(dated))))
  const [wrong, setWrong] = useState<ReadonlySet<WrongField>>(new Set())
  function save(): void {
    const read = readDraft({ ...draft, title: DATE_ALONE, audiences: ['all'], purposes: ['information'] })
    if (read.ok) onChoose(datedOf(read.milestone))
    else setWrong(read.wrong)
  }
  return (
    <Dialog title={t`Date`} isOpen onClose={onClose} staysOpen>
      <Select
        label={t`What it is`}
        options={[
          { id: 'date', label: t`A date` },
          { id: 'deadline', label: t`A deadline` },
        ]}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: kind === 'deadline' ? 'deadline' : 'date' })}
      />
      <WhenFields
        draft={draft}
        wrong={wrong}
        near={near}
        onChange={(change) => {
          setDraft({ ...draft, ...change })
          setWrong(new Set())
        }}
      />
      <div className="row">
        <Button kind="primary" onPress={save}>
          <Trans>Use this date</Trans>
        </Button>
        <Button onPress={() => onChoose(null)}>
          <Trans>No date</Trans>
        </Button>
        <Button kind="quiet" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

/** A draft is read as a whole; only its date is used here. */
const DATE_ALONE = 'date'
