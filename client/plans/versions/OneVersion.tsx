import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { VersionInfo } from '../../../shared/documents/api.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { Select } from '../../ui/forms/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { planOfVersion } from './planOfVersion.ts'
import { PlanDifferences } from './PlanDifferences.tsx'
import { RenameVersionForm } from './VersionForms.tsx'
import { useSaveVersion, versionStateQuery } from './versionQueries.ts'

interface OneVersionProps {
  readonly document: DocumentName
  readonly version: VersionInfo
  /** All of them, the newest first. */
  readonly versions: readonly VersionInfo[]
  readonly now: () => PlanContent
  readonly onRestore: (state: Uint8Array, version: VersionInfo) => void
}

const nameOf = ({ name, at }: VersionInfo): string => name ?? momentOf(at)

/** How a version differs from the plan of now, which it can replace, or from another version. */
export function OneVersion({ document, version, versions, now, onRestore }: OneVersionProps) {
  const { t } = useLingui()
  const state = useQuery(versionStateQuery(document, version.id))
  const [otherId, setOtherId] = useState<string | null>(null)
  const other = versions.find(({ id }) => id === otherId) ?? null
  const bytes = state.data
  return (
    <section className="version" aria-label={nameOf(version)}>
      <div className="between">
        <h3>
          {other === null ? (
            <Trans>Changes if you restore this version</Trans>
          ) : (
            <Trans>Changes between the two versions</Trans>
          )}
        </h3>
        <div className="row">
          <RenameVersionForm document={document} version={version} />
          {bytes !== undefined && <RestoreButton document={document} onRestore={() => onRestore(bytes, version)} />}
        </div>
      </div>
      <Select
        label={t`Compare with`}
        options={versions.filter(({ id }) => id !== version.id).map((one) => ({ id: one.id, label: nameOf(one) }))}
        value={otherId}
        clearable
        noneLabel={t`The plan as it is now`}
        onChange={setOtherId}
      />
      {state.isError && <NotLoaded />}
      {state.isPending && <Skeleton lines={6} />}
      {bytes !== undefined &&
        (other === null ? (
          <PlanDifferences before={now()} after={planOfVersion(bytes)} words="restore" />
        ) : (
          <BetweenVersions document={document} version={version} bytes={bytes} other={other} />
        ))}
    </section>
  )
}

/** From the older to the newer one, whichever of them was chosen first. */
function BetweenVersions({
  document,
  version,
  bytes,
  other,
}: Pick<OneVersionProps, 'document' | 'version'> & { readonly bytes: Uint8Array; readonly other: VersionInfo }) {
  const state = useQuery(versionStateQuery(document, other.id))
  if (state.isError) return <NotLoaded />
  if (state.data === undefined) return <Skeleton lines={6} />
  const [one, two] = [planOfVersion(bytes), planOfVersion(state.data)]
  const [before, after] = version.at < other.at ? [one, two] : [two, one]
  return <PlanDifferences before={before} after={after} words="happened" />
}

function RestoreButton({
  document,
  onRestore,
}: Pick<OneVersionProps, 'document'> & { readonly onRestore: () => void }) {
  const keep = useSaveVersion(document)
  async function restore(): Promise<void> {
    // The current state is saved first, so that it can be restored too.
    await keep.mutateAsync({ cause: 'before-restore' })
    onRestore()
  }
  return (
    <>
      <Button
        kind="primary"
        icon="restore"
        working={keep.isPending}
        onPress={() => void restore().catch(() => undefined)}
      >
        <Trans>Restore</Trans>
      </Button>
      {keep.isError && (
        <Callout kind="warning" live>
          <Trans>Not restored: the current version could not be saved first. Nothing has changed. Try again.</Trans>
        </Callout>
      )}
    </>
  )
}

const NotLoaded = () => (
  <Callout kind="warning" live>
    <Trans>This version could not be loaded. The plan is not affected.</Trans>
  </Callout>
)
