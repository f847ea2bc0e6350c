import { useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { mentionsIn } from '../../../shared/comments/body.ts'
import type { PlaceRequest } from '../../../shared/comments/thread.ts'
import type { ThreadAudience } from '../../../shared/documents/threadAudience.ts'
import { showFrameWhenThere } from '../../fields/showFrame.ts'
import { announce } from '../../ui/announce.ts'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { focusBack } from '../../ui/overlays/focusBack.ts'
import { Composer } from '../compose/Composer.tsx'
import { audiencesFor, useDiscussion } from '../discussion.ts'
import { FaqHints } from '../library/FaqHints.tsx'
import { placeKey } from '../placeKey.ts'
import { AUDIENCE_CHOICES } from '../threadLabels.ts'
import { useStartThread } from './threadMutations.ts'
import { useMentionCandidates } from '../compose/useMentionCandidates.ts'

/** Starts a thread at a place: its audience, and whether it is a question to the helpdesk. */
export function NewThread({ place, onDone }: { readonly place: PlaceRequest; readonly onDone: () => void }) {
  const discussion = useDiscussion()
  const { person, document, campaign, centres, describe, countryOf, setCurrent } = discussion
  const { t, i18n } = useLingui()
  const audiences = audiencesFor(discussion)
  const isOwn = person.memberships.some(({ centre }) => centres.includes(centre))
  // In the person's own plan most questions are for the helpdesk only.
  const [audience, setAudience] = useState<ThreadAudience>(isOwn ? 'centre' : (audiences[0] ?? 'network'))
  /** Null until the person says so. */
  const [asksHelpdesk, setAsksHelpdesk] = useState<boolean | null>(null)
  const [isForColleague, setForColleague] = useState(false)
  // Words to a colleague by name are no question to the helpdesk.
  const isAmongColleagues = audience === 'centre-only'
  const toHelpdesk = !isAmongColleagues && (asksHelpdesk ?? (isOwn && !isForColleague))
  const [text, setText] = useState('')
  const start = useStartThread(document)
  const candidates = useMentionCandidates({ person, centres, audience, countryOf })
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
      <Composer
        label={t`Your comment`}
        person={person.id}
        draft={placeKey(document, place)}
        candidates={candidates}
        sendLabel={toHelpdesk ? t`Ask` : t`Comment`}
        onCancel={cancel}
        onText={setText}
        onBody={(body) => setForColleague(body !== null && mentionsIn(body).some(({ kind }) => kind === 'person'))}
        onSend={async ({ key, body }) => {
          const thread = await start.mutateAsync({ key, body, place, audience, toHelpdesk })
          announce(t`Comment sent`)
          onDone()
          setCurrent(thread.id)
          showFrameWhenThere(() => globalThis.document.getElementById(`thread-${thread.id}`))
        }}
      >
        <FaqHints campaign={campaign} question={toHelpdesk ? text : ''} />
        <div className="for-whom">
          {audiences.length > 1 && (
            <SegmentedControl
              label={t`Visible to`}
              options={audiences.map((id) => ({ id, label: i18n._(AUDIENCE_CHOICES[id]) }))}
              value={audience}
              onChange={setAudience}
            />
          )}
          {person.role !== 'helpdesk' && !isAmongColleagues && (
            <Checkbox isSelected={toHelpdesk} onChange={setAsksHelpdesk}>
              <Trans>Ask the helpdesk</Trans>
            </Checkbox>
          )}
        </div>
      </Composer>
    </section>
  )
}
