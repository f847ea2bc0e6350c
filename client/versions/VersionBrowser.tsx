import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import type { VersionInfo } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { OneVersion } from './OneVersion.tsx'
import { SaveVersionForm } from './VersionForms.tsx'
import { versionsQuery } from './versionQueries.ts'
import type { Versioned } from './versioned.ts'
import { useCauseWords } from './versionLabels.ts'

interface VersionBrowserProps<Content> {
  readonly document: DocumentName
  readonly versioned: Versioned<Content>
  readonly now: () => Content
  readonly onRestore: (state: Uint8Array, version: VersionInfo) => void
}

/** The list of versions, and how the chosen one differs from the present state. */
export function VersionBrowser<Content>({ document, versioned, now, onRestore }: VersionBrowserProps<Content>) {
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
          <Trans>The versions could not be loaded. Your work is not affected. Try again.</Trans>
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
      <OneVersion
        key={shown.id}
        document={document}
        version={shown}
        versions={versions.data}
        versioned={versioned}
        now={now}
        onRestore={onRestore}
      />
    </div>
  )
}
