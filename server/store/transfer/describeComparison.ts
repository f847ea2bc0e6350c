/** A comparison as lines of text. */
import { differs, type Comparison } from './compare.ts'
import { SumOfHashes, type Digest } from './digest.ts'

const SHOWN_OF_HASH = 12
/** Widths of columns. */
const NAME = 26
const COUNT = 8
/** Documents that are named one by one. */
const LISTED = 20

/** @returns a line for each table that has rows, one for all documents and one for all versions; then what differs */
export function describeComparison(comparisons: readonly Comparison[]): string {
  const tables = comparisons.filter(({ kind }) => kind === 'table')
  const shown = tables.filter(({ source, target }) => source.count + target.count > 0)
  const documents = comparisons.filter(({ kind }) => kind === 'document')
  const versions = comparisons.filter(({ kind }) => kind === 'versions')
  const lines = [
    `${'table'.padEnd(NAME)} ${'rows'.padStart(COUNT)}  ${'hash'.padEnd(SHOWN_OF_HASH)}  target`,
    ...shown.map(lineOf),
    lineOf(total('documents, updates', documents)),
    lineOf(total('versions', versions)),
    `${documents.length} documents; ${tables.length - shown.length} tables are empty on both sides.`,
  ]
  const different = [...documents, ...versions].filter(differs)
  const listed = different
    .slice(0, LISTED)
    .map(({ kind, name }) => `- the ${kind} ${kind === 'versions' ? 'of ' : ''}${name}`)
  const more = different.length - listed.length
  return [...lines, ...listed, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function lineOf(comparison: Comparison): string {
  const { name, source, target } = comparison
  const found = differs(comparison) ? `DIFFERENT: ${describeDigest(target)}` : 'the same'
  return `${name.padEnd(NAME)} ${describeDigest(source)}  ${found}`
}

const describeDigest = ({ count, hash }: Digest): string =>
  `${String(count).padStart(COUNT)}  ${hash.slice(0, SHOWN_OF_HASH)}`

/** One for all of a kind: sums of counts, and of hashes with the names to which they belong. */
function total(name: string, comparisons: readonly Comparison[]): Comparison {
  const sum = (side: 'source' | 'target'): Digest => {
    const hashes = new SumOfHashes()
    for (const one of comparisons) hashes.add(`${one.name} ${one[side].hash}`)
    return { count: comparisons.reduce((all, one) => all + one[side].count, 0), hash: hashes.result().hash }
  }
  return { kind: 'document', name, source: sum('source'), target: sum('target') }
}
