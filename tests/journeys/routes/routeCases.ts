/**
 * Each route's answers to each visitor, written down by hand from DESIGN's table of rights, on a server with a
 * connection of Denmark and Finland and a question of Denmark's. A file for each feature; the cases of one file are
 * tried in their order.
 */
import { ACCOUNTS_ROUTES } from './accounts.ts'
import { ANSWER_LIBRARY_ROUTES } from './answerLibrary.ts'
import { CAMPAIGNS_ROUTES } from './campaigns.ts'
import { CORRECTIONS_ROUTES } from './corrections.ts'
import { DOCUMENTS_ROUTES } from './documents.ts'
import { EXPORTS_ROUTES } from './exports.ts'
import { FEEDS_ROUTES } from './feeds.ts'
import { HELP_ACCESS_ROUTES } from './helpAccess.ts'
import { INQUIRIES_ROUTES } from './inquiries.ts'
import { JOINING_ROUTES } from './joining.ts'
import { MAIL_ROUTES } from './mail.ts'
import { MILESTONES_ROUTES } from './milestones.ts'
import { OVERVIEW_ROUTES } from './overview.ts'
import { PLANS_ROUTES } from './plans.ts'
import { PROFILES_AND_ASSETS_ROUTES } from './profilesAndAssets.ts'
import { QUEUE_ROUTES } from './queue.ts'
import { REPORTS_ROUTES } from './reports.ts'
import { SIGNING_IN_ROUTES } from './signingIn.ts'
import { SYNERGIES_ROUTES } from './synergies.ts'
import { TASKS_ROUTES } from './tasks.ts'
import { TEMPLATES_ROUTES } from './templates.ts'
import { THREADS_ROUTES } from './threads.ts'
import { TRANSLATIONS_ROUTES } from './translations.ts'
import { UPDATES_READING_ROUTES } from './updatesReading.ts'
import { UPDATES_ROUTES } from './updates.ts'
import { VIEWS_ROUTES } from './views.ts'
import { WATCHES_ROUTES } from './watches.ts'
import type { RouteCase } from './routeCase.ts'

export const ROUTE_CASES: readonly RouteCase[] = [
  ...ACCOUNTS_ROUTES,
  ...ANSWER_LIBRARY_ROUTES,
  ...CAMPAIGNS_ROUTES,
  ...CORRECTIONS_ROUTES,
  ...DOCUMENTS_ROUTES,
  ...EXPORTS_ROUTES,
  ...FEEDS_ROUTES,
  ...HELP_ACCESS_ROUTES,
  ...INQUIRIES_ROUTES,
  ...JOINING_ROUTES,
  ...MAIL_ROUTES,
  ...MILESTONES_ROUTES,
  ...OVERVIEW_ROUTES,
  ...PLANS_ROUTES,
  ...PROFILES_AND_ASSETS_ROUTES,
  ...QUEUE_ROUTES,
  ...REPORTS_ROUTES,
  ...SIGNING_IN_ROUTES,
  ...SYNERGIES_ROUTES,
  ...TASKS_ROUTES,
  ...TEMPLATES_ROUTES,
  ...THREADS_ROUTES,
  ...TRANSLATIONS_ROUTES,
  ...UPDATES_READING_ROUTES,
  ...UPDATES_ROUTES,
  ...VIEWS_ROUTES,
  ...WATCHES_ROUTES,
]
