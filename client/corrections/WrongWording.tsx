import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { MAX_CORRECTION_CHARACTERS, MAX_WHY_CHARACTERS } from '../../shared/corrections/correction.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { showToast } from '../ui/announce.ts'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { activeLanguage } from '../ui/language/perLanguage.ts'
import { agreedHref, correctionsQuery, usePropose } from './correctionQueries.ts'
import { CorrectionItem } from './CorrectionItem.tsx'
import { findMessages, textAt, type FoundMessage } from './findMessages.ts'
import './corrections.css'

interface WrongWordingProps {
  readonly person: Person
  readonly onClose: () => void
}

/**
 * Names a text of the interface and proposes another one. The page stays visible, and a press on a word of it names the word. The default
 * export: it is loaded on demand.
 */
export default function WrongWording({ person, onClose }: WrongWordingProps) {
  const { t } = useLingui()
  const language = activeLanguage()
  const list = useQuery(correctionsQuery(language))
  const id = useId()
  const own = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => own.current?.focus(), [])
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  usePressedText(own, setTyped)
  const { corrections = [], votesFor = null } = list.data ?? {}
  return (
    <section ref={own} className="wrong-wording" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <div className="between">
        <h2 id={id}>
          <Trans>Wrong wording?</Trans>
        </h2>
        <IconButton icon="close" label={t`Close`} onPress={onClose} />
      </div>
      <p className="meta">
        <Trans>Your proposal changes nothing at once. Centres that write this language agree to it or not.</Trans>
      </p>
      <Proposal key={corrections.length} typed={typed} onType={setTyped} />
      {list.isError && (
        <Callout kind="danger">
          <Trans>The proposals of others could not be loaded.</Trans>
        </Callout>
      )}
      {corrections.length > 0 && (
        <>
          <h3>
            <Trans>Proposed wordings</Trans>
          </h3>
          <ul className="corrections">
            {corrections.map((correction) => (
              <CorrectionItem
                key={correction.id}
                correction={correction}
                language={language}
                votesFor={votesFor}
                mayDelete={correction.isOwn || can(person, 'correction.export', {})}
              />
            ))}
          </ul>
        </>
      )}
      {can(person, 'correction.export', {}) && (
        <p>
          <a href={agreedHref(language)} download>
            <Trans>Agreed wordings as a file, for the next release</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

interface ProposalProps {
  /** The text on the screen. */
  readonly typed: string
  readonly onType: (text: string) => void
}

function Proposal({ typed, onType }: ProposalProps) {
  const { t, i18n } = useLingui()
  const language = activeLanguage()
  const propose = usePropose()
  const { messages } = i18n
  // Five thousand messages are looked through.
  const found = useMemo(() => findMessages(messages, typed), [messages, typed])
  const [chosen, setChosen] = useState<string | null>(null)
  const message = found.find(({ id }) => id === chosen) ?? found[0]
  const [proposed, setProposed] = useState('')
  const [why, setWhy] = useState('')
  const failure = propose.isError
    ? (refusalTitle(propose.error) ?? t`Nothing was sent: the server cannot be reached. Try again.`)
    : null
  function send(): void {
    if (message === undefined || proposed.trim() === '') return
    propose.mutate(
      { language, message: message.id, proposed: proposed.trim(), why: why.trim() },
      {
        onSuccess() {
          onType('')
          showToast(t`Your wording was proposed`)
        },
      },
    )
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextInput
        label={t`Text on the screen`}
        hint={t`Press a word on the page, or type it.`}
        value={typed}
        maxLength={MAX_CORRECTION_CHARACTERS}
        onChange={onType}
      />
      <Found found={found} chosen={message?.id ?? null} typed={typed} onChoose={setChosen} />
      <TextInput
        label={t`How would you say it?`}
        value={proposed}
        maxLength={MAX_CORRECTION_CHARACTERS}
        rows={2}
        onChange={setProposed}
        onSend={send}
      />
      <TextInput label={t`Why? (optional)`} value={why} maxLength={MAX_WHY_CHARACTERS} onChange={setWhy} />
      {failure !== null && (
        <Callout kind="danger" live>
          {failure}
        </Callout>
      )}
      {message !== undefined && proposed.trim() !== '' && (
        <Button kind="primary" type="submit" working={propose.isPending}>
          <Trans>Send proposal</Trans>
        </Button>
      )}
    </form>
  )
}

interface FoundProps {
  readonly found: readonly FoundMessage[]
  readonly chosen: string | null
  readonly typed: string
  readonly onChoose: (id: string) => void
}

/** Which message the text is, where several say the like. */
function Found({ found, chosen, typed, onChoose }: FoundProps) {
  const name = useId()
  if (typed.trim() === '') return null
  if (found.length === 0)
    return (
      <p className="meta" role="status">
        <Trans>No text of the workspace has these words. Texts of centres keep their language.</Trans>
      </p>
    )
  return (
    <fieldset className="found-messages">
      <legend className="label">
        <Trans>Which text is it?</Trans>
      </legend>
      {found.map(({ id, text }) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} /> {text}
        </label>
      ))}
    </fieldset>
  )
}

/** While the panel is open, a press on the page names a text and does nothing else. */
function usePressedText(panel: { readonly current: HTMLElement | null }, onText: (text: string) => void): void {
  useEffect(() => {
    function onClick(event: MouseEvent): void {
      const { target } = event
      if (!(target instanceof Node) || panel.current?.contains(target) === true) return
      const text = textAt(target)
      if (text === null) return
      event.preventDefault()
      event.stopPropagation()
      onText(text)
    }
    // Pressing begins an action in some components: it is held back as well.
    const hold = (event: Event): void => {
      if (event.target instanceof Node && panel.current?.contains(event.target) !== true) event.stopPropagation()
    }
    document.addEventListener('click', onClick, true)
    for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) document.addEventListener(name, hold, true)
    return () => {
      document.removeEventListener('click', onClick, true)
      for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
        document.removeEventListener(name, hold, true)
    }
  }, [panel, onText])
}
