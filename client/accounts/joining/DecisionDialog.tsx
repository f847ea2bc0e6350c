import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { DecideJoin, JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { showToast } from '../../ui/announce.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { CentreChoice, type CentreOption } from '../CentreChoice.tsx'
import { useDecideJoin } from './joinQueries.ts'

type Decision = DecideJoin['decision']

interface DecisionDialogProps {
  readonly request: JoinRequest
  /** The name of the request's centre; null if it has none. */
  readonly place: string | null
  readonly centres: readonly CentreOption[]
  readonly decision: Decision
  readonly onClose: () => void
}

/** Asks for the details of a decision on a request, and decides. */
export function DecisionDialog({ request, place, centres, decision, onClose }: DecisionDialogProps) {
  const { i18n, t } = useLingui()
  const [words, setWords] = useState('')
  const [centre, setCentre] = useState<CentreId | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const decide = useDecideJoin()
  const { name } = request.person
  const titles: Record<Decision, string> = {
    approve: t`Approve ${name}?`,
    ask: t`Ask ${name} a question`,
    move: t`Move the request to another centre`,
    refuse: t`Refuse the request of ${name}?`,
  }
  const toasts: Record<Decision, string> = {
    approve: t`${name} can use the workspace now, and was told by email.`,
    ask: t`The question was sent to ${name}.`,
    move: t`The request was moved. Its lead planners are asked now.`,
    refuse: t`The request was refused. ${name} was told your reason by email.`,
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (decision === 'move' && centre === null) return
    const body = { id: request.id, decision, words: words.trim(), centre, until: decision === 'approve' ? until : null }
    decide.mutate(body, { onSuccess: () => (showToast(toasts[decision]), onClose()) })
  }
  return (
    <Dialog title={titles[decision]} isOpen onClose={onClose}>
      <form className="decision" onSubmit={submit}>
        <p>
          <WhatHappens decision={decision} place={place} />
        </p>
        {decision === 'move' && (
          <CentreChoice label={t`The right centre`} centres={centres} value={centre} onChange={setCentre} />
        )}
        {decision === 'move' && isTried && centre === null && (
          <Callout kind="warning" live>
            <Trans>Choose the centre that the request moves to.</Trans>
          </Callout>
        )}
        {decision === 'approve' ? (
          <DateInput label={t`Last day of access, for example of a placement`} value={until} onChange={setUntil} />
        ) : (
          <Words decision={decision} value={words} onChange={setWords} />
        )}
        {decide.isError && (
          <Callout kind="danger" live>
            {refusalTitle(decide.error) ?? (
              <Trans>Nothing was changed. Check your internet connection and try again.</Trans>
            )}
          </Callout>
        )}
        <div className="actions">
          <Button type="submit" kind={decision === 'refuse' ? 'danger' : 'primary'} working={decide.isPending}>
            {i18n._(DECISION_LABELS[decision])}
          </Button>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function WhatHappens({ decision, place }: Pick<DecisionDialogProps, 'decision' | 'place'>) {
  switch (decision) {
    case 'approve':
      return place === null ? (
        <Trans>The person gets the role at once.</Trans>
      ) : (
        <Trans>As a planner of {place}: may edit its plan, its public page and its Ally files at once.</Trans>
      )
    case 'ask':
      return <Trans>The request stays open. The answer comes here.</Trans>
    case 'move':
      return <Trans>Nothing is lost: the lead planners of the other centre are asked instead.</Trans>
    case 'refuse':
      return <Trans>The person reads your reason and can ask again.</Trans>
  }
}

const DECISION_LABELS: Readonly<Record<DecisionDialogProps['decision'], MessageDescriptor>> = {
  approve: msg`Approve`,
  ask: msg`Send the question`,
  move: msg`Move the request`,
  refuse: msg`Refuse`,
}

interface WordsProps extends Pick<DecisionDialogProps, 'decision'> {
  readonly value: string
  readonly onChange: (words: string) => void
}

/** A question and a reason are required; a message to somebody who is moved is optional. */
function Words({ decision, value, onChange }: WordsProps) {
  const { t } = useLingui()
  const id = useId()
  const isNeeded = decision !== 'move'
  const own = useRef<HTMLTextAreaElement>(null)
  // The sheet below holds the focus until this dialog is open.
  useEffect(() => {
    if (!isNeeded) return
    const frame = requestAnimationFrame(() => own.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isNeeded])
  return (
    <Field id={id} label={decision === 'refuse' ? t`Reason` : decision === 'ask' ? t`Question` : t`Message (optional)`}>
      <textarea
        ref={own}
        className="input"
        id={id}
        rows={3}
        maxLength={2000}
        required={isNeeded}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
