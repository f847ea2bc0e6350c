/** The centres of the demo network: every country's first one, and one more, to show that a country can have several. */
import { CentreId, CountryCode } from '../../shared/ids.ts'
import { NETWORK, type NetworkCentre } from '../../shared/network.ts'

const SECOND_CENTRE: NetworkCentre = {
  id: CentreId.parse('rs-2'),
  country: CountryCode.parse('RS'),
  countryName: 'Serbia',
  name: 'Second centre, Serbia (demo)',
  nameKnown: true,
  languages: ['sr'],
  website: null,
  certain: true,
}

/** In the order of the network; a further centre stands behind its country's first one. */
export const DEMO_CENTRES: readonly NetworkCentre[] = NETWORK.flatMap((centre) =>
  centre.country === SECOND_CENTRE.country ? [centre, SECOND_CENTRE] : [centre],
)
