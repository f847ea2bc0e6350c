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
  /** A button: leads to the page for readers. */
  readonly read: MessageDescriptor
  /** The person may read it, but no longer edit it. */
  readonly readOnly: MessageDescriptor
  readonly notAllowed: MessageDescriptor
  readonly gone: MessageDescriptor
  /** The server has another incarnation of it. */
  readonly replaced: MessageDescriptor
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
    read: msg`View the plan`,
    readOnly: msg`You can no longer edit this plan`,
    notAllowed: msg`You no longer have access to this plan`,
    gone: msg`This plan no longer exists`,
    replaced: msg`This plan was replaced on the server`,
    ofOtherCentre: msg`This is another centre’s plan`,
    writtenByOthers: msg`Only its centre can edit a plan`,
  },
  profile: {
    label: ({ name }) => msg`Profile page, ${name}`,
    Preview: latePart(() => import('./preview/ProfilePlacePreview.tsx'), LOADING),
    read: msg`View the page`,
    readOnly: msg`You can no longer edit this profile page`,
    notAllowed: msg`You no longer have access to this profile page`,
    gone: msg`This profile page no longer exists`,
    replaced: msg`This profile page was replaced on the server`,
    ofOtherCentre: msg`This is another centre’s profile page`,
    writtenByOthers: msg`Only its centre can edit a profile page`,
  },
  assets: {
    label: ({ name, count }) => (count === 0 ? msg`Official Ally assets` : msg`Ally assets, ${name}`),
    Preview: latePart(() => import('./preview/AssetPlacePreview.tsx'), LOADING),
    read: msg`View the files`,
    readOnly: msg`You can no longer edit these files`,
    notAllowed: msg`You no longer have access to these files`,
    gone: msg`These files no longer exist`,
    replaced: msg`These files were replaced on the server`,
    ofOtherCentre: msg`These are another centre’s files`,
    writtenByOthers: msg`Only the owners can edit these files`,
  },
  connection: {
    label: ({ name }) => msg`Connection between ${name}`,
    Preview: null,
    read: msg`View the notes`,
    readOnly: msg`You can no longer edit these notes`,
    notAllowed: msg`You no longer have access to these notes`,
    gone: msg`These notes no longer exist`,
    replaced: msg`These notes were replaced on the server`,
    ofOtherCentre: msg`These notes belong to two other centres`,
    writtenByOthers: msg`Only the two centres can edit the notes`,
  },
  tasks: {
    label: ({ name }) => msg`Tasks, ${name}`,
    Preview: null,
    read: msg`View the tasks`,
    readOnly: msg`You can no longer edit these tasks`,
    notAllowed: msg`You no longer have access to these tasks`,
    gone: msg`These tasks no longer exist`,
    replaced: msg`These tasks were replaced on the server`,
    ofOtherCentre: msg`These tasks belong to another centre`,
    writtenByOthers: msg`Only its centre can edit tasks`,
  },
  update: {
    label: () => msg`Weekly Update`,
    Preview: null,
    read: msg`View the letter`,
    readOnly: msg`You can no longer edit this letter`,
    notAllowed: msg`You no longer have access to this letter`,
    gone: msg`This letter no longer exists`,
    replaced: msg`This letter was replaced on the server`,
    ofOtherCentre: msg`Only coordinators can edit this letter`,
    writtenByOthers: msg`Only coordinators can edit this letter`,
  },
  report: {
    label: ({ name, count }) => (count === 0 ? msg`Network report` : msg`SID report, ${name}`),
    Preview: null,
    read: msg`View the report`,
    readOnly: msg`You can no longer edit this report`,
    notAllowed: msg`You no longer have access to this report`,
    gone: msg`This report no longer exists`,
    replaced: msg`This report was replaced on the server`,
    ofOtherCentre: msg`This is another centre’s report`,
    writtenByOthers: msg`Only its centre can edit a report`,
  },
}
