/** One page of a selection. Pure. */
import { z } from 'zod'
import type { ActivityList, ActivityRow } from '../../shared/overview/api.ts'
import type { Sort } from '../../shared/overview/filters.ts'
import { shorten } from '../../shared/fields/view.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { Entry } from './activityIndex.ts'
import { comparePositions, positionOf, type Position } from './sortKeys.ts'

/** What a list shows of a description. */
const LONGEST_DESCRIPTION = 300

const Cursor = z.tuple([z.string(), z.string(), z.string()])

/** The end of a page, as the address of the next names it. */
const writeCursor = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/** @returns null for an invalid cursor */
export function readCursor(text: string): Position | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return null
  }
}

/**
 * @param sorted the selection in its order
 * @param after where the last page ended: rows inserted before it since are on no page, and no row is on two
 */
export function pageOf(
  sorted: readonly Entry[],
  { sort, limit, after }: { readonly sort: Sort; readonly limit: number; readonly after: Position | null },
): Omit<ActivityList, 'unknown'> {
  const isBehind = (entry: Entry): boolean =>
    after === null || comparePositions(positionOf(entry, sort.by), after) * (sort.descending ? -1 : 1) > 0
  const from = sorted.findIndex(isBehind)
  const page = from === -1 ? [] : sorted.slice(from, from + limit)
  const last = page.at(-1)
  const isMore = from !== -1 && from + limit < sorted.length
  return {
    activities: page.map(rowOf),
    total: sorted.length,
    next: isMore && last !== undefined ? writeCursor(positionOf(last, sort.by)) : null,
  }
}

function rowOf({ centre, activity, json, writtenIn, selectable }: Entry): ActivityRow {
  const {
    id: _id,
    order: _order,
    copiedFrom: _copiedFrom,
    trashedAt: _trashedAt,
    description,
    ...fields
  } = JSON.parse(json) as ActivityView
  return {
    ...fields,
    centre,
    activity,
    description: shorten(textOf(description), LONGEST_DESCRIPTION),
    changedAt: selectable.changedAt,
    writtenIn,
  }
}
