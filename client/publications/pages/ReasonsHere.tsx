import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { threadHref } from '../../../shared/comments/threadHref.ts'
import type { CentreId, DocumentName } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { CommentItem } from '../../comments/threads/CommentItem.tsx'
import { Composer } from '../../comments/compose/Composer.tsx'
import { useMentionCandidates } from '../../comments/compose/useMentionCandidates.ts'
import { placeKey } from '../../comments/placeKey.ts'
import { useStartThread } from '../../comments/threads/threadMutations.ts'
import { isRefusal } from '../../http/failure.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { WHOLE_DRAFT, type ReasonPlace } from '../reasonPlace.ts'

interface ReasonsHereProps {
  readonly person: Person
  readonly centre: CentreId
  readonly countryName: string
  /** The subject of the reasons, in words. */
  readonly about: string
  readonly place: ReasonPlace
  readonly documents: Readonly<Record<ReasonPlace['in'], DocumentName>>
  readonly reasons: readonly Thread[]
}

/**
 * The reasons at one place of the difference, and a form for a new one. Each is a comment that the centre sees at once.
 */
export function ReasonsHere(props: ReasonsHereProps) {
  const { person, centre, countryName, about, place, documents, reasons } = props
  const { t } = useLingui()
  const [isWriting, setWriting] = useState(false)
  const [profile, plan] = [useStartThread(documents.profile), useStartThread(documents.plan)]
  const audience = 'centre'
  const candidates = useMentionCandidates({ person, centres: [centre], audience, countryOf: () => countryName })

  async function send(written: Parameters<Parameters<typeof Composer>[0]['onSend']>[0]): Promise<void> {
    const start = place.in === 'profile' ? profile : plan
    const reason = { ...written, audience, toHelpdesk: false } as const
    try {
      await start.mutateAsync({ ...reason, place: place.place })
    } catch (error) {
      // The draft has moved on, and those words are gone: the reason goes to the draft as a whole.
      if (!isRefusal(error, 'no-such-text')) throw error
      await profile.mutateAsync({ ...reason, place: WHOLE_DRAFT.place })
    }
    setWriting(false)
    announce(t`Reason written`)
  }
  return (
    <div className="reasons">
      {reasons.length > 0 && (
        <ul className="comments" aria-label={t`Your comments: ${about}`}>
          {reasons.map((thread) =>
            thread.comments
              .slice(0, 1)
              .map((comment) => (
                <CommentItem
                  key={thread.id}
                  thread={thread}
                  comment={comment}
                  person={person}
                  isNote={false}
                  isNew={false}
                  isSaidAbove={false}
                  mayWrite
                  candidates={candidates}
                  href={threadHref(thread)}
                />
              )),
          )}
        </ul>
      )}
      {isWriting ? (
        <Composer
          label={t`Your reason: ${about}`}
          person={person.id}
          draft={`reason ${placeKey(documents[place.in], place.place)} ${about}`}
          candidates={candidates}
          sendLabel={t`Write reason`}
          onCancel={() => setWriting(false)}
          onSend={send}
        />
      ) : (
        <Button kind="quiet" icon="comment-plus" onPress={() => setWriting(true)}>
          <Trans>Comment here</Trans>
          <span className="vh">: {about}</span>
        </Button>
      )}
    </div>
  )
}
