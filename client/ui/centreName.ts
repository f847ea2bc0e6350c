/** Names of centres; pages supply them. */
export interface CentreName {
  /** ISO 3166, for its flag. */
  readonly country: string
  readonly countryName: string
}
export type CentreOf = (centre: string) => CentreName
