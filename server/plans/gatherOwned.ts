/** Gathers activities that a person was given together: an import or a bulk action makes one item of the bell. Pure. */
import type { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import type { NotificationRow } from '../notifications/notifications.ts'

/** An activity of which a person became the owner. */
export interface Owned {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: ActivityId
  readonly title: string
  /** The newest first. */
  readonly rows: readonly [NotificationRow, ...NotificationRow[]]
}
export type Gathered = readonly [Owned, ...Owned[]]

/** A large import is written in parts, each of which takes some seconds. */
const TOGETHER_MS = 5 * 60_000

/** @returns groups of activities of one plan, by the same people, within minutes of the newest; the newest first */
export function gatherOwned(all: readonly Owned[]): readonly Gathered[] {
  const gathered: [Owned, ...Owned[]][] = []
  for (const one of all.toSorted((a, b) => timeOf(b) - timeOf(a))) {
    const group = gathered.find(([first]) => isOfOne(first, one) && timeOf(first) - timeOf(one) <= TOGETHER_MS)
    if (group === undefined) gathered.push([one])
    else group.push(one)
  }
  return gathered
}

const timeOf = ({ rows: [last] }: Owned): number => Date.parse(last.at)
const isOfOne = (a: Owned, b: Owned): boolean =>
  a.campaign === b.campaign && a.centre === b.centre && a.rows[0].by === b.rows[0].by
