import { useId, useState, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { isRefusal } from '../../http/failure.ts'
import { PlainButton } from './PlainButton.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { SignInFailure } from './SignInFailure.tsx'
import '../joining.css'
import { SharedMailbox } from './SharedMailbox.tsx'
import { useAskForLink, useUseCode } from './signInPageRequests.ts'

/** A link by e-mail: asks for the address, then for the code, unless the link is followed here. */
export function MailSignIn() {
  const [email, setEmail] = useState('')
  const ask = useAskForLink()
  if (ask.isSuccess) return <CodeForm email={email} onAgain={() => ask.reset()} />
  return <AddressForm email={email} onChange={setEmail} ask={ask} />
}

interface AddressFormProps {
  readonly email: string
  readonly onChange: (email: string) => void
  readonly ask: ReturnType<typeof useAskForLink>
}

function AddressForm({ email, onChange, ask }: AddressFormProps) {
  const { t } = useLingui()
  const id = useId()
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (email.trim() !== '') ask.mutate(email.trim())
  }
  return (
    <form className="mail-sign-in" onSubmit={submit}>
      <Field id={id} label={t`Your work email address`}>
        <input
          className="input"
          id={id}
          type="email"
          required
          maxLength={320}
          autoComplete="email"
          value={email}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <PlainButton type="submit" icon="mail" working={ask.isPending}>
        <Trans>Send a link</Trans>
      </PlainButton>
      {ask.isError && (
        <Callout kind="danger" live>
          <SignInFailure error={ask.error} />
        </Callout>
      )}
    </form>
  )
}

function CodeForm({ email, onAgain }: { readonly email: string; readonly onAgain: () => void }) {
  const { t } = useLingui()
  const id = useId()
  const [code, setCode] = useState('')
  const use = useUseCode()
  const isWrong = use.isError && isRefusal(use.error, 'wrong-code')
  function go(choice: { person?: string | null } = {}): void {
    use.mutate({ code, ...choice } as Parameters<typeof use.mutate>[0])
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (/^(\d{6}|\d{9})$/.test(code)) go()
  }
  if (use.data?.kind === 'shared')
    return <SharedMailbox people={use.data.people} working={use.isPending} onChoose={(person) => go({ person })} />
  return (
    <form className="mail-sign-in sent" onSubmit={submit}>
      <p className="lead" role="status">
        <Trans>
          If mail can reach <b dir="ltr">{email}</b>, a link is on its way, or was sent within the last hour. Open it in
          this browser, or type the code from the email here. Both work for 15 minutes.
        </Trans>
      </p>
      <Field
        id={id}
        label={t`Code from the email`}
        bad={isWrong}
        hint={isWrong ? t`This code is wrong. After five tries you need a new email.` : undefined}
      >
        <input
          className="input code"
          id={id}
          inputMode="numeric"
          pattern="(\d{6}|\d{9})"
          maxLength={11}
          required
          autoComplete="one-time-code"
          autoFocus
          aria-describedby={isWrong ? `${id}-hint` : undefined}
          value={code}
          onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, ''))}
        />
      </Field>
      <div className="actions">
        <PlainButton type="submit" kind="primary" working={use.isPending}>
          <Trans>Sign in</Trans>
        </PlainButton>
        <PlainButton kind="quiet" onPress={onAgain}>
          <Trans>Use another address</Trans>
        </PlainButton>
      </div>
      {use.isError && !isWrong && (
        <Callout kind="danger" live>
          <SignInFailure error={use.error} />
        </Callout>
      )}
    </form>
  )
}
