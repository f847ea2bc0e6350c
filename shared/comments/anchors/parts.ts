/** Stretches of a text that belong to one comment: the ones that form one range, and those torn away. Pure. */
import type { TextRange } from './anchor.ts'

/**
 * Two parts that were torn further apart than this (or than they are long) are not one range any more: only the larger
 * is kept, or a comment on a sentence would spread over all paragraphs between its halves.
 */
const MAX_BETWEEN_PARTS = 64

interface Cluster {
  readonly range: TextRange
  /** The characters of its parts, without the gaps between them. */
  readonly size: number
}

/** The most important first. */
export function clusterParts(parts: readonly TextRange[], text: string, quote: string): readonly Cluster[] {
  const sorted = parts.filter(({ start, end }) => start < end).toSorted((one, other) => one.start - other.start)
  const total = sorted.reduce((sum, { start, end }) => sum + end - start, 0)
  const most = Math.max(MAX_BETWEEN_PARTS, total)
  const clusters: Cluster[] = []
  for (const part of sorted) {
    const last = clusters.at(-1)
    if (last !== undefined && part.start - last.range.end <= most) {
      const end = Math.max(last.range.end, part.end)
      const added = Math.max(0, part.end - Math.max(last.range.end, part.start))
      clusters[clusters.length - 1] = { range: { start: last.range.start, end }, size: last.size + added }
    } else {
      clusters.push({ range: part, size: part.end - part.start })
    }
  }
  if (clusters.length < 2) return clusters
  return clusters
    .map((cluster) => ({ cluster, weight: weigh(text.slice(cluster.range.start, cluster.range.end), quote) }))
    .toSorted((one, other) => other.weight - one.weight || other.cluster.size - one.cluster.size)
    .map(({ cluster }) => cluster)
}

/** How much commented text is in a part: later insertions do not make it more important. */
function weigh(text: string, quoted: string): number {
  // However often it was broken and joined since.
  const [part, quote] = [text.replaceAll('\n', ''), quoted.replaceAll('\n', '')]
  if (part.length < GRAM) return quote.includes(part) ? part.length / GRAM : 0
  let found = 0
  for (let at = 0; at + GRAM <= part.length; at++) if (quote.includes(part.slice(at, at + GRAM))) found += 1
  return found
}

const GRAM = 3
