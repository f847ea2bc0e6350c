/**
 * The one place that says who may do what: role × standing × action × (own centre, other centre). It hides buttons on the client
 * and guards every entry to the server (HTTP route, document socket, `/live`, export).
 */
import { z } from 'zod'
import { ROLES } from './roles.ts'
import type { ThreadAudience } from './documents/threadAudience.ts'
import { CentreId, PersonId, type AssetOwner } from './ids.ts'

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** A planner's place in a centre. `lead` adds the right to approve joins and to grant help access. */
export const Membership = z.object({ centre: CentreId, lead: z.boolean() })
export type Membership = z.infer<typeof Membership>

/**
 * A person's standing. `new`: signed in, and has not asked to join. `waiting`, `refused`: the last request. `ended`:
 * access is over; the account stays, so that what the person wrote keeps its author.
 */
export const Standing = z.enum(['new', 'waiting', 'approved', 'refused', 'ended'])
export type Standing = z.infer<typeof Standing>

/**
 * An account. Role and memberships count once it is approved; memberships for planners only. Until then a person can
 * only ask to join.
 */
export const Person = z.object({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  role: Role,
  memberships: z.array(Membership),
  standing: Standing,
})
export type Person = z.infer<typeof Person>

/** A signed-in person, or someone unknown. */
export type Visitor = Person | null

/** Nothing can be written in a closed campaign, by anyone. */
interface InCampaign {
  readonly closed: boolean
}
interface OfCentre {
  readonly centre: CentreId
}
/** True while the centre has granted coordinators time-limited help access. Its use is audited. */
interface UnderHelpAccess {
  readonly helpAccess: boolean
}
interface StartedBy {
  readonly startedBy: PersonId
}
interface BetweenCentres {
  readonly centres: readonly CentreId[]
}
/**
 * `network`: for everybody signed in. `centre`: for the planners of its centre (of both, on a connection), helpdesk and
 * coordinators alone. The network's own asset links belong to no centre.
 */
interface OfThread extends BetweenCentres {
  readonly audience: ThreadAudience
  /** In a connection that is only proposed, and not asked of the helpdesk. */
  readonly isOfProposal?: boolean
  /** Hidden by a coordinator. */
  readonly isHidden?: boolean
}
/** `centre` is null for a message that was deleted: people with a queue learn that it was. */
interface OfInquiry {
  readonly centre: CentreId | null
}
/** The action alone decides; it has no further facts. */
type Nothing = Readonly<Record<string, never>>

/** The subject of each action. */
export interface Subjects {
  'plan.read': OfCentre
  'plan.edit': OfCentre & InCampaign & UnderHelpAccess
  'profile.read': OfCentre
  'profile.edit': OfCentre & InCampaign
  'profile.submit': OfCentre & InCampaign
  'profile.moderate': OfCentre & InCampaign
  /** Takes a public page back: also when the campaign is over. */
  'profile.unpublish': OfCentre
  /** Which pages wait for a decision, and which are public. */
  'publication.list': Nothing
  'profile.read-published': Nothing
  /** Having a queue of messages of the public at all. */
  'inquiry.list': Nothing
  'inquiry.read': OfInquiry
  /** Answering, closing and opening again: also when the campaign is over. */
  'inquiry.answer': OfInquiry
  /** Saying that it may be a disclosure, and taking that back. */
  'inquiry.mark': OfInquiry
  'inquiry.delete': OfInquiry
  /** The headings and help texts of public pages, in the languages of the network. */
  'wording.read': Nothing
  /** `centres` are those that write the language. */
  'wording.correct': BetweenCentres
  /** Publishing corrected help texts. `proposers` are the centres of the people who corrected them. */
  'wording.publish': BetweenCentres & { readonly proposers: readonly CentreId[] }
  'wording.restore': Nothing
  /** Setting the network's own wording of the help. */
  'wording.official': Nothing
  /** The register of helplines. */
  'helpline.read': Nothing
  'helpline.edit': OfCentre
  'helpline.confirm': Nothing
  'assets.read': { readonly public: boolean }
  'assets.edit': { readonly owner: AssetOwner } & InCampaign
  'thread.read': OfThread
  'thread.start': OfThread & InCampaign
  'thread.reply': OfThread & InCampaign
  'thread.resolve': OfThread & InCampaign & StartedBy
  'thread.assign': OfThread & InCampaign
  /** Taking a thread away from all but coordinators, and showing it again. */
  'thread.hide': OfThread
  /** Internal notes, which only helpdesk and coordinators see. */
  'thread.read-notes': OfThread
  'thread.note': OfThread & InCampaign
  'queue.read': Nothing
  'bell.read': Nothing
  /** A person's stored settings of the overview: when they last looked, and their saved selections. */
  'overview.own': Nothing
  /** Selections that were frozen with their date. */
  /** One's own calendar addresses. */
  'feed.own': Nothing
  'briefing.read': Nothing
  'briefing.create': Nothing
  'briefing.delete': { readonly createdBy: PersonId | null }
  'language.choose': Nothing
  'mail.choose': Nothing
  'mail.read': Nothing
  'person.mention': Nothing
  'canned-answer.edit': Nothing
  /** Answers to the public that were agreed with helplines. */
  'agreed-answer.read': Nothing
  'agreed-answer.edit': Nothing
  'faq.read': Nothing
  'faq.edit': Nothing
  'suggestion.read': Nothing
  'suggestion.act': BetweenCentres & InCampaign
  'connection.see': Nothing
  'connection.read': BetweenCentres
  'connection.edit': BetweenCentres & InCampaign
  'session.own': Nothing
  'join.ask': Nothing
  'join.list': Nothing
  'join.approve': { readonly centre: CentreId | null }
  'help-access.grant': OfCentre & InCampaign
  'account.read': { readonly centre: CentreId | null }
  'account.change': Nothing
  /** Choosing the strands of one of a centre's planners. */
  'strand.choose': OfCentre & { readonly person: PersonId }
  'audit.read': Nothing
  'campaign.read': Nothing
  /** Knowing that there is a campaign while it is being prepared. */
  'campaign.read-prepared': Nothing
  'milestone.read': Nothing
  'milestone.edit': InCampaign
  'campaign.run': Nothing
}
export type Action = keyof Subjects

