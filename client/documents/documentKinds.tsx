/**
 * The client's part of each document kind. One entry a kind; see `shared/documents/kinds.ts`. Previews are loaded when
 * they are shown, so that this table can be in the first script.
 */
import type { ComponentType } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DocumentKind, DocumentRefs } from '../../shared/documents/kinds.ts'
import type { PlacePreviewProps } from './preview/PreviewFrame.tsx'
import { latePart } from '../ui/latePart.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

/** Its centres, for a label. */
interface Owners {
  /** Their countries: `Denmark and Sweden`. */
  readonly name: string
  readonly count: number
}

interface ClientKind<Ref> {
  /** The label of the document. */
  readonly label: (owners: Owners) => MessageDescriptor
  /** Shows in the helpdesk's queue the place that a thread is about, live; null if there is nothing to show. */
  readonly Preview: ComponentType<PlacePreviewProps<Ref>> | null
  /** Why it is view only for a planner of another centre. */
  readonly ofOtherCentre: MessageDescriptor
  /** Why it is view only for people with another role. */
  readonly writtenByOthers: MessageDescriptor
}

const LOADING = { loading: <Skeleton lines={4} /> } as const

export const DOCUMENT_KINDS: { readonly [K in DocumentKind]: ClientKind<DocumentRefs[K]> } = {
  plan: {
    label: ({ name }) => msg`Plan, ${name}`,
    Preview: latePart(() => import('./preview/PlanPlacePreview.tsx'), LOADING),
    ofOtherCentre: msg`This is another centre’s plan`,
    writtenByOthers: msg`Only its centre can edit a plan`,
  },
  profile: {
    label: ({ name }) => msg`Profile page, ${name}`,
    Preview: latePart(() => import('./preview/ProfilePlacePreview.tsx'), LOADING),
    ofOtherCentre: msg`This is another centre’s profile page`,
    writtenByOthers: msg`Only its centre can edit a profile page`,
  },
  assets: {
    label: ({ name, count }) => (count === 0 ? msg`Official Ally assets` : msg`Ally assets, ${name}`),
    Preview: latePart(() => import('./preview/AssetPlacePreview.tsx'), LOADING),
    ofOtherCentre: msg`These are another centre’s files`,
    writtenByOthers: msg`Only the owners can edit these files`,
  },
  connection: {
    label: ({ name }) => msg`Connection between ${name}`,
    Preview: null,
    ofOtherCentre: msg`These notes belong to two other centres`,
    writtenByOthers: msg`Only the two centres can edit the notes`,
  },
  tasks: {
    label: ({ name }) => msg`Tasks, ${name}`,
    Preview: null,
    ofOtherCentre: msg`These tasks belong to another centre`,
    writtenByOthers: msg`Only its centre can edit tasks`,
  },
  update: {
    label: () => msg`Weekly Update`,
    Preview: null,
    ofOtherCentre: msg`Only coordinators can edit this letter`,
    writtenByOthers: msg`Only coordinators can edit this letter`,
  },
  report: {
    label: ({ name, count }) => (count === 0 ? msg`Network report` : msg`SID report, ${name}`),
    Preview: null,
    ofOtherCentre: msg`This is another centre’s report`,
    writtenByOthers: msg`Only its centre can edit a report`,
  },
}
