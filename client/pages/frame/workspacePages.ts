/** The pages that have an address of their own, by the words people look for. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { ownCentresOf } from './ownCentres.ts'
import type { IconName } from '../../ui/Icon.tsx'

export interface WorkspacePage {
  readonly label: MessageDescriptor
  readonly icon: IconName
  /** Of a page that each centre has, that of the person's own centre. */
  readonly pathOf: (campaign: Campaign, person: Person) => string
  readonly isFor: (person: Person, campaign: Campaign) => boolean
  /** Which links of the frame lead there: those of narrow screens too, those of wide ones only, or the menu of the account. */
  readonly place: 'bar' | 'side' | 'account'
}

const everybody = (): boolean => true
/** Other campaigns have plans and milestones only. */
const hasFiles = (_: Person, { kind }: Campaign): boolean => kind === 'sid'

export const WORKSPACE_PAGES: readonly WorkspacePage[] = [
  {
    label: msg`What waits`,
    icon: 'check',
    pathOf: () => '/',
    isFor: ({ memberships }) => memberships.length > 0,
    place: 'side',
  },
  { label: msg`Overview`, icon: 'network', pathOf: ({ id }) => `/overview/${id}`, isFor: everybody, place: 'bar' },
  {
    label: msg`Briefings`,
    icon: 'download',
    pathOf: ({ id }) => `/briefings/${id}`,
    isFor: (person) => can(person, 'briefing.read', {}),
    place: 'side',
  },
  { label: msg`All plans`, icon: 'rows', pathOf: ({ id }) => `/plans/${id}`, isFor: everybody, place: 'bar' },
  {
    label: msg`Synergies`,
    icon: 'synergy',
    pathOf: ({ id }, person) => ['/synergies', id, ownCentresOf(person)[0]?.centre ?? []].flat().join('/'),
    isFor: everybody,
    place: 'bar',
  },
  { label: msg`Ally assets`, icon: 'folder', pathOf: ({ id }) => `/assets/${id}`, isFor: hasFiles, place: 'bar' },
  {
    label: msg`Milestones`,
    icon: 'calendar',
    pathOf: ({ id }) => `/milestones/${id}`,
    isFor: (person) => can(person, 'milestone.read', {}),
    place: 'side',
  },
  {
    label: msg`Public pages`,
    icon: 'globe',
    pathOf: ({ id }) => `/moderation/${id}`,
    isFor: (person, campaign) => hasFiles(person, campaign) && can(person, 'publication.list', {}),
    place: 'side',
  },
  {
    label: msg`Queue`,
    icon: 'comment',
    pathOf: ({ id }) => `/queue/${id}`,
    isFor: (person) => can(person, 'queue.read', {}),
    place: 'bar',
  },
  {
    label: msg`From the public`,
    icon: 'mail',
    pathOf: ({ id }) => `/inquiries/${id}`,
    isFor: (person, campaign) => hasFiles(person, campaign) && can(person, 'inquiry.list', {}),
    place: 'side',
  },
  {
    label: msg`Canned answers`,
    icon: 'clip',
    pathOf: () => '/canned-answers',
    isFor: (person) => can(person, 'canned-answer.edit', {}),
    place: 'side',
  },
  {
    label: msg`FAQ`,
    icon: 'info',
    pathOf: () => '/faq',
    isFor: (person) => can(person, 'faq.read', {}),
    place: 'side',
  },
  {
    label: msg`Requests to join`,
    icon: 'people',
    pathOf: () => '/requests',
    isFor: (person) => can(person, 'join.list', {}),
    place: 'side',
  },
  {
    label: msg`Who is who`,
    icon: 'people',
    pathOf: () => '/people',
    isFor: (person) => can(person, 'join.list', {}),
    place: 'side',
  },
  {
    label: msg`Campaigns`,
    icon: 'list',
    pathOf: () => '/campaigns',
    isFor: (person) => can(person, 'campaign.run', {}),
    place: 'side',
  },
  {
    label: msg`Audit log`,
    icon: 'history',
    pathOf: () => '/audit',
    isFor: (person) => can(person, 'audit.read', {}),
    place: 'side',
  },
  {
    label: msg`Emails`,
    icon: 'mail',
    pathOf: () => '/mails',
    isFor: (person) => can(person, 'mail.read', {}),
    place: 'side',
  },
  { label: msg`Your notifications`, icon: 'bell', pathOf: () => '/settings', isFor: everybody, place: 'account' },
  {
    label: msg`Where you are signed in`,
    icon: 'person',
    pathOf: () => '/sessions',
    isFor: everybody,
    place: 'account',
  },
  {
    label: msg`Your calendar addresses`,
    icon: 'calendar',
    pathOf: () => '/feeds',
    isFor: (person) => can(person, 'feed.own', {}),
    place: 'account',
  },
  { label: msg`Your data`, icon: 'person', pathOf: () => '/my-data', isFor: everybody, place: 'account' },
  { label: msg`Data protection`, icon: 'info', pathOf: () => '/data-protection', isFor: everybody, place: 'account' },
  { label: msg`Accessibility`, icon: 'info', pathOf: () => '/accessibility', isFor: everybody, place: 'account' },
]

/** Those that a menu offers, by their paths. */
export function pagesIn(
  places: readonly WorkspacePage['place'][],
  person: Person,
  campaign: Campaign,
  words: (label: MessageDescriptor) => string,
): readonly { readonly id: string; readonly label: string }[] {
  return WORKSPACE_PAGES.filter(({ place, isFor }) => places.includes(place) && isFor(person, campaign)).map(
    ({ label, pathOf }) => ({ id: pathOf(campaign, person), label: words(label) }),
  )
}
