/**
 * Entries of the audit log as sentences, a rule for each action. What a rule does not know, such as the title of a deleted
 * milestone, makes it null: the label of the action is shown then.
 */
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { AuditAction } from '../../../shared/accounts/audit.ts'
import type { AuditFacts, AuditNames } from './auditFacts.ts'

type Say = (facts: AuditFacts, names: AuditNames) => MessageDescriptor | null

/** The label of the action says it all. */
const LABEL_ALONE: Say = () => null

const withCampaign =
  (say: (campaign: string, facts: AuditFacts) => MessageDescriptor): Say =>
  (facts, names) =>
    facts.campaign === undefined ? null : say(names.campaign(facts.campaign), facts)

const withCentre =
  (say: (centre: string, facts: AuditFacts, names: AuditNames) => MessageDescriptor): Say =>
  (facts, names) =>
    facts.centre === undefined ? null : say(names.centre(facts.centre), facts, names)

const withMilestone =
  (say: (title: string, facts: AuditFacts) => MessageDescriptor): Say =>
  (facts, names) => {
    const title = facts.milestone === undefined ? null : names.milestone(facts.milestone)
    return title === null ? null : say(title, facts)
  }

const withLanguage =
  (say: (language: string) => MessageDescriptor): Say =>
  ({ language }, names) =>
    language === undefined ? null : say(names.language(language))

const withDocument =
  (say: (document: string) => MessageDescriptor): Say =>
  ({ document }, names) =>
    document === undefined ? null : say(names.document(document))

/** An issue is named by its day. */
const withIssue =
  (say: (issue: string, facts: AuditFacts, names: AuditNames) => MessageDescriptor): Say =>
  (facts, names) =>
    facts.issueDay === undefined ? null : say(names.day(facts.issueDay), facts, names)

/** `Planner, Denmark`. */
function placeOf({ role, centre }: AuditFacts, names: AuditNames): string | null {
  const known = [
    ...(role === undefined ? [] : [names.role(role)]),
    ...(centre === undefined ? [] : [names.centre(centre)]),
  ]
  return known.length === 0 ? null : names.list(known)
}

const withPlace =
  (say: (place: string) => MessageDescriptor): Say =>
  (facts, names) => {
    const place = placeOf(facts, names)
    return place === null ? null : say(place)
  }

const accountChange: Say = (facts, names) => {
  if (facts.ended === false) return msg`Access restored`
  if (facts.accessUntil !== undefined) {
    const day = names.day(facts.accessUntil)
    return msg`Access of an account ends after ${day}`
  }
  const place = placeOf(facts, names)
  return place === null ? null : msg`Account changed: ${place}`
}

const campaignChange = withCampaign((campaign, { closed, current, notified, untranslated }) => {
  if (untranslated === true) return msg`Translations switched off in ${campaign}`
  if (untranslated === false) return msg`Translations allowed in ${campaign}`
  if (current === true) return msg`${campaign} made the current campaign`
  if (current === false) return msg`${campaign} is no longer set as the current campaign`
  if (closed === true) return msg`${campaign} closed`
  if (notified === undefined) return msg`${campaign} opened`
  return msg`${campaign} opened, ${plural(notified, { one: '# planner notified', other: '# planners notified' })}`
})

const wereExported =
  (say: (campaign: string, facts: AuditFacts, format: string) => MessageDescriptor): Say =>
  (facts, names) =>
    facts.campaign === undefined || facts.format === undefined
      ? null
      : say(names.campaign(facts.campaign), facts, facts.format.toUpperCase())

