import { Trans } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { useEntry } from '../../fields/useEntry.ts'

/** A link copied from last year that nobody has checked yet. */
export function UncheckedLink({ resource, item }: { readonly resource: Y.Map<unknown>; readonly item: string }) {
  const editing = useEditing()
  const unchecked = useEntry(resource, 'linkUnchecked') === true
  const url = useEntry(resource, 'url')
  if (!unchecked || typeof url !== 'string') return null
  return (
    <div data-field={fieldId(item, 'linkUnchecked')}>
      <Callout kind="warning">
        <p>
          <Trans>Copied from last year. Open the link and check that it is still right.</Trans>
        </p>
        <Button kind="secondary" onPress={() => makeChange(editing, () => resource.set('linkUnchecked', false))}>
          <Trans>Confirm link</Trans>
        </Button>
      </Callout>
    </div>
  )
}
