import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { isAbout, type Candidate } from '../../../shared/updates/candidate.ts'
import type { CandidateList as Candidates } from '../../../shared/updates/api.ts'
import { labelOf } from '../../../shared/updates/labels.ts'
import { wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { useEditing } from '../../fields/editing.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/announce.ts'
import { localiser } from '../../ui/language/localiser.ts'
import { LetterLabel } from '../LetterLabel.tsx'
import { CANDIDATE_GROUPS } from '../updateWords.ts'
import { useComposing } from './composing.ts'
import { addCandidate } from './letterEdits.ts'

/** What happened since the last issue: each entry can become an item. */
export function CandidateList({ candidates }: { readonly candidates: Candidates }) {
  const { t, i18n } = useLingui()
  const [asked, setAsked] = useState('')
  const taken = useTaken()
  const isFound = ({ heading }: Candidate): boolean => foldText(heading).includes(foldText(asked))
  const count = candidates.groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const since = candidates.since === null ? null : new Date(candidates.since)
  return (
    <section className="paper candidates" aria-labelledby="candidates">
      <h2 id="candidates">
        <Trans>What happened since the last issue</Trans>
      </h2>
      <p className="meta">
        {since === null ? (
          <Trans>Of the last two weeks: no issue was sent yet.</Trans>
        ) : (
          <Trans>Since {i18n.date(since, { weekday: 'short', day: 'numeric', month: 'short' })}.</Trans>
        )}{' '}
        <Trans>“Add” puts an item into the section that fits.</Trans>
      </p>
      {count === 0 ? (
        <p className="lead">
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <SearchInput label={t`Search ${count} entries`} value={asked} onChange={setAsked} />
      )}
      {candidates.groups.map(({ kind, entries }) => {
        const shown = entries.filter(isFound)
        const left = entries.filter((entry) => !taken(entry)).length
        return shown.length === 0 ? null : (
          <details key={kind} open>
            <summary>
              {i18n._(CANDIDATE_GROUPS[kind])}{' '}
              <span className="meta">
                {entries.length}
                {left > 0 && (
                  <>
                    , <Plural value={left} one="# to add" other="# to add" />
                  </>
                )}
              </span>
            </summary>
            <ul>
              {shown.map((entry) => (
                <Entry key={entry.id} entry={entry} isTaken={taken(entry)} />
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

/** Whether an item of the letter was made from this. */
function useTaken(): (candidate: Candidate) => boolean {
  const { items } = useComposing().content
  return (candidate) => items.some((item) => isAbout(item, candidate))
}

function Entry({ entry, isTaken }: { readonly entry: Candidate; readonly isTaken: boolean }) {
  const { t } = useLingui()
  const editing = useEditing()
  const { days } = useComposing()
  const words = localiser()
  const { heading } = entry
  return (
    <li className="candidate">
      <div>
        <p className="candidate-title" lang={entry.language ?? undefined} dir="auto">
          {heading}
        </p>
        <p className="meta">
          <LetterLabel label={labelOf(entry, days.day, days.nextDay)} />{' '}
          {entry.dated !== null && wordWhenAndTime(entry.dated, 'short', words)}
        </p>
      </div>
      {isTaken ? (
        <span className="meta in-issue">
          <Icon name="check" /> <Trans>In the issue</Trans>
        </span>
      ) : (
        <Button
          onPress={() => {
            addCandidate(editing, entry)
            announce(t`“${heading}” added`)
          }}
        >
          <Trans>Add</Trans>
        </Button>
      )}
    </li>
  )
}
