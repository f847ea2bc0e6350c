/** Where the parts of a stacked bar lie, in percent of all. Pure. */
interface StackedPart {
  readonly x: number
  readonly width: number
}

/** @param all what the whole bar stands for; at least the sum of the counts */
export function stackedParts<Part extends { readonly count: number }>(
  parts: readonly Part[],
  all: number,
): readonly (Part & StackedPart)[] {
  const scale = 100 / Math.max(1, all)
  return parts.map((part, at) => ({
    ...part,
    x: parts.slice(0, at).reduce((sum, { count }) => sum + count, 0) * scale,
    width: part.count * scale,
  }))
}
