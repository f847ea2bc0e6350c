import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import type { VersionInfo } from '../../../shared/documents/api.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { SaveVersionForm, RenameVersionForm } from './VersionForms.tsx'
import { planOfVersion } from './planOfVersion.ts'
import { PlanDifferences } from './PlanDifferences.tsx'
import { useSaveVersion, versionsQuery, versionStateQuery } from './versionQueries.ts'
import { useCauseWords } from './versionLabels.ts'

interface VersionBrowserProps {
  readonly document: DocumentName
  readonly now: () => PlanContent
  readonly onRestore: (state: Uint8Array, version: VersionInfo) => void
}

/** The list of versions, and how the chosen one differs from the plan of now. */
export function VersionBrowser({ document, now, onRestore }: VersionBrowserProps) {
  const { t } = useLingui()
  const causeWords = useCauseWords()
  const versions = useQuery(versionsQuery(document))
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = versions.data?.find(({ id }) => id === chosen) ?? versions.data?.[0]
  if (versions.isPending) return <div className="pad">{<Skeleton lines={6} />}</div>
  if (versions.data === undefined || shown === undefined) {
    return (
      <div className="pad">
        <Callout kind="warning">
          <Trans>The versions could not be loaded. The plan is not affected. Try again.</Trans>
          <div className="actions">
            <Button onPress={() => void versions.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          </div>
        </Callout>
      </div>
    )
  }
  return (
    <div className="versions">
      <div className="version-list">
        <SaveVersionForm document={document} />
        <ListBox
          aria-label={t`Versions, newest first`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown.id]}
          onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0]))}
          items={versions.data}
        >
          {(version) => (
            <ListBoxItem id={version.id} textValue={version.name ?? momentOf(version.at)}>
              <Text slot="label">{version.name ?? momentOf(version.at)}</Text>
              <Text slot="description">
                {[
                  ...(version.name === null ? [] : [momentOf(version.at)]),
                  ...(version.name === null ? [causeWords(version, versions.data)] : []),
                  ...version.people.map(({ name }) => name),
                ].join(' · ')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      <OneVersion key={shown.id} document={document} version={shown} now={now} onRestore={onRestore} />
    </div>
  )
}

function OneVersion({ document, version, now, onRestore }: VersionBrowserProps & { readonly version: VersionInfo }) {
  const state = useQuery(versionStateQuery(document, version.id))
  const keep = useSaveVersion(document)
  const name = version.name ?? momentOf(version.at)
  async function restore(bytes: Uint8Array): Promise<void> {
    // The current state is saved first, so that it can be restored too.
    await keep.mutateAsync({ cause: 'before-restore' })
    onRestore(bytes, version)
  }
  const bytes = state.data
  return (
    <section className="version" aria-label={name}>
      <div className="between">
        <h3>
          <Trans>Changes if you restore this version</Trans>
        </h3>
        <div className="row">
          <RenameVersionForm document={document} version={version} />
          {bytes !== undefined && (
            <Button
              kind="primary"
              icon="restore"
              working={keep.isPending}
              onPress={() => void restore(bytes).catch(() => undefined)}
            >
              <Trans>Restore</Trans>
            </Button>
          )}
        </div>
      </div>
      {keep.isError && (
        <Callout kind="warning" live>
          <Trans>Not restored: the current version could not be saved first. Nothing has changed. Try again.</Trans>
        </Callout>
      )}
      {state.isError && (
        <Callout kind="warning" live>
          <Trans>This version could not be loaded. The plan is not affected.</Trans>
        </Callout>
      )}
      {state.isPending && <Skeleton lines={6} />}
      {bytes !== undefined && <PlanDifferences before={now()} after={planOfVersion(bytes)} />}
    </section>
  )
}
