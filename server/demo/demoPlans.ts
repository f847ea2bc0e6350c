/** The plans of the demo network. Centres that are not among them have no plan yet, as some always have. */
import type { DemoPlan } from './plan.ts'
import { at } from './plans/at.ts'
import { dk } from './plans/dk.ts'
import { ee } from './plans/ee.ts'
import { hr } from './plans/hr.ts'
import { pt } from './plans/pt.ts'
import { se } from './plans/se.ts'

export const DEMO_PLANS: readonly DemoPlan[] = [at, dk, ee, hr, pt, se]
