import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'

/** @param imports the other way to begin */
export function NoActivities({ onAdd, imports }: { readonly onAdd: () => void; readonly imports: ReactNode }) {
  return (
    <div className="paper empty">
      <h3>
        <Trans>No activities yet</Trans>
      </h3>
      <p className="lead">
        <Trans>Start with an activity that is certain. A title and a day are enough.</Trans>
      </p>
      <Button kind="secondary" icon="plus" onPress={onAdd}>
        <Trans>Add first activity</Trans>
      </Button>
      {imports}
    </div>
  )
}

export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="paper empty">
      <h3>
        <Trans>No results</Trans>
      </h3>
      <p className="lead">
        <Trans>The filters hide all activities of this plan.</Trans>
      </p>
      <Button kind="secondary" onPress={onClear}>
        <Trans>Clear filters</Trans>
      </Button>
    </div>
  )
}
