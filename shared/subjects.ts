/** The *subject* of each action: the facts that decide on it, beside the person. */
import type { ThreadAudience } from './documents/threadAudience.ts'
import type { AssetOwner, CentreId, PersonId } from './ids.ts'
import type { ViewKind } from './views/view.ts'

/** Nothing can be written in a closed campaign, by anyone. */
export interface InCampaign {
  readonly closed: boolean
}
interface OfOwner {
  readonly owner: AssetOwner
}
interface OfCentre {
  readonly centre: CentreId
}
/** True while the centre has granted coordinators time-limited help access. Its use is audited. */
export interface UnderHelpAccess {
  readonly helpAccess: boolean
}
interface StartedBy {
  readonly startedBy: PersonId
}
export interface BetweenCentres {
  readonly centres: readonly CentreId[]
}
/**
 * `network`: for everybody signed in. `centre`: for the planners of its centre (of both, on a connection), helpdesk and
 * coordinators alone. The network's own asset links belong to no centre.
 */
export interface OfThread extends BetweenCentres {
  readonly audience: ThreadAudience
  /** In a connection that is only proposed, and not asked of the helpdesk. */
  readonly isOfProposal?: boolean
  /** Hidden by a coordinator. */
  readonly isHidden?: boolean
}
/** `centre` is null for a message that was deleted: people with a queue learn that it was. */
export interface OfInquiry {
  readonly centre: CentreId | null
}
/** `centre` is null for one of the network's. */
interface OfTemplate {
  readonly centre: CentreId | null
}
interface OfViewKind {
  readonly kind: ViewKind
}
/** It is a person's or a centre's; the other one is null. */
export interface OfView extends OfViewKind {
  readonly person: PersonId | null
  readonly centre: CentreId | null
}
/** The action alone decides; it has no further facts. */
type Nothing = Readonly<Record<string, never>>

/** The subject of each action. */
export interface Subjects {
  'plan.read': OfCentre
  'plan.edit': OfCentre & InCampaign & UnderHelpAccess
  /** A file that names the owners of a centre's activities: only its colleagues get one. */
  'owner.export': OfCentre
  /** A centre's tasks are its planners' alone: coordinators read none, even under help access. */
  'task.read': OfCentre
  'task.edit': OfCentre & InCampaign
  /** Having tasks at all: one's own. */
  'task.own': Nothing
  /** Templates of activities; `centre` is null for the network's. */
  'template.list': Nothing
  'template.read': OfTemplate
  'template.edit': OfTemplate
  /** Having views at all: one's own. */
  'view.list': OfViewKind
  /** Having texts translated that one may read. */
  'translation.ask': Nothing
  /** Other wordings for the interface; its author and coordinators may delete one. */
  'correction.propose': Nothing
  'correction.export': Nothing
  'view.read': OfView
  'view.edit': OfView & InCampaign
  /** Writing issues of the Weekly Update, releasing and sending them. */
  'update.edit': InCampaign
  /** Issues that were released. */
  'update.read': Nothing
  /** The report of a centre as it is written; the owner `network` stands for the coordinators' own chapters. */
  'report.read-draft': OfOwner
  /** Coordinators write their chapters also when the campaign is closed. */
  'report.edit': OfOwner & InCampaign
  'report.submit': OfCentre & InCampaign
  /** A report that was submitted and is not accepted, with the words of decisions. */
  'report.read-submitted': OfCentre
  /** Accepted reports, and the network's figures of them. */
  'report.read': Nothing
  /** A picture of a highlight, by the report that names it. `public`: the published one does; `draft`: none that was submitted. */
  'report.read-picture': OfCentre & { readonly namedBy: 'public' | 'accepted' | 'submitted' | 'draft' }
  /** Accepting and returning: also when the campaign is over. */
  'report.decide': Nothing
  /** Opening a closed campaign again for one centre's report. */
  'report.reopen': Nothing
  'report.set-form': InCampaign
  /** Freezing the network's report with its date, and deleting such a copy. */
  'report.freeze': Nothing
  /** Publishing the public part of a frozen report, and taking it back. */
  'report.publish': Nothing
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
  'assets.edit': OfOwner & InCampaign
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
  /** Applying what a thread proposes, undoing that, and declining it. */
  'proposal.decide': OfThread & InCampaign & UnderHelpAccess
  'queue.read': Nothing
  'bell.read': Nothing
  /** When a person last looked at the overview, and what they watch. */
  'overview.own': Nothing
  /** One's own calendar addresses. */
  'feed.own': Nothing
  /** Selections that were frozen with their date. */
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
