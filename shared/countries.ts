/** The countries of the network. Without schemas, since the sign-in page loads this. */
import { messageTable, type Message } from './messages/message.ts'

interface CountryFacts {
  /** ISO 3166 alpha-2 code. */
  readonly code: string
  readonly name: string
  /** Languages of the country as ISO 639 codes. */
  readonly languages: readonly string[]
  /** `SIC`: funded centre; `SIC+`: centre in a neighbouring country; `committee`: a Safer Internet Day committee. */
  readonly status: 'SIC' | 'SIC+' | 'committee'
  readonly certain: boolean
}

/** Every country that takes part, in the order in which they are listed on screen. */
export const COUNTRIES = [
  { code: 'AT', name: 'Austria', languages: ['de'], status: 'SIC', certain: true },
  { code: 'BE', name: 'Belgium', languages: ['nl', 'fr', 'de'], status: 'SIC', certain: true },
  { code: 'BG', name: 'Bulgaria', languages: ['bg'], status: 'SIC', certain: true },
  { code: 'HR', name: 'Croatia', languages: ['hr'], status: 'SIC', certain: true },
  { code: 'CY', name: 'Cyprus', languages: ['el', 'tr'], status: 'SIC', certain: true },
  { code: 'CZ', name: 'Czechia', languages: ['cs'], status: 'SIC', certain: true },
  { code: 'DK', name: 'Denmark', languages: ['da'], status: 'SIC', certain: true },
  { code: 'EE', name: 'Estonia', languages: ['et'], status: 'SIC', certain: true },
  { code: 'FI', name: 'Finland', languages: ['fi', 'sv'], status: 'SIC', certain: true },
  { code: 'FR', name: 'France', languages: ['fr'], status: 'SIC', certain: true },
  { code: 'DE', name: 'Germany', languages: ['de'], status: 'SIC', certain: true },
  { code: 'GR', name: 'Greece', languages: ['el'], status: 'SIC', certain: true },
  { code: 'HU', name: 'Hungary', languages: ['hu'], status: 'SIC', certain: true },
  { code: 'IE', name: 'Ireland', languages: ['ga', 'en'], status: 'SIC', certain: true },
  { code: 'IT', name: 'Italy', languages: ['it'], status: 'SIC', certain: true },
  { code: 'LV', name: 'Latvia', languages: ['lv'], status: 'SIC', certain: true },
  { code: 'LT', name: 'Lithuania', languages: ['lt'], status: 'SIC', certain: true },
  { code: 'LU', name: 'Luxembourg', languages: ['lb', 'fr', 'de'], status: 'SIC', certain: true },
  { code: 'MT', name: 'Malta', languages: ['mt', 'en'], status: 'SIC', certain: true },
  { code: 'NL', name: 'Netherlands', languages: ['nl'], status: 'SIC', certain: true },
  { code: 'PL', name: 'Poland', languages: ['pl'], status: 'SIC', certain: true },
  { code: 'PT', name: 'Portugal', languages: ['pt'], status: 'SIC', certain: true },
  { code: 'RO', name: 'Romania', languages: ['ro'], status: 'SIC', certain: true },
  { code: 'SK', name: 'Slovakia', languages: ['sk'], status: 'SIC', certain: true },
  { code: 'SI', name: 'Slovenia', languages: ['sl'], status: 'SIC', certain: true },
  { code: 'ES', name: 'Spain', languages: ['es'], status: 'SIC', certain: true },
  { code: 'SE', name: 'Sweden', languages: ['sv'], status: 'SIC', certain: true },
  { code: 'IS', name: 'Iceland', languages: ['is'], status: 'SIC', certain: true },
  { code: 'NO', name: 'Norway', languages: ['nb', 'nn'], status: 'SIC', certain: true },
  { code: 'MK', name: 'North Macedonia', languages: ['mk', 'sq'], status: 'SIC', certain: false },
  { code: 'AL', name: 'Albania', languages: ['sq'], status: 'SIC+', certain: true },
  { code: 'AM', name: 'Armenia', languages: ['hy'], status: 'SIC+', certain: true },
  { code: 'BA', name: 'Bosnia and Herzegovina', languages: ['bs', 'hr', 'sr'], status: 'SIC+', certain: true },
  { code: 'MD', name: 'Moldova', languages: ['ro'], status: 'SIC+', certain: true },
  { code: 'ME', name: 'Montenegro', languages: ['cnr'], status: 'SIC+', certain: true },
  { code: 'RS', name: 'Serbia', languages: ['sr'], status: 'SIC+', certain: true },
  { code: 'TR', name: 'Türkiye', languages: ['tr'], status: 'SIC+', certain: true },
  { code: 'UA', name: 'Ukraine', languages: ['uk'], status: 'SIC+', certain: true },
  { code: 'XK', name: 'Kosovo*', languages: ['sq', 'sr'], status: 'SIC+', certain: true },
  { code: 'GB', name: 'United Kingdom', languages: ['en'], status: 'committee', certain: false },
  { code: 'GE', name: 'Georgia', languages: ['ka'], status: 'committee', certain: false },
  { code: 'CH', name: 'Switzerland', languages: ['de', 'fr', 'it', 'rm'], status: 'committee', certain: false },
  { code: 'LI', name: 'Liechtenstein', languages: ['de'], status: 'committee', certain: false },
] as const satisfies readonly CountryFacts[]

/** The names of countries in the language of the interface. */
export const COUNTRY_NAMES: Readonly<Record<string, Message>> = messageTable(
  'country',
  Object.fromEntries(COUNTRIES.map(({ code, name }) => [code, name])),
)
