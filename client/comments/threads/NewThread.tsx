import { use, useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { mentionsIn } from '../../../shared/comments/body.ts'
import type { Replacement } from '../../../shared/comments/proposals/proposal.ts'
import type { PlaceRequest } from '../../../shared/comments/thread.ts'
import { isAmongColleagues, type ThreadAudience } from '../../../shared/documents/threadAudience.ts'
import { showFrameWhenThere } from '../../fields/showFrame.ts'
import { announce } from '../../ui/announce.ts'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { focusBack } from '../../ui/overlays/focusBack.ts'
import { Composer } from '../compose/Composer.tsx'
import { audiencesFor, useDiscussion } from '../discussion.ts'
import { FaqHints } from '../library/FaqHints.tsx'
import { changesNothing, proposableAt } from '../proposals/proposable.ts'
import { ProposableFields } from '../proposals/proposableFields.ts'
import { ProposedChange } from '../proposals/ProposedChange.tsx'
import { useProposalBody } from '../proposals/proposalWords.ts'
import { placeKey } from '../placeKey.ts'
import { AUDIENCE_CHOICES } from '../threadLabels.ts'
import { useStartThread } from './threadMutations.ts'
import { useMentionCandidates } from '../compose/useMentionCandidates.ts'

/** Starts a thread at a place: its audience, and whether it is a question to the helpdesk. */
export function NewThread({ place, onDone }: { readonly place: PlaceRequest; readonly onDone: () => void }) {
  const discussion = useDiscussion()
  const { person, document, campaign, centres, describe, countryOf, setCurrent } = discussion
  const { t } = useLingui()
  const audiences = audiencesFor(discussion)
  const isOwn = person.memberships.some(({ centre }) => centres.includes(centre))
  // In the person's own plan most questions are for the helpdesk only.
  const [audience, setAudience] = useState<ThreadAudience>(isOwn ? 'centre' : (audiences[0] ?? 'network'))
  /** Null until the person says so. */
  const [asksHelpdesk, setAsksHelpdesk] = useState<boolean | null>(null)
  const [isForColleague, setForColleague] = useState(false)
  // Words to a colleague by name are no question to the helpdesk.
  const [replacement, setReplacement] = useState<Replacement | null>(null)
  const proposable = proposableAt(discussion, place, use(ProposableFields))
  const isProposal = proposable !== null && replacement !== null
  const toHelpdesk = !isAmongColleagues(audience) && (asksHelpdesk ?? (isOwn && !isForColleague && !isProposal))
  const [text, setText] = useState('')
  const start = useStartThread(document)
  const candidates = useMentionCandidates({ person, centres, audience, countryOf })
  const bodyOf = useProposalBody(document, place)
  const where = describe(place)
  const section = useRef<HTMLElement>(null)
  const [opener] = useState(() => globalThis.document.activeElement)
  function cancel(): void {
    const panel = section.current?.closest('.panel') ?? null
    onDone()
    // When the composer is gone.
    setTimeout(() => focusBack(opener, panel), 0)
  }
  return (
    <section ref={section} className="thread open new-thread" aria-label={t`New comment: ${where}`}>
      <p className="thread-place">{where}</p>
      {proposable !== null && <ProposedChange proposable={proposable} isOpen={isProposal} onChange={setReplacement} />}
      <Composer
        label={isProposal ? t`Why you propose it (optional)` : t`Your comment`}
        person={person.id}
        draft={placeKey(document, place)}
        candidates={candidates}
        mayBeEmpty={isProposal}
        takesFocus={!isProposal}
        notYet={isProposal && changesNothing(proposable, replacement) ? t`Change the text or the value first.` : null}
        sendLabel={isProposal ? t`Propose` : toHelpdesk ? t`Ask` : t`Comment`}
        onCancel={cancel}
        onText={setText}
        onBody={(body) => setForColleague(body !== null && mentionsIn(body).some(({ kind }) => kind === 'person'))}
        onSend={async ({ key, body }) => {
          const said = isProposal && (body.content ?? []).length === 0 ? bodyOf(proposable, replacement) : body
          const proposed = isProposal ? { replacement } : {}
          const thread = await start.mutateAsync({ key, body: said, place, audience, toHelpdesk, ...proposed })
          announce(isProposal ? t`Proposal sent` : t`Comment sent`)
          onDone()
          setCurrent(thread.id)
          showFrameWhenThere(() => globalThis.document.getElementById(`thread-${thread.id}`))
        }}
      >
        <FaqHints campaign={campaign} question={toHelpdesk ? text : ''} />
        <ForWhom
          audience={audience}
          onAudience={setAudience}
          toHelpdesk={toHelpdesk}
          onHelpdesk={person.role === 'helpdesk' || isAmongColleagues(audience) ? null : setAsksHelpdesk}
        />
      </Composer>
    </section>
  )
}

interface ForWhomProps {
  readonly audience: ThreadAudience
  readonly onAudience: (audience: ThreadAudience) => void
  readonly toHelpdesk: boolean
  /** Null where the helpdesk cannot be asked. */
  readonly onHelpdesk: ((asks: boolean) => void) | null
}

function ForWhom({ audience, onAudience, toHelpdesk, onHelpdesk }: ForWhomProps) {
  const audiences = audiencesFor(useDiscussion())
  const { t, i18n } = useLingui()
  return (
    <div className="for-whom">
      {audiences.length > 1 && (
        <SegmentedControl
          label={t`Visible to`}
          options={audiences.map((id) => ({ id, label: i18n._(AUDIENCE_CHOICES[id]) }))}
          value={audience}
          onChange={onAudience}
        />
      )}
      {onHelpdesk !== null && (
        <Checkbox isSelected={toHelpdesk} onChange={onHelpdesk}>
          <Trans>Ask the helpdesk</Trans>
        </Checkbox>
      )}
    </div>
  )
}
