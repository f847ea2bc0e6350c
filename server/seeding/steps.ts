/** The steps of seeding, by the names under which the database remembers them. */
import type { App } from '../wiring/app.ts'

/** On every server, in this order. */
export const STEPS = ['network'] as const
/** On a demo server, after them. */
export const DEMO_STEPS = [
  'demo',
  'demo-history',
  'demo-connections',
  'demo-threads',
  'demo-milestones',
  // Before pages are published with them.
  'demo-thumbnails',
  'demo-publications',
  'demo-inquiries',
  'demo-helplines',
  'demo-templates',
  'demo-views',
  // After all that it tells of.
  'demo-updates',
  'demo-reports',
  'demo-joint-events',
] as const
export type SeedingStep = (typeof STEPS)[number] | (typeof DEMO_STEPS)[number]

export type SeededApp = Pick<
  App,
  'campaigns' | 'people' | 'documents' | 'issues' | 'plans' | 'connections' | 'thumbnails' | 'readPlan' | 'features'
>

export interface SeedingOptions {
  /** Whether the demo network is seeded. */
  readonly demo: boolean
  /** Whether its helpdesk has the questions of a busy week, and messages of the public. Tests that count theirs go without. */
  readonly questions: boolean
}
