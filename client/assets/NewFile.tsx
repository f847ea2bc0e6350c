import { useId, useRef, useState, type FormEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { HttpsAddress } from '../../shared/fields/values.ts'
import { typedValue } from '../fields/typedValue.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { SidePanel } from '../ui/overlays/SidePanel.tsx'

export interface NewFileValues {
  readonly title: string
  readonly url: string | null
}

interface NewFileProps {
  readonly onAdd: (values: NewFileValues) => void
  readonly onClose: () => void
}

/** The id of the button that opens it. */
export const ADD_FILE_ID = 'add-file'

/** A file that is not there yet: it is added for everybody when it has a title or an address, not before. */
export function NewFile({ onAdd, onClose }: NewFileProps) {
  const { t } = useLingui()
  const [titleId, urlId] = [useId(), useId()]
  const form = useRef<HTMLFormElement>(null)
  const [title, setTitle] = useState('')
  const [address, setAddress] = useState('')
  const [tried, setTried] = useState(false)
  const parsed = address.trim() === '' ? null : HttpsAddress.safeParse(typedValue(address, 'https'))
  const values = { title: title.trim(), url: parsed?.data ?? null }
  const isEmpty = values.title === '' && parsed === null
  const isBad = parsed?.success === false
  const problem = isBad && tried ? t`Enter an address that starts with https://.` : undefined

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!isEmpty && !isBad) return onAdd(values)
    form.current?.querySelector<HTMLElement>(isBad ? 'input:last-of-type[inputmode]' : 'input')?.focus()
  }
  // Closing the panel keeps typed values.
  const close = (): void => (isEmpty || isBad ? onClose() : onAdd(values))
  return (
    <SidePanel
      label={t`New file`}
      place={t`New file`}
      onClose={close}
      openers={[ADD_FILE_ID]}
      first={() => form.current?.querySelector('input') ?? null}
    >
      <form ref={form} className="fields" onSubmit={submit} noValidate>
        <Field id={titleId} label={t`Title`}>
          <input className="input" id={titleId} value={title} onChange={({ target }) => setTitle(target.value)} />
        </Field>
        <Field id={urlId} label={t`File address`} hint={problem} bad={problem !== undefined}>
          <input
            className={problem === undefined ? 'input' : 'input bad'}
            id={urlId}
            inputMode="url"
            value={address}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${urlId}-hint`}
            onBlur={() => setTried(address !== '')}
            onChange={({ target }) => setAddress(target.value)}
          />
        </Field>
        <p className="hint">
          {tried && isEmpty ? (
            <Trans>Enter a title or an address first.</Trans>
          ) : (
            <Trans>The other centres see the file as soon as you add it.</Trans>
          )}
        </p>
        <div className="actions">
          <Button kind="primary" type="submit">
            <Trans>Add file</Trans>
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
