/** The figures of a run: a line for each thing measured, a column for each server. */

export class Figures {
  readonly #lines = new Map<string, Map<string, string>>()

  /** Also said at once, since a run takes minutes. */
  note(line: string, server: string, figure: string): void {
    const figures = this.#lines.get(line) ?? new Map<string, string>()
    this.#lines.set(line, figures.set(server, figure))
    console.log(`  ${line} · ${server}: ${figure}`)
  }

  /** As a table for `docs/evidence/performance.md`. */
  print(servers: readonly string[]): void {
    const rows = [...this.#lines].map(([line, figures]) => [line, ...servers.map((one) => figures.get(one) ?? '')])
    console.log(`\n| | ${servers.join(' | ')} |\n|${' --- |'.repeat(servers.length + 1)}`)
    for (const row of rows) console.log(`| ${row.join(' | ')} |`)
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}
