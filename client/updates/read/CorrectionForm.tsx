import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ItemId, UpdateId } from '../../../shared/ids.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { useAddNote } from '../updateQueries.ts'

interface CorrectionFormProps {
  readonly update: UpdateId
  readonly item: ItemId
  readonly heading: string
}

const LONGEST = 500

/** For coordinators: a dated note at an item of a letter that was sent. The mails stay as they were. */
export function CorrectionForm({ update, item, heading }: CorrectionFormProps) {
  const { t } = useLingui()
  const add = useAddNote(update)
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  function close(): void {
    setOpen(false)
    setEmpty(false)
    add.reset()
  }
  function save(): void {
    const text = words.trim()
    setEmpty(text === '')
    if (text === '') return
    add.mutate(
      { item, words: text },
      {
        onSuccess() {
          showToast(t`Correction added`)
          setWords('')
          close()
        },
      },
    )
  }
  if (!isOpen)
    return (
      <Button kind="quiet" icon="pencil" onPress={() => setOpen(true)}>
        <Trans>Add a correction</Trans>
        <span className="vh">: {heading}</span>
      </Button>
    )
  return (
    <div className="correction-form on-screen">
      <TextInput
        label={t`What changed since it was sent`}
        hint={t`It is shown at the item with today’s date. Nobody is notified.`}
        problem={isEmpty && words.trim() === '' ? t`Write what changed.` : undefined}
        rows={2}
        maxLength={LONGEST}
        value={words}
        onChange={setWords}
        onSend={save}
      />
      {add.isError && (
        <Callout kind="warning" live>
          {refusalTitle(add.error) ?? (
            <Trans>The correction was not saved: the server cannot be reached. Your text is still here.</Trans>
          )}
        </Callout>
      )}
      <div className="row">
        <Button kind="primary" working={add.isPending} onPress={save}>
          <Trans>Add the correction</Trans>
        </Button>
        <Button onPress={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  )
}
