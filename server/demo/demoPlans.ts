/** The plans of the demo network. Centres that are not among them have no plan yet, as some always have. */
import type { DemoPlan } from './plan.ts'
import { al } from './plans/al.ts'
import { at } from './plans/at.ts'
import { ba } from './plans/ba.ts'
import { be } from './plans/be.ts'
import { bg } from './plans/bg.ts'
import { cz } from './plans/cz.ts'
import { de } from './plans/de.ts'
import { dk } from './plans/dk.ts'
import { ee } from './plans/ee.ts'
import { es } from './plans/es.ts'
import { fi } from './plans/fi.ts'
import { fr } from './plans/fr.ts'
import { gb } from './plans/gb.ts'
import { gr } from './plans/gr.ts'
import { hr } from './plans/hr.ts'
import { hu } from './plans/hu.ts'
import { ie } from './plans/ie.ts'
import { it } from './plans/it.ts'
import { lt } from './plans/lt.ts'
import { lu } from './plans/lu.ts'
import { lv } from './plans/lv.ts'
import { md } from './plans/md.ts'
import { me } from './plans/me.ts'
import { mt } from './plans/mt.ts'
import { nl } from './plans/nl.ts'
import { no } from './plans/no.ts'
import { pl } from './plans/pl.ts'
import { pt } from './plans/pt.ts'
import { ro } from './plans/ro.ts'
import { rs } from './plans/rs.ts'
import { se } from './plans/se.ts'
import { si } from './plans/si.ts'
import { tr } from './plans/tr.ts'
import { ua } from './plans/ua.ts'

export const DEMO_PLANS: readonly DemoPlan[] = [
  al,
  at,
  ba,
  be,
  bg,
  cz,
  de,
  dk,
  ee,
  es,
  fi,
  fr,
  gb,
  gr,
  hr,
  hu,
  ie,
  it,
  lt,
  lu,
  lv,
  md,
  me,
  mt,
  nl,
  no,
  pl,
  pt,
  ro,
  rs,
  se,
  si,
  tr,
  ua,
]
