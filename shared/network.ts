/**
 * The countries of the network and the facts on each one's centre. Facts marked `certain: false` are for the workspace
 * only and must not be shown to the public.
 */
import { COUNTRIES } from './countries.ts'
import { CentreId, CountryCode } from './ids.ts'
import type { Message } from './messages/message.ts'

interface CentreFacts {
  readonly name: string
  /** The domain of its website, without scheme; null if none is known. */
  readonly website: string | null
  readonly certain: boolean
}

/** The centre of a country as far as it is known, by country code. */
const CENTRES: Readonly<Record<string, CentreFacts>> = {
  AT: { name: 'Saferinternet.at (Safer Internet Centre Austria)', website: 'saferinternet.at', certain: true },
  BE: { name: 'Betternet (formerly B-Bico)', website: 'childfocus.be', certain: false },
  BG: { name: 'National Centre for Safe Internet / Safenet', website: 'safenet.bg', certain: false },
  HR: { name: 'Croatian Safer Internet Centre (CSI)', website: 'csi.hr', certain: false },
  CY: { name: 'CYberSafety', website: 'internetsafety.pi.ac.cy', certain: true },
  CZ: { name: 'Czech Safer Internet Centre', website: 'bezpecnenanetu.cz', certain: false },
  DK: { name: 'Safer Internet Centre Denmark', website: 'medieraadet.dk', certain: true },
  EE: { name: 'Targalt internetis (Smartly on the Web)', website: 'targaltinternetis.ee', certain: true },
  FI: { name: 'Finnish Safer Internet Centre', website: 'kavi.fi', certain: false },
  FR: { name: 'Safer Internet France', website: 'internetsanscrainte.fr', certain: false },
  DE: { name: 'Safer Internet DE', website: 'klicksafe.de', certain: true },
  GR: { name: 'Greek Safer Internet Centre', website: 'saferinternet4kids.gr', certain: true },
  HU: { name: 'Hungarian Safer Internet Centre', website: 'saferinternet.hu', certain: true },
  IE: { name: 'Irish Safer Internet Centre', website: 'webwise.ie', certain: true },
  IT: { name: 'Generazioni Connesse', website: 'generazioniconnesse.it', certain: false },
  LV: { name: 'Latvian Safer Internet Centre (Drossinternets)', website: 'drossinternets.lv', certain: true },
  LT: { name: 'Draugiskas internetas', website: 'draugiskasinternetas.lt', certain: true },
  LU: { name: 'BEE SECURE', website: 'bee-secure.lu', certain: true },
  MT: { name: 'BeSmartOnline!', website: 'besmartonline.org.mt', certain: false },
  NL: { name: 'Dutch Safer Internet Centre', website: 'veiliginternetten.nl', certain: true },
  PL: { name: 'Polish Safer Internet Centre (PCPSI)', website: 'saferinternet.pl', certain: true },
  PT: { name: 'Centro Internet Segura', website: 'internetsegura.pt', certain: false },
  RO: { name: 'Ora de Net', website: 'oradenet.ro', certain: true },
  SK: { name: 'Safer Internet Centre Slovakia', website: null, certain: false },
  SI: { name: 'Safe.si (SIC Slovenia)', website: 'safe.si', certain: true },
  ES: { name: 'Spanish Safer Internet Centre (IS4K)', website: 'incibe.es', certain: true },
  SE: { name: 'Swedish Safer Internet Centre', website: 'mediemyndigheten.se', certain: false },
  IS: { name: 'Netvis (formerly SAFT)', website: null, certain: false },
  NO: { name: 'Norwegian Safer Internet Centre', website: 'medietilsynet.no', certain: true },
  MK: { name: 'MKSafeNet (North Macedonia)', website: null, certain: false },
  AL: { name: 'iSIGURT.al', website: 'isigurt.al', certain: true },
  BA: { name: 'Safer Internet Centre BiH (sigurnodijete.ba)', website: 'sigurnodijete.ba', certain: true },
  MD: { name: 'Siguronline', website: 'siguronline.md', certain: false },
  UA: { name: 'Better Internet Centre', website: null, certain: true },
  RS: { name: 'Centre for Safer Internet (Serbia)', website: null, certain: false },
  GB: { name: 'UK Safer Internet Centre', website: 'saferinternet.org.uk', certain: true },
}

/** One centre of the network. A country can have several, so nothing is ever keyed by country. */
export interface NetworkCentre {
  readonly id: CentreId
  readonly country: CountryCode
  readonly countryName: string
  /** The organisation's own name, or the country's if unknown. */
  readonly name: string
  readonly nameKnown: boolean
  readonly languages: readonly string[]
  readonly website: string | null
  readonly certain: boolean
}

/** The first centre of every country. Further ones exist only in the database. */
export const NETWORK: readonly NetworkCentre[] = COUNTRIES.map((country) => {
  const centre = CENTRES[country.code]
  return {
    id: CentreId.parse(country.code.toLowerCase()),
    country: CountryCode.parse(country.code),
    countryName: country.name,
    name: centre?.name ?? country.name,
    nameKnown: centre !== undefined,
    languages: country.languages,
    website: centre?.website ?? null,
    certain: country.certain && (centre?.certain ?? true),
  }
})

/** Every language that some country of the network uses. */
export const NETWORK_LANGUAGES: readonly string[] = [
  ...new Set<string>(['en', ...COUNTRIES.flatMap((country) => country.languages)]),
]

/** The footnote on every page that names Kosovo*. */
export const KOSOVO_FOOTNOTE: Message = {
  id: 'kosovo-footnote',
  message:
    '*This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.',
}
