/** All features, and their combined additions to the window. */
import { matchRoutes } from 'react-router'
import { accounts } from './accounts/feature.tsx'
import { assets } from './assets/feature.tsx'
import { campaigns } from './campaigns/feature.tsx'
import { comments } from './comments/feature.tsx'
import { connections } from './connections/feature.tsx'
import { exports } from './exports/feature.tsx'
import { feeds } from './feeds/feature.tsx'
import type { Feature, MenuEntry } from './frame/feature.ts'
import { helplines } from './helplines/feature.tsx'
import { home } from './home/feature.tsx'
import { inquiries } from './inquiries/feature.tsx'
import { mail } from './mail/feature.tsx'
import { milestones } from './milestones/feature.tsx'
import { overview } from './overview/feature.tsx'
import { plans } from './plans/feature.tsx'
import { profiles } from './profiles/feature.tsx'
import { publications } from './publications/feature.tsx'
import { reports } from './reports/feature.tsx'
import { synergies } from './synergies/feature.tsx'
import { tasks } from './tasks/feature.tsx'
import { templates } from './templates/feature.tsx'
import { updates } from './updates/feature.tsx'
import { wording } from './wording/feature.tsx'

const FEATURES: readonly Feature[] = [
  home,
  plans,
  tasks,
  templates,
  profiles,
  assets,
  synergies,
  connections,
  overview,
  exports,
  feeds,
  milestones,
  updates,
  campaigns,
  publications,
  reports,
  wording,
  comments,
  inquiries,
  helplines,
  accounts,
  mail,
]

export const ROUTES = FEATURES.flatMap(({ routes = [] }) => routes)
export const PUBLIC_ROUTES = FEATURES.flatMap(({ publicRoutes = [] }) => publicRoutes)

/** In the order of the links beside a page, of the person's menu and of the search. */
export const MENU: readonly MenuEntry[] = [
  comments.menu.queue,
  home.menu.waiting,
  reports.menu.report,
  tasks.menu.tasks,
  overview.menu.overview,
  overview.menu.today,
  plans.menu.allPlans,
  synergies.menu.synergies,
  assets.menu.assets,
  publications.menu.publicPages,
  inquiries.menu.messages,
  helplines.menu.helplines,
  accounts.menu.requests,
  exports.menu.briefings,
  milestones.menu.milestones,
  updates.menu.updates,
  reports.menu.networkReport,
  templates.menu.templates,
  comments.menu.cannedAnswers,
  comments.menu.faq,
  accounts.menu.people,
  campaigns.menu.campaigns,
  accounts.menu.audit,
  mail.menu.mails,
  accounts.menu.settings,
  accounts.menu.sessions,
  feeds.menu.feeds,
  accounts.menu.myData,
  accounts.menu.dataProtection,
  accounts.menu.accessibility,
]

/**
 * Starts loading the page at an address together with the session, not after it. A failure is left to the page, which
 * loads again when it is shown.
 */
export function preloadPage(address: string): void {
  const known = [...ROUTES, ...PUBLIC_ROUTES].flatMap((route) =>
    'load' in route && route.path !== null ? { path: route.path, load: route.load } : [],
  )
  void matchRoutes(known, address)
    ?.at(-1)
    ?.route.load()
    .catch(() => undefined)
}
