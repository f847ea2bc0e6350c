/** Whole numbers as people type them. */

/**
 * Thousands may be parted by a blank, a point, a comma or an apostrophe: `2.000` and `2,000` are two thousand everywhere, since nobody reaches two
 * people and a half.
 * @returns undefined for anything else, such as `2.5`, `-3` or `45 %`
 */
export function readWholeNumber(text: string): number | undefined {
  const written = text.trim()
  return /^\d+$|^\d{1,3}(?:[\s.,'’]\d{3})+$/.test(written) ? Number(written.replaceAll(/\D/g, '')) : undefined
}
