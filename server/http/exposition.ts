/** Figures as Prometheus reads them: the text format, version 0.0.4. */

export interface Sample {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly values: readonly { readonly suffix?: string; readonly labels?: Labels; readonly value: number }[]
}

type Labels = Readonly<Record<string, string>>

export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

export function gauge(name: string, help: string, value: number): Sample {
  return { name, help, type: 'gauge', values: [{ value }] }
}

/** Counts, each under its own value of one label. */
export interface Counter {
  add(value: string): void
  sample(): Sample
}

/** @param values those that are shown from the beginning: a counter that appears with its first count is missed by `rate()` */
export function createCounter(name: string, help: string, label: string, values: readonly string[]): Counter {
  const counts = new Map(values.map((value) => [value, 0]))
  return {
    add: (value) => counts.set(value, (counts.get(value) ?? 0) + 1),
    sample: () => ({
      name,
      help,
      type: 'counter',
      values: [...counts].map(([value, count]) => ({ labels: { [label]: value }, value: count })),
    }),
  }
}

export interface Histogram {
  observe(value: number): void
  sample(): Sample
}

/** @param bounds upper bounds of the buckets, rising */
export function createHistogram(name: string, help: string, bounds: readonly number[]): Histogram {
  const counts = bounds.map(() => 0)
  let total = 0
  let sum = 0
  return {
    observe(value) {
      total += 1
      sum += value
      for (const [at, bound] of bounds.entries()) if (value <= bound) counts[at] = (counts[at] ?? 0) + 1
    },
    sample: () => ({
      name,
      help,
      type: 'histogram',
      values: [
        ...bounds.map((bound, at) => ({ suffix: '_bucket', labels: { le: String(bound) }, value: counts[at] ?? 0 })),
        { suffix: '_bucket', labels: { le: '+Inf' }, value: total },
        { suffix: '_sum', value: sum },
        { suffix: '_count', value: total },
      ],
    }),
  }
}

export function writeExposition(samples: readonly Sample[]): string {
  return samples
    .flatMap(({ name, help, type, values }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...values.map(({ suffix = '', labels = {}, value }) => `${name}${suffix}${writeLabels(labels)} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

/** Values of labels are ours, none of them what somebody sent; escaped all the same. */
function writeLabels(labels: Labels): string {
  const list = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, '_')}"`)
  return list.length === 0 ? '' : `{${list.join(',')}}`
}
