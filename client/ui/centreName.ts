/** Names of centres; pages supply them. */
export interface CentreName {
  /** ISO 3166, for its flag. */
  readonly country: string
  readonly countryName: string
}
export type CentreOf = (centre: string) => CentreName

/** `DK`; EL and UK as in EU style. A country's further centres have a number. */
export function shortNameOf(centre: string): string {
  const [code = '', number] = centre.toUpperCase().split('-')
  const shown = code === 'GR' ? 'EL' : code === 'GB' ? 'UK' : code
  return number === undefined ? shown : `${shown}\u00a0${number}`
}
