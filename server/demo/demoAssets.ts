/** The asset links of the demo network: the official ones, and what centres made of them. */
import type { DemoAssets } from './assetLinks.ts'
import { at } from './assets/at.ts'
import { bg } from './assets/bg.ts'
import { de } from './assets/de.ts'
import { dk } from './assets/dk.ts'
import { ee } from './assets/ee.ts'
import { es } from './assets/es.ts'
import { fr } from './assets/fr.ts'
import { gr } from './assets/gr.ts'
import { hr } from './assets/hr.ts'
import { ie } from './assets/ie.ts'
import { lu } from './assets/lu.ts'
import { network } from './assets/network.ts'
import { pl } from './assets/pl.ts'
import { pt } from './assets/pt.ts'
import { ua } from './assets/ua.ts'

export const DEMO_ASSETS: readonly DemoAssets[] = [network, at, bg, de, dk, ee, es, fr, gr, hr, ie, lu, pl, pt, ua]
