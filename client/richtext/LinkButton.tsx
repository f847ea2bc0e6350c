import { useEffect, useEffectEvent, useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { isHonestLink } from '../../shared/richtext/links.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Makes the selected words a link to the web or to a mailbox. */
export function LinkButton({ editor, pressed }: { readonly editor: Editor; readonly pressed: boolean }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [address, setAddress] = useState('')
  const [bad, setBad] = useState(false)

  function open(opening: boolean): void {
    const current: unknown = editor.getAttributes('link').href
    setAddress(typeof current === 'string' ? current : '')
    setBad(false)
    setOpen(opening)
  }
  const openByKey = useEffectEvent(() => open(true))
  useEffect(() => {
    const onAsk = (): void => openByKey()
    editor.on('askForLink', onAsk)
    return () => void editor.off('askForLink', onAsk)
  }, [editor])
  function apply(): void {
    const href = withScheme(address.trim())
    if (!isHonestLink(href)) return setBad(true)
    const link = editor.chain().focus().extendMarkRange('link')
    // Without a selection the address itself is inserted as the linked text.
    if (editor.state.selection.empty && !pressed) {
      link.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else {
      link.setLink({ href }).run()
    }
    setOpen(false)
  }
  function remove(): void {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setOpen(false)
  }

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <AriaButton className="ibtn" aria-label={t`Link`} aria-pressed={pressed}>
        <Icon name="link" />
      </AriaButton>
      <Popover>
        <Dialog className="react-aria-Dialog link-dialog" aria-label={t`Link`}>
          <AddressForm
            address={address}
            setAddress={setAddress}
            bad={bad}
            pressed={pressed}
            onApply={apply}
            onRemove={remove}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function withScheme(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  return address.includes('@') && !address.includes('/') ? `mailto:${address}` : `https://${address}`
}

interface AddressFormProps {
  readonly address: string
  readonly setAddress: (address: string) => void
  readonly bad: boolean
  readonly pressed: boolean
  readonly onApply: () => void
  readonly onRemove: () => void
}

function AddressForm({ address, setAddress, bad, pressed, onApply, onRemove }: AddressFormProps) {
  const { t } = useLingui()
  const id = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onApply()
      }}
    >
      <Field
        id={id}
        label={t`Address`}
        bad={bad}
        hint={bad ? t`Enter a web address, or mailto: followed by an email address.` : undefined}
      >
        <input
          className={bad ? 'input bad' : 'input'}
          id={id}
          value={address}
          autoFocus
          aria-invalid={bad}
          onChange={(event) => setAddress(event.target.value)}
        />
      </Field>
      <div className="actions">
        <Button kind="primary" type="submit">
          <Trans>Link</Trans>
        </Button>
        {pressed && (
          <Button onPress={onRemove}>
            <Trans>Remove link</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
