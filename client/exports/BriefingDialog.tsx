import { useState } from 'react'
import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  BRIEFING_PARTS,
  LONGEST_NOTE,
  LONGEST_TITLE,
  USUAL_LOOK,
  type BriefingLook,
  type BriefingPart,
} from '../../shared/exports/briefingLook.ts'
import { addDays, LocalDate } from '../../shared/days.ts'
import { Button } from '../ui/Button.tsx'
import { today } from '../ui/formats/when.ts'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'

const PART_LABELS: Readonly<Record<BriefingPart, MessageDescriptor>> = {
  summary: msg`Summary: figures, missing plans, gaps`,
  coverage: msg`Coverage: themes, audiences and days`,
  table: msg`Table of all activities`,
  changes: msg`Changes since a day`,
  plans: msg`Plans in full, a page or more for each centre`,
}
const DAYS_OF_CHANGES = 7

interface BriefingDialogProps {
  /** The purpose of the choice; null while the dialog is closed. */
  readonly makes: 'file' | 'copy' | null
  readonly onMake: (look: BriefingLook) => void
  readonly onClose: () => void
}

/** Asks which parts a briefing has, and for a title and a note. */
export function BriefingDialog({ makes, onMake, onClose }: BriefingDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog
      title={makes === 'copy' ? t`Save a dated copy` : t`Word briefing`}
      isOpen={makes !== null}
      onClose={onClose}
    >
      <BriefingForm isCopy={makes === 'copy'} onMake={onMake} onClose={onClose} />
    </Dialog>
  )
}

interface BriefingFormProps extends Pick<BriefingDialogProps, 'onMake' | 'onClose'> {
  readonly isCopy: boolean
}

function BriefingForm({ isCopy, onMake, onClose }: BriefingFormProps) {
  const { t, i18n } = useLingui()
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [parts, setParts] = useState<readonly BriefingPart[]>(USUAL_LOOK.parts)
  const [since, setSince] = useState<string>(() => addDays(LocalDate.parse(today()), -DAYS_OF_CHANGES))
  const make = (): void =>
    onMake({
      parts: [...parts],
      title: title.trim() === '' ? null : title.trim(),
      note: note.trim() === '' ? null : note.trim(),
      since: parts.includes('changes') ? LocalDate.parse(since) : null,
    })
  return (
    <form
      className="briefing-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (parts.length > 0) make()
      }}
    >
      <TextInput label={t`Title (optional)`} value={title} maxLength={LONGEST_TITLE} onChange={setTitle} />
      <TextInput label={t`Note (optional)`} value={note} maxLength={LONGEST_NOTE} rows={3} onChange={setNote} />
      <fieldset>
        <legend>
          <Trans>Parts of the Word file</Trans>
        </legend>
        {partChoices(i18n, parts, setParts)}
      </fieldset>
      {parts.length === 0 && (
        <p className="bad" role="alert">
          <Trans>Choose at least one part.</Trans>
        </p>
      )}
      {parts.includes('changes') && (
        <DateInput
          label={t`Changes since`}
          value={since}
          near={today()}
          onChange={(day) => {
            if (day !== null) setSince(day)
          }}
        />
      )}
      {isCopy && (
        <p className="meta">
          <Trans>
            A dated copy does not change any more. It has an address to cite, and can be downloaded in each format.
          </Trans>
        </p>
      )}
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button kind="primary" type="submit">
          {isCopy ? <Trans>Save copy</Trans> : <Trans>Download</Trans>}
        </Button>
      </div>
    </form>
  )
}

const partChoices = (i18n: I18n, parts: readonly BriefingPart[], setParts: (parts: readonly BriefingPart[]) => void) =>
  BRIEFING_PARTS.map((part) => (
    <LabelledCheckbox
      key={part}
      label={i18n._(PART_LABELS[part])}
      chosen={parts.includes(part)}
      onChange={(isChosen) => setParts(BRIEFING_PARTS.filter((one) => (one === part ? isChosen : parts.includes(one))))}
    />
  ))
