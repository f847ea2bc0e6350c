import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { VersionInfo } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { Select } from '../ui/forms/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { contentIn, type Versioned } from './versioned.ts'
import { RenameVersionForm } from './VersionForms.tsx'
import { useSaveVersion, versionStateQuery } from './versionQueries.ts'

interface OneVersionProps<Content> {
  readonly document: DocumentName
  readonly versioned: Versioned<Content>
  readonly version: VersionInfo
  /** All of them, the newest first. */
  readonly versions: readonly VersionInfo[]
  readonly now: () => Content
  readonly onRestore: (state: Uint8Array, version: VersionInfo) => void
}

const nameOf = ({ name, at }: VersionInfo): string => name ?? momentOf(at)

/** How a version differs from the present state, which it can replace, or from another version. */
export function OneVersion<Content>(props: OneVersionProps<Content>) {
  const { document, versioned, version, versions, now, onRestore } = props
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
        noneLabel={versioned.present}
        onChange={setOtherId}
      />
      {state.isError && <NotLoaded />}
      {state.isPending && <Skeleton lines={6} />}
      {bytes !== undefined &&
        (other === null ? (
          versioned.renderDifferences(now(), contentIn(versioned, bytes), 'restore')
        ) : (
          <BetweenVersions document={document} versioned={versioned} version={version} bytes={bytes} other={other} />
        ))}
    </section>
  )
}

/** From the older to the newer one, whichever of them was chosen first. */
function BetweenVersions<Content>({
  document,
  versioned,
  version,
  bytes,
  other,
}: Pick<OneVersionProps<Content>, 'document' | 'versioned' | 'version'> & {
  readonly bytes: Uint8Array
  readonly other: VersionInfo
}) {
  const state = useQuery(versionStateQuery(document, other.id))
  if (state.isError) return <NotLoaded />
  if (state.data === undefined) return <Skeleton lines={6} />
  const [one, two] = [contentIn(versioned, bytes), contentIn(versioned, state.data)]
  const [before, after] = version.at < other.at ? [one, two] : [two, one]
  return versioned.renderDifferences(before, after, 'happened')
}

function RestoreButton({
  document,
  onRestore,
}: Pick<OneVersionProps<unknown>, 'document'> & { readonly onRestore: () => void }) {
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
    <Trans>This version could not be loaded. Your work is not affected.</Trans>
  </Callout>
)
