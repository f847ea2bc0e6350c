/** Gives rows keys of their content; equal ones differ by their place among each other. Pure. */
export function withKeys<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly { readonly key: string; readonly row: Row }[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const own = keyOf(row)
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return { key: `${own}/${times}`, row }
  })
}
