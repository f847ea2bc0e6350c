/** Centres with their country's name in the language of the interface. */
import { i18n } from '@lingui/core'
import { COUNTRY_NAMES } from '../../shared/countries.ts'
import { codeBehind } from '../../shared/centreCode.ts'

interface NamedCentre {
  readonly country: string
  /** In English. */
  readonly countryName: string
  /** The organisation's name, or the country's where it is not known. */
  readonly name: string
}

/** For entries that name no organisation. */
export function withCodeOfCountry<C extends Omit<NamedCentre, 'name'>>(centre: C): C {
  return { ...centre, countryName: withCountryName({ ...centre, name: '' }).countryName }
}

/** A country that the network does not know yet keeps its English name. */
export function withCountryName<C extends NamedCentre>(centre: C): C {
  const message = COUNTRY_NAMES[centre.country]
  const countryName = message === undefined ? centre.countryName : `${i18n._(message)}${codeBehind(centre.countryName)}`
  return { ...centre, countryName, name: centre.name === centre.countryName ? countryName : centre.name }
}
