import type { MessageDescriptor } from '@lingui/core'

/** The names of a profile page's parts. */
export interface PageLabels {
  readonly section: Readonly<Record<string, MessageDescriptor>>
  readonly contact: Readonly<Record<string, MessageDescriptor>>
}
