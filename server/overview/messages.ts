/** Messages between the main thread and the worker of the overview. */
import type { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import type { FieldLanguages } from '../../shared/plans/api.ts'
import type { Network, Selection, Sort } from '../../shared/overview/filters.ts'
import type { SelectionContext } from '../../shared/overview/selectable.ts'

export interface ActivityKey {
  readonly centre: CentreId
  readonly activity: ActivityId
}

/** An activity as it is now. */
export interface PutActivity extends ActivityKey {
  readonly network: Network
  /** The place of its centre in lists. */
  readonly place: number
  readonly changedAt: string
  readonly writtenIn: FieldLanguages
  /** An `ActivityView`. As text it is copied between threads, and kept, in less time and room. */
  readonly json: string
}

interface ListQuestion {
  readonly about: 'list'
  readonly selection: Selection
  readonly sort: Sort
  readonly limit: number
  readonly after: string | null
}
/** How many activities agree, by their common value. `days` are the counted ones. */
interface CountsQuestion {
  readonly about: 'counts'
  readonly selection: Selection
  readonly days: readonly string[]
}
/** Which activities it holds: `<centre>/<activity>`. */
interface KeysQuestion {
  readonly about: 'keys'
  readonly selection: Selection
}
export type Question = ListQuestion | CountsQuestion | KeysQuestion

/** All activities of a selection, as packed rows. */
export interface PiecesQuestion {
  readonly selection: Selection
  readonly sort: Sort
  /**
   * Whether activities of a plan are consecutive, in the order of `centres`; otherwise they are in the selection's
   * order.
   */
  readonly byPlan: boolean
  /** Every centre of the campaign, in their order. */
  readonly centres: readonly CentreId[]
  readonly maxBytes: number
}
export interface SelectedPieces {
  /** Centres whose plans have a part: a row names the place of its plan among them. */
  readonly centres: readonly CentreId[]
  readonly total: number
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
}

export type ToOverviewWorker = { readonly campaign: CampaignId; readonly context: SelectionContext } & (
  | { readonly say: 'ask'; readonly question: Question }
  | { readonly say: 'take'; readonly question: PiecesQuestion }
)

export type OverviewInstruction =
  | {
      readonly say: 'change'
      readonly campaign: CampaignId
      readonly put: readonly PutActivity[]
      readonly gone: readonly ActivityKey[]
    }
  /** Nobody asks for it any more. */
  | { readonly say: 'end'; readonly campaign: CampaignId }

export type FromOverviewWorker =
  /** `json` is encoded: it goes to the browser as it is. */
  | { readonly json: Uint8Array<ArrayBuffer> }
  /** Null for what would take too much room. */
  | { readonly pieces: SelectedPieces | null }
