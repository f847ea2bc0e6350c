/** The codes of centres as people read them. Without zod: the sign-in page loads it. Pure. */

/** The code of a centre as people read it: `DK`; EL and UK as in EU style. A country's further centres have a number. */
export function codeOfCentre(centre: string): string {
  const [code = '', number] = centre.toUpperCase().split('-')
  const shown = code === 'GR' ? 'EL' : code === 'GB' ? 'UK' : code
  return number === undefined ? shown : `${shown}\u00a0${number}`
}

/** Codes distinguish the centres of one country: `Serbia (RS)` and `Serbia (RS 2)`. */
export const withCode = (countryName: string, centre: string): string => `${countryName} (${codeOfCentre(centre)})`
/** @returns the code behind a country's name, with its space; empty for the only centre of a country */
export const codeBehind = (countryName: string): string => / \([A-Z]{2}(?:\u00a0\d)?\)$/.exec(countryName)?.[0] ?? ''
