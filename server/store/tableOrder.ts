interface NeedyTable {
  readonly name: string
  /** Other tables that its rows refer to. */
  readonly needs: readonly string[]
}

/** Puts tables that others refer to first. */
export function orderByNeeds<Table extends NeedyTable>(tables: readonly Table[]): readonly Table[] {
  const waiting = [...tables]
  const order: Table[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) => needs.every((need) => order.some(({ name }) => name === need)))
    if (next < 0) throw new Error('tables refer to each other in a circle')
    order.push(...waiting.splice(next, 1))
  }
  return order
}
