import { useQuery } from '@tanstack/react-query'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { CentreId, DocumentName } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Submission } from '../../../shared/submissions/submission.ts'
import { threadsQuery } from '../../comments/threadQueries.ts'
import { isAtWords, isInText } from '../reasonPlace.ts'
import type { DifferencePart } from '../differenceParts.ts'

/** The *reasons* of a decision: the comments that this person has written in draft and plan since the submission. */
export interface Reasons {
  readonly all: readonly Thread[]
  readonly documents: Readonly<Record<'profile' | 'plan', DocumentName>>
  ofPart(part: DifferencePart, parts: readonly DifferencePart[]): readonly Thread[]
  ofActivity(activity: string): readonly Thread[]
}

export function useReasons(person: Person, campaign: Campaign, centre: CentreId, submission: Submission): Reasons {
  const documents = {
    profile: documentName({ kind: 'profile', campaign: campaign.id, centre }),
    plan: documentName({ kind: 'plan', campaign: campaign.id, centre }),
  }
  const isReason = ({ startedBy, startedAt, state, comments }: Thread): boolean =>
    startedBy === person.id && startedAt >= submission.at && state !== 'resolved' && comments[0]?.body !== null
  const inProfile = (useQuery(threadsQuery(documents.profile)).data ?? []).filter(isReason)
  const inPlan = (useQuery(threadsQuery(documents.plan)).data ?? []).filter(isReason)
  return {
    all: [...inProfile, ...inPlan],
    documents,
    ofPart(part, parts) {
      const inText = isAtWords(part) ? inProfile.filter(({ place }) => isInText(place, part.key)) : []
      // Threads on the draft as a whole are shown once: with the first part without words of its own.
      const first = parts.find((one) => !isAtWords(one)) ?? parts[0]
      if (part.key !== first?.key) return inText
      return [...inText, ...inProfile.filter(({ place }) => place.at !== 'text')]
    },
    ofActivity: (activity) => inPlan.filter(({ place }) => place.at === 'entry' && place.entry === activity),
  }
}
