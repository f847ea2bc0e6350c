/** The twelve real files, by the languages of their centres. */
import { chPlan } from './chPlan.ts'
import { czPlan } from './czPlan.ts'
import { dkPlan } from './dkPlan.ts'
import { esPlan } from './esPlan.ts'
import { fiPlan } from './fiPlan.ts'
import { frPlan } from './frPlan.ts'
import { huPlan } from './huPlan.ts'
import { iePlan } from './iePlan.ts'
import { itPlan } from './itPlan.ts'
import { nlPlan } from './nlPlan.ts'
import { plPlan } from './plPlan.ts'
import { sePlan } from './sePlan.ts'
import type { RealFile } from './realFile.ts'

export const REAL_FILES: readonly RealFile[] = [
  chPlan,
  dkPlan,
  plPlan,
  sePlan,
  frPlan,
  czPlan,
  nlPlan,
  itPlan,
  esPlan,
  fiPlan,
  huPlan,
  iePlan,
]