export const AUDIT_SENTENCES: Readonly<Record<AuditAction, Say>> = {
  'account.create': LABEL_ALONE,
  'account.change': accountChange,
  'account.end': ({ by }) => (by === undefined ? null : msg`Access ended on its last day`),
  'account.invite': withPlace((place) => msg`Invitation sent: ${place}`),
  'account.erase': LABEL_ALONE,
  'account.merge': ({ reason }) => (reason === undefined ? null : msg`Accounts merged: ${reason}`),
  'account.strands': ({ strands }, names) => {
    if (strands === undefined || strands.length === 0) return null
    const chosen = names.strands(strands)
    return msg`Strands of a planner changed to ${chosen}`
  },
  'identity.link': LABEL_ALONE,
  'session.start': LABEL_ALONE,
  'session.fail': ({ moreFollowed }) => (moreFollowed === true ? msg`Sign-in failed, and more often since` : null),
  'join.ask': withPlace((place) => msg`Asked to join: ${place}`),
  'join.withdraw': LABEL_ALONE,
  'join.approve': withPlace((place) => msg`Request approved: ${place}`),
  'join.refuse': withPlace((place) => msg`Request refused: ${place}`),
  'join.ask-back': withPlace((place) => msg`Question about a request: ${place}`),
  'join.move': withCentre((centre) => msg`Request moved to ${centre}`),
  'help-access.grant': withCentre((centre, { until }, names) => {
    if (until === undefined) return msg`Help access to the plan of ${centre} granted`
    const day = names.day(until)
    return msg`Help access to the plan of ${centre} granted until ${day}`
  }),
  'help-access.end': withCentre((centre) => msg`Help access to the plan of ${centre} ended`),
  'help-access.edit': withCentre((centre) => msg`Plan of ${centre} edited under help access`),
  'campaign.change': campaignChange,
  'campaign.create': withCampaign((campaign) => msg`${campaign} prepared`),
  'campaign.delete': withCampaign((campaign) => msg`${campaign} deleted`),
  'milestone.create': withMilestone((title) => msg`Milestone “${title}” added`),
  'milestone.change': withMilestone((title) => msg`Milestone “${title}” changed`),
  'milestone.delete': withCampaign((campaign) => msg`Milestone of ${campaign} deleted`),
  'milestone.remind': withMilestone((title, { people }) =>
    people === undefined
      ? msg`Reminder of “${title}” sent`
      : msg`Reminder of “${title}” sent to ${plural(people, { one: '# person', other: '# people' })}`,
  ),
  'milestone.confirm': withCampaign((campaign, { milestones = [] }) => {
    const count = milestones.length
    return msg`${plural(count, { one: '# copied milestone', other: '# copied milestones' })} of ${campaign} confirmed`
  }),
  'milestone.unconfirm': withCampaign((campaign, { milestones = [] }) => {
    const count = milestones.length
    return msg`${plural(count, { one: '# milestone', other: '# milestones' })} of ${campaign} to be checked again`
  }),
  'audit.export': ({ format, entries }) => {
    if (format === undefined || entries === undefined) return null
    const name = format.toUpperCase()
    return msg`Audit log exported as ${name}: ${plural(entries, { one: '# entry', other: '# entries' })}`
  },
  'plan.export': (facts, names) => {
    if (facts.centre === undefined || facts.format === undefined) return null
    const [centre, format] = [names.centre(facts.centre), facts.format.toUpperCase()]
    return msg`Plan of ${centre} exported as ${format}`
  },
  'selection.export': wereExported((campaign, { activities = 0 }, format) => {
    return msg`${plural(activities, { one: '# activity', other: '# activities' })} of ${campaign} exported as ${format}`
  }),
  'task.export': withCentre((centre) => msg`Tasks of ${centre} exported`),
  'update.export': withIssue((issue) => msg`Weekly Update of ${issue} exported as Word`),
  'feed.create': withCampaign((campaign) => msg`Calendar address of ${campaign} created`),
  'feed.revoke': withCampaign((campaign) => msg`Calendar address of ${campaign} revoked`),
  'briefing.create': withCampaign((campaign) => msg`Dated copy of a briefing saved: ${campaign}`),
  'briefing.delete': withCampaign((campaign) => msg`Dated copy of a briefing deleted: ${campaign}`),
  'profile.submit': withCentre((centre) => msg`Profile page of ${centre} submitted`),
  'profile.withdraw': withCentre((centre) => msg`Profile page of ${centre} withdrawn`),
  'profile.publish': withCentre((centre) => msg`Profile page of ${centre} published`),
  'profile.return': withCentre((centre) => msg`Profile page of ${centre} returned`),
  'profile.unpublish': withCentre((centre) => msg`Profile page of ${centre} unpublished`),
  'profile.correct-help': withCentre((centre) => msg`Helpline on the public page of ${centre} corrected`),
  'report.submit': withCentre((centre) => msg`Report of ${centre} submitted`),
  'report.withdraw': withCentre((centre) => msg`Report of ${centre} withdrawn`),
  'report.accept': withCentre((centre) => msg`Report of ${centre} accepted`),
  'report.return': withCentre((centre) => msg`Report of ${centre} returned`),
  'report.reopen': (facts, names) => {
    if (facts.centre === undefined) return null
    const centre = names.centre(facts.centre)
    if (facts.until === undefined) return msg`Campaign closed again for ${centre}`
    const day = names.day(facts.until)
    return msg`Campaign opened again for ${centre}, until ${day}`
  },
  'report.freeze': withCampaign((campaign) => msg`Network report of ${campaign} frozen`),
  'report.delete-frozen': withCampaign((campaign) => msg`Frozen network report of ${campaign} deleted`),
  'report.publish': withCampaign((campaign) => msg`Network report of ${campaign} published`),
  'report.unpublish': withCampaign((campaign) => msg`Network report of ${campaign} unpublished`),
  'report.form': withCampaign((campaign) => msg`Form of reports set: ${campaign}`),
  'report.export': wereExported((campaign, { centre }, format) =>
    centre === undefined
      ? msg`Network report of ${campaign} exported as ${format}`
      : msg`A report of ${campaign} exported as ${format}`,
  ),
  'update.create': LABEL_ALONE,
  'update.ask': withIssue((issue) => msg`Release of the Weekly Update of ${issue} asked for`),
  'update.return': withIssue((issue) => msg`Weekly Update of ${issue} returned`),
  'update.release': withIssue((issue) => msg`Weekly Update of ${issue} released`),
  'update.recall': withIssue((issue) => msg`Release of the Weekly Update of ${issue} recalled`),
  'update.send': withIssue((issue, { at, people }, names) => {
    if (at !== undefined) {
      const day = names.day(at)
      return msg`Weekly Update of ${issue} planned for ${day}`
    }
    return people === undefined
      ? msg`Weekly Update of ${issue} sent`
      : msg`Weekly Update of ${issue} sent to ${plural(people, { one: '# person', other: '# people' })}`
  }),
  'update.stop': withIssue((issue) => msg`Sending of the Weekly Update of ${issue} stopped`),
  'update.continue': withIssue((issue) => msg`Sending of the Weekly Update of ${issue} continued`),
  'update.note': withIssue((issue) => msg`Correction added to the Weekly Update of ${issue}`),
  'thread.hide': withDocument((document) => msg`Comment hidden: ${document}`),
  'thread.show': withDocument((document) => msg`Hidden comment shown again: ${document}`),
  'helpline.change': withCentre((centre) => msg`Helpline of ${centre} changed`),
  'helpline.confirm': withCentre((centre) => msg`Helpline of ${centre} confirmed`),
  'inquiry.mark': withCentre((centre) => msg`Message to ${centre} marked as a possible disclosure`),
  'inquiry.unmark': withCentre((centre) => msg`Message to ${centre} marked as no disclosure`),
  'inquiry.delete': withCentre((centre) => msg`Message to ${centre} deleted`),
  'wording.correct': withLanguage((language) => msg`Wording of public pages corrected: ${language}`),
  'wording.publish': withLanguage((language) => msg`Help texts of public pages published: ${language}`),
  'wording.decline': withLanguage((language) => msg`Help texts of public pages declined: ${language}`),
  'wording.restore': withLanguage((language) => msg`Earlier wording of public pages restored: ${language}`),
  'wording.official': withLanguage((language) => msg`Official wording of the help set: ${language}`),
  'server.restore': ({ backupAt }, names) => {
    if (backupAt === undefined) return null
    const day = names.day(backupAt)
    return msg`Backup of ${day} restored`
  },
}

/** What an entry concerns beside a person. @returns null if nothing has a name */
export function subjectOf(facts: AuditFacts, names: AuditNames): string | null {
  const { centre, centres = [], document, campaign, language } = facts
  if (document !== undefined) return names.document(document)
  if (centre !== undefined) return names.centre(centre)
  if (centres.length > 0) return names.list(centres.map(names.centre))
  if (language !== undefined) return names.language(language)
  return campaign === undefined ? null : names.campaign(campaign)
}