type Rules = { readonly [A in Action]: (person: Person, subject: Subjects[A]) => boolean }

const plansFor = (person: Person, centre: string): boolean =>
  person.role === 'planner' && person.memberships.some((membership) => membership.centre === centre)
const leads = (person: Person, centre: string | null): boolean =>
  person.role === 'planner' && person.memberships.some((membership) => membership.centre === centre && membership.lead)
const isApproved = (person: Person): boolean =>
  person.standing === 'approved' && (person.role !== 'planner' || person.memberships.length > 0)
const isStaff = (person: Person): boolean => person.role === 'helpdesk' || person.role === 'coordinator'
const coordinates = (person: Person): boolean => person.role === 'coordinator'

const hasInquiries = (person: Person): boolean => isApproved(person) && person.role !== 'reader'
const readsInquiry = (person: Person, { centre }: OfInquiry): boolean =>
  isStaff(person) || (centre === null ? hasInquiries(person) : plansFor(person, centre))
const plansForOneOf = (person: Person, { centres }: BetweenCentres): boolean =>
  centres.some((centre) => plansFor(person, centre))
const readsThread = (person: Person, thread: OfThread): boolean =>
  thread.audience === 'centre-only' ? plansForOneOf(person, thread) : readsSharedThread(person, thread)
const readsSharedThread = (person: Person, thread: OfThread): boolean =>
  coordinates(person) ||
  (thread.isHidden !== true &&
    ((isStaff(person) && thread.isOfProposal !== true) ||
      plansForOneOf(person, thread) ||
      (thread.audience === 'network' && isApproved(person))))
/** Readers ask and answer before the network. */
const writesThread = (person: Person, thread: OfThread & InCampaign): boolean =>
  !thread.closed && (person.role !== 'reader' || thread.audience === 'network') && readsThread(person, thread)

