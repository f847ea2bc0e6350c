/**
 * Where a commented text really is, known from the identity of its characters, and whether an anchor covers it.
 * A character belongs to a comment if it was commented, or was written between two that belong to it. The commented
 * characters that are still in the text survive. An anchor covers them if they all are in it, and hardly anything else.
 * It is exact if nothing at its edges does not belong to the comment. Where they were torn apart into different places,
 * those with the larger part are enough; where a copy of them came about (two people moved the same block at once),
 * either will do.
 */
import type { TextRange } from '../../../shared/comments/anchors/anchor.ts'

/** Pieces no further apart than this are one place. */
const MAX_BETWEEN = 64
/** With more foreign characters than this an anchor is on something else: about five words. */
const MAX_BESIDE = 30

export interface Truth {
  /** A change of the text: insertions within the comment belong to it. */
  changed(unique: string): void
  /** Where it begins and ends in a text that need not be the last; null if nothing of it survives there. */
  placeIn(unique: string): TextRange | null
  /** @param found null for an orphan, which is right where nothing survives */
  judge(found: TextRange | null, unique: string): { readonly covers: boolean; readonly isExact: boolean }
}

export function createTruth(first: string, range: TextRange, plainOf: (unique: string) => string): Truth {
  const commented = new Set(first.slice(range.start, range.end).replaceAll('\n', ''))
  const own = new Set(commented)
  const known = new Set(first)

  const placesOf = (unique: string): readonly number[] => {
    const places: number[] = []
    for (let at = 0; at < unique.length; at++) if (commented.has(unique[at] ?? '')) places.push(at)
    return places
  }

  function clustersOf(places: readonly number[], unique: string): readonly (readonly number[])[] {
    const most = Math.max(MAX_BETWEEN, places.length)
    const clusters: number[][] = []
    let seen = new Set<string>()
    for (const place of places) {
      const sign = unique[place] ?? ''
      const last = clusters.at(-1)
      if (last !== undefined && place - (last.at(-1) ?? 0) <= most && !seen.has(sign)) {
        last.push(place)
      } else {
        clusters.push([place])
        seen = new Set()
      }
      seen.add(sign)
    }
    return clusters
  }

  /** Every stretch from the beginning of one place to the end of another in which at least half of what survives stands. */
  function largeHulls(places: readonly number[], unique: string): readonly TextRange[] {
    const clusters = clustersOf(places, unique)
    const survivors = new Set(places.map((place) => unique[place])).size
    return clusters.flatMap((from, index) =>
      clusters.slice(index).flatMap((to, offset) => {
        const within = clusters.slice(index, index + offset + 1).flat()
        const distinct = new Set(within.map((place) => unique[place])).size
        return distinct * 2 >= survivors ? [{ start: from[0] ?? 0, end: (to.at(-1) ?? 0) + 1 }] : []
      }),
    )
  }

  /** With insertions from within that are now at its edges, since these were deleted. */
  function widened({ start, end }: TextRange, unique: string): TextRange {
    let [from, to] = [start, end]
    for (let at = start - 1; at >= 0 && (unique[at] === '\n' || own.has(unique[at] ?? '')); at--) {
      if (unique[at] !== '\n') from = at
    }
    for (let at = end; at < unique.length && (unique[at] === '\n' || own.has(unique[at] ?? '')); at++) {
      if (unique[at] !== '\n') to = at + 1
    }
    return { start: from, end: to }
  }

  /** Equal pieces side by side cannot be told apart. */
  function looksAlike(one: number, other: number, plain: string): boolean {
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    const piece = plain.slice(from, to)
    return piece === plain.slice(2 * from - to, from) || piece === plain.slice(to, 2 * to - from)
  }

  function isExactly(found: TextRange, hull: TextRange, unique: string): boolean {
    const most = widened(hull, unique)
    const plain = plainOf(unique)
    const isEdge = (edge: number, least: number, last: number): boolean =>
      (edge >= least && edge <= last) || looksAlike(edge, least, plain) || looksAlike(edge, last, plain)
    return isEdge(found.start, most.start, hull.start) && isEdge(found.end, hull.end, most.end)
  }

  function isWithin(found: TextRange, hull: TextRange, unique: string): boolean {
    const { start, end } = widened(hull, unique)
    const beside = Math.max(0, start - found.start) + Math.max(0, found.end - end)
    return found.start <= hull.start && found.end >= hull.end && beside <= MAX_BESIDE
  }

  return {
    changed(unique) {
      let before = ''
      for (let at = 0; at < unique.length; at++) {
        const sign = unique[at] ?? ''
        if (sign === '\n') continue
        if (known.has(sign)) {
          before = sign
          continue
        }
        let end = at
        while (end < unique.length && (unique[end] === '\n' || !known.has(unique[end] ?? ''))) end++
        const isWithin = own.has(before) && own.has(unique[end] ?? '')
        for (const added of unique.slice(at, end).replaceAll('\n', '')) {
          known.add(added)
          if (isWithin) own.add(added)
        }
        before = unique[at] ?? before
        at = end - 1
      }
    },
    placeIn(unique) {
      const clusters = clustersOf(placesOf(unique), unique).toSorted((one, other) => other.length - one.length)
      const [first] = clusters
      return first === undefined ? null : { start: first[0] ?? 0, end: (first.at(-1) ?? 0) + 1 }
    },
    judge(found, unique) {
      const places = placesOf(unique)
      if (places.length === 0) {
        // Text written within may be all that is left: staying with it is as good as being an orphan.
        const rest = unique.slice(found?.start ?? 0, found?.end ?? 0)
        const isOwn = [...rest].every((sign) => sign === '\n' || own.has(sign))
        return { covers: isOwn, isExact: isOwn }
      }
      if (found === null) return { covers: false, isExact: false }
      const hulls = largeHulls(places, unique)
      const isExact = hulls.some((hull) => isExactly(found, hull, unique))
      return { covers: isExact || hulls.some((hull) => isWithin(found, hull, unique)), isExact }
    },
  }
}
