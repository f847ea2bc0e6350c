/**
 * What a page says when the document that it edits closes for good. One entry a kind; beside `documentKinds.tsx`, because readers never see
 * these texts: they are loaded with the editors.
 */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DocumentKind } from '../../shared/documents/kinds.ts'

interface ClosedTexts {
  /** A button: leads to the page for readers. */
  readonly read: MessageDescriptor
  /** The person may read it, but no longer edit it. */
  readonly readOnly: MessageDescriptor
  readonly notAllowed: MessageDescriptor
  readonly gone: MessageDescriptor
  /** The server has another incarnation of it. */
  readonly replaced: MessageDescriptor
}

export const CLOSED_TEXTS: Readonly<Record<DocumentKind, ClosedTexts>> = {
  plan: {
    read: msg`View the plan`,
    readOnly: msg`You can no longer edit this plan`,
    notAllowed: msg`You no longer have access to this plan`,
    gone: msg`This plan no longer exists`,
    replaced: msg`This plan was replaced on the server`,
  },
  profile: {
    read: msg`View the page`,
    readOnly: msg`You can no longer edit this profile page`,
    notAllowed: msg`You no longer have access to this profile page`,
    gone: msg`This profile page no longer exists`,
    replaced: msg`This profile page was replaced on the server`,
  },
  assets: {
    read: msg`View the files`,
    readOnly: msg`You can no longer edit these files`,
    notAllowed: msg`You no longer have access to these files`,
    gone: msg`These files no longer exist`,
    replaced: msg`These files were replaced on the server`,
  },
  connection: {
    read: msg`View the notes`,
    readOnly: msg`You can no longer edit these notes`,
    notAllowed: msg`You no longer have access to these notes`,
    gone: msg`These notes no longer exist`,
    replaced: msg`These notes were replaced on the server`,
  },
  tasks: {
    read: msg`View the tasks`,
    readOnly: msg`You can no longer edit these tasks`,
    notAllowed: msg`You no longer have access to these tasks`,
    gone: msg`These tasks no longer exist`,
    replaced: msg`These tasks were replaced on the server`,
  },
  update: {
    read: msg`View the letter`,
    readOnly: msg`You can no longer edit this letter`,
    notAllowed: msg`You no longer have access to this letter`,
    gone: msg`This letter no longer exists`,
    replaced: msg`This letter was replaced on the server`,
  },
  report: {
    read: msg`View the report`,
    readOnly: msg`You can no longer edit this report`,
    notAllowed: msg`You no longer have access to this report`,
    gone: msg`This report no longer exists`,
    replaced: msg`This report was replaced on the server`,
  },
}
