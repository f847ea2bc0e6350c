import type { ReactNode } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
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
      <EmptyState
        level={3}
        title={<Trans>No activities yet</Trans>}
        lead={<Trans>Start with an activity that is certain. A title and a day are enough.</Trans>}
      >
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
      </EmptyState>
      {help}
    </>
  )
}

export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      level={3}
      title={<Trans>No results</Trans>}
      lead={<Trans>The filters hide all activities of this plan.</Trans>}
    >
      <Button kind="secondary" onPress={onClear}>
        <Trans>Clear filters</Trans>
      </Button>
    </EmptyState>
  )
}
