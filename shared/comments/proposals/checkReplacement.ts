/** Whether a field takes what somebody proposes for it. Input from a browser may be anything. */
import type * as Y from 'yjs'
import { findProposedField } from '../../documents/contents.ts'
import type { DocumentKind } from '../../documents/kinds.ts'
import { viewSchemaOf } from '../../fields/schema.ts'
import { valueAt } from './applyProposal.ts'
import type { FieldValue } from './proposal.ts'

interface Proposed {
  readonly entry: string
  readonly field: string | null
  readonly value: FieldValue
}

/** @returns the value that the field has now, or why there can be no such proposal */
export function checkFieldProposal(
  kind: DocumentKind,
  doc: Y.Doc,
  { entry, field, value }: Proposed,
): { readonly before: FieldValue } | 'no-such-field' | 'not-a-value' {
  const found = findProposedField(kind, doc, { entry, field })
  const before = found === null ? undefined : valueAt(kind, doc, { at: 'entry', entry, field })
  if (found === null || before === undefined) return 'no-such-field'
  return viewSchemaOf(found.spec).safeParse(value).success ? { before } : 'not-a-value'
}
