/** The profile pages of the demo network; those of other centres are still empty, as some always are. */
import type { DemoProfile } from './profile.ts'
import { at } from './profiles/at.ts'
import { bg } from './profiles/bg.ts'
import { de } from './profiles/de.ts'
import { dk } from './profiles/dk.ts'
import { ee } from './profiles/ee.ts'
import { fr } from './profiles/fr.ts'
import { gr } from './profiles/gr.ts'
import { hr } from './profiles/hr.ts'
import { ie } from './profiles/ie.ts'
import { pl } from './profiles/pl.ts'
import { pt } from './profiles/pt.ts'
import { ua } from './profiles/ua.ts'

export const DEMO_PROFILES: readonly DemoProfile[] = [at, bg, de, dk, ee, fr, gr, hr, ie, pl, pt, ua]
