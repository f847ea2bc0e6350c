/**
 * The one place that says who may do what: role × standing × action × (own centre, other centre). It hides buttons on the client
 * and guards every entry to the server (HTTP route, document socket, `/live`, export).
 */
import { z } from 'zod'
import { ROLES } from './roles.ts'
import { CentreId, PersonId, type AssetOwner } from './ids.ts'
import type { BetweenCentres, InCampaign, OfInquiry, OfThread, OfView, Subjects, UnderHelpAccess } from './subjects.ts'

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

const mayUseTemplates = (person: Person): boolean =>
  isApproved(person) && (person.role === 'planner' || coordinates(person))
/** A view of the queue is of use to those who have the queue. */
const hasViews = (person: Person, { kind }: Pick<OfView, 'kind'>): boolean =>
  kind === 'queue' ? isStaff(person) : isApproved(person)
const readsView = (person: Person, view: OfView): boolean =>
  hasViews(person, view) && (view.centre === null ? view.person === person.id : plansFor(person, view.centre))
const hasInquiries = (person: Person): boolean => isApproved(person) && person.role !== 'reader'
const readsInquiry = (person: Person, { centre }: OfInquiry): boolean =>
  isStaff(person) || (centre === null ? hasInquiries(person) : plansFor(person, centre))
const plansForOneOf = (person: Person, { centres }: BetweenCentres): boolean =>
  centres.some((centre) => plansFor(person, centre))
function readsThread(person: Person, thread: OfThread): boolean {
  switch (thread.audience) {
    case 'centre-only':
      return plansForOneOf(person, thread)
    case 'coordinators':
      return coordinates(person)
    case 'centre':
    case 'network':
      return readsSharedThread(person, thread)
  }
}
const readsSharedThread = (person: Person, thread: OfThread): boolean =>
  coordinates(person) ||
  (thread.isHidden !== true &&
    ((isStaff(person) && thread.isOfProposal !== true) ||
      plansForOneOf(person, thread) ||
      (thread.audience === 'network' && isApproved(person))))
/** Readers ask and answer before the network. */
const writesThread = (person: Person, thread: OfThread & InCampaign): boolean =>
  !thread.closed && (person.role !== 'reader' || thread.audience === 'network') && readsThread(person, thread)
const ownsDocument = (person: Person, { owner }: { readonly owner: AssetOwner }): boolean =>
  owner === 'network' ? coordinates(person) : plansFor(person, owner)
const readsSubmitted = (person: Person, { centre }: { readonly centre: string }): boolean =>
  isApproved(person) && (person.role !== 'planner' || plansFor(person, centre))
/** As the reports that name a picture. */
const READS_NAMED = {
  public: () => true,
  accepted: isApproved,
  submitted: (person: Person, centre: string): boolean => readsSubmitted(person, { centre }),
  draft: (person: Person, centre: string): boolean => isApproved(person) && plansFor(person, centre),
} as const
/** The network's own files belong to no centre. */
const editsItsDocument = (person: Person, { centres, helpAccess }: BetweenCentres & UnderHelpAccess): boolean =>
  plansForOneOf(person, { centres }) || (coordinates(person) && (helpAccess || centres.length === 0))

const rules: Rules = {
  'plan.read': (person) => isApproved(person),
  'plan.edit': (person, plan) =>
    !plan.closed && (plansFor(person, plan.centre) || (coordinates(person) && plan.helpAccess)),
  'owner.export': (person, { centre }) => plansFor(person, centre),
  'task.read': (person, { centre }) => plansFor(person, centre),
  'task.own': (person) => isApproved(person) && person.role === 'planner',
  'task.edit': (person, task) => !task.closed && plansFor(person, task.centre),
  'template.list': mayUseTemplates,
  'template.read': (person, { centre }) => (centre === null ? mayUseTemplates(person) : plansFor(person, centre)),
  'template.edit': (person, { centre }) => (centre === null ? coordinates(person) : plansFor(person, centre)),
  'view.list': hasViews,
  'translation.ask': isApproved,
  'correction.propose': isApproved,
  'correction.export': coordinates,
  'view.read': readsView,
  'view.edit': (person, view) => readsView(person, view) && (view.centre === null || !view.closed),
  'update.edit': (person, { closed }) => !closed && coordinates(person),
  'update.read': (person) => isApproved(person),
  'report.read-draft': ownsDocument,
  // The network's report is written after the day, when the campaign may be closed already.
  'report.edit': (person, report) => (report.owner === 'network' || !report.closed) && ownsDocument(person, report),
  'report.submit': (person, report) => !report.closed && plansFor(person, report.centre),
  'report.read-submitted': readsSubmitted,
  'report.read-picture': (person, { centre, namedBy }) => READS_NAMED[namedBy](person, centre),
  'report.read': (person) => isApproved(person),
  'report.decide': coordinates,
  'report.reopen': coordinates,
  'report.freeze': coordinates,
  'report.publish': coordinates,
  'report.set-form': (person, { closed }) => !closed && coordinates(person),
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
  'assets.edit': (person, assets) => !assets.closed && ownsDocument(person, assets),
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
  'proposal.decide': (person, thread) =>
    !thread.closed && readsThread(person, thread) && editsItsDocument(person, thread),
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
  'report.read-picture',
])

/** The rights of a person without an account. */
function canAnonymously<A extends Action>(action: A, subject: Subjects[A]): boolean {
  if (action === 'profile.read-published') return true
  if (action === 'report.read-picture') return 'namedBy' in subject && subject.namedBy === 'public'
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
