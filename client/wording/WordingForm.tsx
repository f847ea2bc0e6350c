import { Trans } from '@lingui/react/macro'
import type { PersonId } from '../../shared/ids.ts'
import { HELP_TEXTS, type Wording } from '../../shared/wording/wording.ts'
import { OfficialBar } from './official/OfficialBar.tsx'
import { WaitingHelp } from './WaitingHelp.tsx'
import { useWordingDraft } from './useWordingDraft.ts'
import { WordingBar } from './WordingBar.tsx'
import { WordingText } from './WordingText.tsx'

/** All texts of a language beside the English, for people who may correct them. */
export function WordingForm({ person, wording }: { readonly person: PersonId; readonly wording: Wording }) {
  const { language, english, mayCorrect, maySetOfficial } = wording
  const draft = useWordingDraft(person, wording)
  const list = (isHelp: boolean) => {
    const mayEdit = mayCorrect || (isHelp && maySetOfficial)
    return (
      <ul className="paper wording-texts">
        {Object.keys(english)
          .filter((key) => HELP_TEXTS.has(key) === isHelp)
          .map((key) => (
            <WordingText
              key={key}
              language={language}
              english={english[key] ?? ''}
              text={(mayEdit ? draft.texts : wording.texts)[key] ?? ''}
              isChanged={mayEdit && key in draft.changed}
              onChange={mayEdit ? (text) => draft.change(key, text) : null}
            />
          ))}
      </ul>
    )
  }
  return (
    <>
      <section className="sec" aria-labelledby="wording-help">
        <h2 id="wording-help">
          <Trans>Help</Trans>
        </h2>
        {wording.waiting !== null && <WaitingHelp wording={wording} waiting={wording.waiting} />}
        {list(true)}
        {maySetOfficial && !mayCorrect && <OfficialBar wording={wording} draft={draft} />}
      </section>
      <section className="sec" aria-labelledby="wording-others">
        <h2 id="wording-others">
          <Trans>Headings and everything else</Trans>
        </h2>
        {list(false)}
      </section>
      {mayCorrect && <WordingBar wording={wording} draft={draft} />}
    </>
  )
}
