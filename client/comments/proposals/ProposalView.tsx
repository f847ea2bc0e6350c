import { useState, useSyncExternalStore } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { randomId } from '../../../shared/ids.ts'
import type { Standing } from '../../../shared/comments/proposals/applyProposal.ts'
import type { Thread } from '../../../shared/comments/thread.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Ago } from '../../ui/formats/Ago.tsx'
import { Composer } from '../compose/Composer.tsx'
import type { MentionCandidate } from '../compose/mentionCandidates.ts'
import { useDiscussion } from '../discussion.ts'
import { useThreadRequests } from '../threads/threadMutations.ts'
import { ProposalDifference } from './ProposalDifference.tsx'
import type { ProposalEditor, ProposedThread } from './proposalEditor.ts'
import { useIsWhole, useValueWords, valueOf } from './proposalWords.ts'

type WithProposal = Thread & ProposedThread

export const hasProposal = (thread: Thread): thread is WithProposal => thread.proposal !== null

/** What a thread proposes, and what became of it. */
export function ProposalSummary({ thread }: { readonly thread: WithProposal }) {
  const { place, proposal } = thread
  const words = useValueWords(thread.document, place)
  const isWhole = useIsWhole(thread.document, place)
  const before = place.at === 'text' ? place.anchor.quote.exact : words(proposal.before)
  const after = place.at === 'text' ? valueOf(proposal.replacement) : words(valueOf(proposal.replacement))
  return (
    <>
      <ProposalDifference before={before} after={String(after)} isWhole={isWhole} />
      <Outcome proposal={proposal} />
    </>
  )
}

function Outcome({ proposal: { state, decidedBy, decidedAt } }: Pick<WithProposal, 'proposal'>) {
  if (state === 'open' || decidedAt === null) return null
  const by = decidedBy?.name ?? ''
  return (
    <p className="meta">
      {state === 'applied' ? <Trans>Applied by {by}</Trans> : <Trans>Declined by {by}</Trans>} · <Ago at={decidedAt} />
    </p>
  )
}

interface ProposalProps {
  readonly thread: WithProposal
  readonly candidates: readonly MentionCandidate[]
  /** Whether the person edits the document, so that the decision is theirs. */
  readonly mayDecide: boolean
}

/** A proposal in its thread, with what the person can do about it. */
export function Proposal({ thread, candidates, mayDecide }: ProposalProps) {
  const { editor } = useDiscussion()
  const { t } = useLingui()
  const isFree =
    thread.proposal.state === 'open' || (thread.proposal.state === 'declined' && thread.state !== 'resolved')
  return (
    <section className="proposal" aria-label={t`Proposal`}>
      <ProposalSummary thread={thread} />
      {mayDecide && isFree && editor !== null && <Decision thread={thread} candidates={candidates} editor={editor} />}
    </section>
  )
}

interface DecisionProps extends Omit<ProposalProps, 'mayDecide'> {
  readonly editor: ProposalEditor
}

function Decision({ thread, candidates, editor }: DecisionProps) {
  const { t } = useLingui()
  const [isDeclining, setDeclining] = useState(false)
  const standing = useStanding(editor, thread)
  function apply(): void {
    if (editor.apply(thread)) showToast(t`Proposal applied`, { label: t`Undo`, run: editor.undo })
    else announce(t`This proposal can no longer be applied.`)
  }
  if (isDeclining) return <DeclineForm thread={thread} candidates={candidates} onDone={() => setDeclining(false)} />
  return (
    <>
      <StandingNote thread={thread} standing={standing} />
      <div className="row">
        {standing.kind !== 'gone' && (
          <Button kind="primary" icon="check" onPress={apply}>
            <Trans>Apply</Trans>
          </Button>
        )}
        {thread.proposal.state === 'open' && (
          <Button onPress={() => setDeclining(true)}>
            <Trans>Decline</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

/** Follows what stands at the place while people write. */
function useStanding(editor: ProposalEditor, thread: WithProposal): Standing {
  // As text, so that nothing is rendered while it stays the same.
  const text = useSyncExternalStore(editor.subscribe, () => JSON.stringify(editor.standing(thread)))
  return JSON.parse(text) as Standing
}

function StandingNote({ thread, standing }: { readonly thread: WithProposal; readonly standing: Standing }) {
  const words = useValueWords(thread.document, thread.place)
  switch (standing.kind) {
    case 'as-proposed':
      return null
    case 'there':
      return (
        <p className="meta">
          <Trans>This is in the document already.</Trans>
        </p>
      )
    case 'gone':
      return (
        <p className="meta">
          <Trans>What this proposal is about is no longer in the document.</Trans>
        </p>
      )
    case 'changed': {
      const now = thread.place.at === 'text' ? String(standing.now) : words(standing.now)
      return (
        <p className="meta">
          {now === '' ? (
            <Trans>Somebody has emptied it since. “Apply” writes the proposal there.</Trans>
          ) : (
            <Trans>
              Somebody has changed it since. Now it says: “<span dir="auto">{now}</span>”. “Apply” replaces that.
            </Trans>
          )}
        </p>
      )
    }
  }
}

interface DeclineFormProps extends Omit<ProposalProps, 'mayDecide'> {
  readonly onDone: () => void
}

function DeclineForm({ thread, candidates, onDone }: DeclineFormProps) {
  const { person } = useDiscussion()
  const { t } = useLingui()
  const { decide } = useThreadRequests()
  return (
    <Composer
      label={t`Why you decline (optional)`}
      person={person.id}
      draft={`${thread.document}#${thread.id}/decline`}
      candidates={candidates}
      mayBeEmpty
      sendLabel={t`Decline`}
      onCancel={onDone}
      onSend={async ({ key, body }) => {
        const isEmpty = (body.content ?? []).length === 0
        try {
          await decide(thread.id, { to: 'declined', key: isEmpty ? randomId() : key, body: isEmpty ? null : body })
        } catch (error) {
          const why = refusalTitle(error)
          if (why !== null) announce(why)
          throw error
        }
        announce(t`Proposal declined`)
        onDone()
      }}
    />
  )
}
