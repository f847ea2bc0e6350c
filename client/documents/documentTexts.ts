/** What the pages around an open document call each kind of document. A new kind does not compile without its texts. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DocumentKind } from '../../shared/documents/kinds.ts'

interface DocumentTexts {
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

export const DOCUMENT_TEXTS: Readonly<Record<DocumentKind, DocumentTexts>> = {
  plan: {
    read: msg`View the plan`,
    readOnly: msg`You can no longer edit this plan`,
    notAllowed: msg`You no longer have access to this plan`,
    gone: msg`This plan no longer exists`,
    replaced: msg`This plan was replaced on the server`,
    ofOtherCentre: msg`View only: this is another centre’s plan`,
    writtenByOthers: msg`View only: only its centre can edit a plan`,
  },
  profile: {
    read: msg`View the page`,
    readOnly: msg`You can no longer edit this profile page`,
    notAllowed: msg`You no longer have access to this profile page`,
    gone: msg`This profile page no longer exists`,
    replaced: msg`This profile page was replaced on the server`,
    ofOtherCentre: msg`View only: this is another centre’s profile page`,
    writtenByOthers: msg`View only: only its centre can edit a profile page`,
  },
  assets: {
    read: msg`View the files`,
    readOnly: msg`You can no longer edit these files`,
    notAllowed: msg`You no longer have access to these files`,
    gone: msg`These files no longer exist`,
    replaced: msg`These files were replaced on the server`,
    ofOtherCentre: msg`View only: these are another centre’s files`,
    writtenByOthers: msg`View only: only the owners can edit these files`,
  },
  connection: {
    read: msg`View the notes`,
    readOnly: msg`You can no longer edit these notes`,
    notAllowed: msg`You no longer have access to these notes`,
    gone: msg`These notes no longer exist`,
    replaced: msg`These notes were replaced on the server`,
    ofOtherCentre: msg`View only: these notes belong to two other centres`,
    writtenByOthers: msg`View only: only the two centres can edit the notes`,
  },
}