const rules: Rules = {
  'plan.read': (person) => isApproved(person),
  'plan.edit': (person, plan) =>
    !plan.closed && (plansFor(person, plan.centre) || (coordinates(person) && plan.helpAccess)),
  'profile.read': (person) => isApproved(person),
  'profile.edit': (person, profile) => !profile.closed && plansFor(person, profile.centre),
  'profile.submit': (person, profile) => !profile.closed && plansFor(person, profile.centre),
  'profile.moderate': (person, profile) => !profile.closed && coordinates(person),
  'profile.unpublish': (person, profile) => coordinates(person) || plansFor(person, profile.centre),
  'publication.list': (person) => isApproved(person),
  'profile.read-published': () => true,
  'inquiry.list': hasInquiries,
  'inquiry.read': readsInquiry,
  'inquiry.answer': readsInquiry,
  'inquiry.mark': readsInquiry,
  'inquiry.delete': readsInquiry,
  'wording.read': (person) => isApproved(person),
  'wording.correct': (person, { centres }) => centres.some((centre) => plansFor(person, centre)),
  'wording.publish': (person, { centres, proposers }) =>
    coordinates(person) ||
    (centres.some((centre) => plansFor(person, centre)) && !proposers.some((centre) => plansFor(person, centre))),
  'wording.restore': coordinates,
  'wording.official': coordinates,
  'assets.read': (person, assets) => assets.public || isApproved(person),
  'assets.edit': (person, assets) =>
    !assets.closed && (assets.owner === 'network' ? coordinates(person) : plansFor(person, assets.owner)),
  'thread.read': readsThread,
  'thread.start': writesThread,
  'thread.reply': writesThread,
  'thread.resolve': (person, thread) =>
    writesThread(person, thread) &&
    (isStaff(person) || thread.startedBy === person.id || thread.audience === 'centre-only'),
  'thread.assign': (person, thread) => writesThread(person, thread) && isStaff(person),
  'thread.hide': (person, thread) => coordinates(person) && readsThread(person, thread),
  'thread.read-notes': (person, thread) => isStaff(person) && readsThread(person, thread),
  'thread.note': (person, thread) => writesThread(person, thread) && isStaff(person),
  'queue.read': isStaff,
  // One's own.
  'bell.read': () => true,
  'overview.own': (person) => isApproved(person),
  'feed.own': (person) => isApproved(person),
  'briefing.read': (person) => isApproved(person),
  'briefing.create': (person) => isApproved(person),
  'briefing.delete': (person, briefing) =>
    isApproved(person) && (coordinates(person) || briefing.createdBy === person.id),
  'helpline.read': (person) => isApproved(person),
  'helpline.edit': (person, { centre }) => coordinates(person) || plansFor(person, centre),
  'helpline.confirm': coordinates,
  'language.choose': () => true,
  'mail.choose': () => true,
  'mail.read': coordinates,
  'person.mention': (person) => isApproved(person) && person.role !== 'reader',
  'canned-answer.edit': isStaff,
  'agreed-answer.read': hasInquiries,
  'agreed-answer.edit': isStaff,
  'faq.read': (person) => isApproved(person),
  'faq.edit': isStaff,
  'suggestion.read': (person) => isApproved(person),
  'suggestion.act': (person, suggestion) =>
    !suggestion.closed && suggestion.centres.some((centre) => plansFor(person, centre)),
  'connection.see': (person) => isApproved(person),
  'connection.read': (person, connection) =>
    coordinates(person) || connection.centres.some((centre) => plansFor(person, centre)),
  'connection.edit': (person, connection) =>
    !connection.closed && connection.centres.some((centre) => plansFor(person, centre)),
  'session.own': () => true,
  // Planners may ask for a further centre. The network's own people get another role from a coordinator.
  'join.ask': (person) => !isApproved(person) || person.role === 'planner',
  'join.list': (person) =>
    coordinates(person) || (person.role === 'planner' && person.memberships.some(({ lead }) => lead)),
  'join.approve': (person, join) => coordinates(person) || leads(person, join.centre),
  'help-access.grant': (person, access) => !access.closed && leads(person, access.centre),
  'account.read': (person, account) => coordinates(person) || leads(person, account.centre),
  'account.change': coordinates,
  'strand.choose': (person, strands) =>
    coordinates(person) ||
    leads(person, strands.centre) ||
    (person.id === strands.person && plansFor(person, strands.centre)),
  'audit.read': coordinates,
  'campaign.read': (person) => isApproved(person),
  'campaign.read-prepared': coordinates,
  'milestone.read': (person) => isApproved(person),
  'milestone.edit': (person, milestone) => !milestone.closed && coordinates(person),
  'campaign.run': coordinates,
}

/** What a person may do before approval, or after losing it: what is their own, and what the public may do. */
const BEFORE_APPROVAL: ReadonlySet<Action> = new Set<Action>([
  'session.own',
  'join.ask',
  'language.choose',
  'profile.read-published',
  'assets.read',
])

/** The rights of a person without an account. */
function canAnonymously<A extends Action>(action: A, subject: Subjects[A]): boolean {
  if (action === 'profile.read-published') return true
  return action === 'assets.read' && 'public' in subject && subject.public
}

/**
 * May this visitor do this?
 * @param visitor null stands for anyone without a session
 */
export function can<A extends Action>(visitor: Visitor, action: A, subject: Subjects[A]): boolean {
  if (visitor === null || visitor.standing === 'ended') return canAnonymously(action, subject)
  if (visitor.standing !== 'approved' && !BEFORE_APPROVAL.has(action)) return false
  return rules[action](visitor, subject)
}
