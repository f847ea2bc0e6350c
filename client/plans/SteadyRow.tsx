import { Component } from 'react'

interface SteadyRowProps {
  /** The activity beside the list; null while there is none. */
  readonly open: string | null
}

interface SteadyPlace {
  readonly activity: string
  readonly top: number
}

/**
 * Keeps the row of an activity where it is on screen while the panel comes or goes: the list gets narrower, and what is over
 * it gets more lines. A class, because only these see the page before it changes.
 */
export class SteadyRow extends Component<SteadyRowProps> {
  override getSnapshotBeforeUpdate({ open: before }: SteadyRowProps): SteadyPlace | null {
    const { open: after } = this.props
    const activity = before ?? after
    if ((before === null) === (after === null) || activity === null) return null
    const row = rowOf(activity)?.getBoundingClientRect()
    // An activity that is out of view was opened from elsewhere.
    return row === undefined || row.bottom < 0 || row.top > innerHeight ? null : { activity, top: row.top }
  }

  override componentDidUpdate(_props: SteadyRowProps, _state: unknown, place: SteadyPlace | null): void {
    if (place !== null) hold(place, FRAMES_OF_LAYOUT)
  }

  override render(): null {
    return null
  }
}

const rowOf = (activity: string): HTMLElement | null => document.getElementById(`row-${activity}`)

/** Rows that come into view are laid out a frame later, and move the others once more. */
const FRAMES_OF_LAYOUT = 10

function hold({ activity, top }: SteadyPlace, frames: number): void {
  const row = rowOf(activity)
  if (row === null) return
  scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' })
  if (frames > 0) requestAnimationFrame(() => hold({ activity, top }, frames - 1))
}
