import type { ReactNode } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useOpenImport } from '../import/ImportProvider.tsx'
import type { useLastYear } from './useLastYear.ts'

interface NoActivitiesProps {
  readonly onAdd: () => void
  readonly lastYear: ReturnType<typeof useLastYear>
  /** Shown beneath: what may help to begin. */
  readonly help: ReactNode
}

/** The ways to begin in an empty plan. */
export function NoActivities({ onAdd, lastYear, help }: NoActivitiesProps) {
  const openImport = useOpenImport()
  return (
    <>
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
        <Button onPress={() => openImport({ kind: 'choose' })}>
          <Trans>Import activities</Trans>
        </Button>
        {lastYear !== null && (
          <Button onPress={lastYear.copy}>
            <Plural
              value={lastYear.count}
              one={`Copy # activity from ${lastYear.campaignName}`}
              other={`Copy # activities from ${lastYear.campaignName}`}
            />
          </Button>
        )}
        <p className="meta">
          <Trans>You can also paste a table here, or drop a file.</Trans>
        </p>
      </div>
      {help}
    </>
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
