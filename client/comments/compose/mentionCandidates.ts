/** Candidates for mentions in a comment. Pure. */
import type { Mention } from '../../../shared/comments/body.ts'
import type { Mentionable } from '../../../shared/comments/api.ts'
import type { ThreadAudience } from '../../../shared/documents/threadAudience.ts'
import { foldText } from '../../../shared/text/fold.ts'

const MOST = 6

export interface MentionCandidate {
  readonly mention: Mention
  /** More texts that find it, beside its name. */
  readonly also: string
}

interface Called {
  readonly people: Mentionable['people']
  readonly centres: readonly { readonly id: string; readonly name: string }[]
  /** The centres that own the document. */
  readonly own: readonly string[]
  readonly audience: ThreadAudience
  readonly helpdesk: string
  readonly coordinators: string
}

/** Leaves out people who could not see the thread. */
export function mentionCandidates({
  people,
  centres,
  own,
  audience,
  helpdesk,
  coordinators,
}: Called): readonly MentionCandidate[] {
  const isOwn = (centre: string): boolean => own.includes(centre)
  const isStaff = (role: string): boolean => role === 'helpdesk' || role === 'coordinator'
  const seesIt = ({ role, centres: theirs }: Called['people'][number]): boolean =>
    audience === 'network' ||
    (audience === 'centre' && isStaff(role)) ||
    (audience === 'coordinators' && role === 'coordinator') ||
    theirs.some(isOwn)
  const staff: readonly MentionCandidate[] = [
    { mention: { kind: 'helpdesk', id: 'helpdesk', label: helpdesk }, also: '' },
    { mention: { kind: 'coordinators', id: 'coordinators', label: coordinators }, also: '' },
  ]
  return [
    ...staffFor(audience, staff),
    ...centres
      .filter(({ id }) => audience === 'network' || isOwn(id))
      .map(({ id, name }): MentionCandidate => ({ mention: { kind: 'centre', id, label: name }, also: id })),
    ...people.filter(seesIt).map(({ id, name, centres: theirs }): MentionCandidate => ({
      mention: { kind: 'person', id, label: name },
      also: theirs.join(' '),
    })),
  ]
}

/** The helpdesk is the first of the staff. */
function staffFor(audience: ThreadAudience, staff: readonly MentionCandidate[]): readonly MentionCandidate[] {
  if (audience === 'centre-only') return []
  return audience === 'coordinators' ? staff.slice(1) : staff
}

/** Names that begin with the typed text come first. */
export function searchMentionCandidates(all: readonly MentionCandidate[], query: string): readonly MentionCandidate[] {
  const asked = foldText(query)
  const rank = ({ mention, also }: MentionCandidate): number => {
    const name = foldText(mention.label)
    if (name.startsWith(asked)) return 0
    return name.includes(` ${asked}`) || foldText(also).split(' ').includes(asked) ? 1 : name.includes(asked) ? 2 : 3
  }
  return all
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ one }) => one)
}
