import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { AuditFilters } from '../audit/AuditFilters.tsx'
import { AuditTable } from '../audit/AuditTable.tsx'
import { auditQuery, NO_FILTER, searchOf } from '../audit/auditQueries.ts'
import { peopleQuery } from '../peopleQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { useAuditNames } from './useAuditNames.ts'
import '../records.css'

/** The audit log, for coordinators. The default export: it is loaded on demand. */
export default function AuditPage({ person }: { readonly person: Person }) {
  return can(person, 'audit.read', {}) ? <AuditLog /> : <NotFoundPage />
}

function AuditLog() {
  const { t } = useLingui()
  usePageTitle(t`Audit log – SID workspace`)
  const [filter, setFilter] = useState(NO_FILTER)
  const log = useInfiniteQuery(auditQuery(filter))
  const people = useQuery(peopleQuery(null))
  const pages = log.data?.pages ?? []
  const entries = pages.flatMap((page) => page.entries)
  const names = Object.fromEntries(pages.flatMap((page) => Object.entries(page.names)))
  const words = Object.fromEntries(pages.flatMap((page) => Object.entries(page.words)))
  const subjects = useAuditNames(Object.fromEntries(pages.flatMap((page) => Object.entries(page.milestones))))
  return (
    <Main>
      <PageHead
        title={<Trans>Audit log</Trans>}
        lead={<Trans>Who did what to whom, and when. Nobody can change an entry unnoticed.</Trans>}
      >
        <p className="audit-exports">
          <a href={`/api/audit.csv${searchOf(filter)}`} download>
            <Trans>Export as CSV</Trans>
          </a>
          {' · '}
          <a href={`/api/audit.jsonl${searchOf(filter)}`} download>
            <Trans>Export as JSON lines</Trans>
          </a>
        </p>
      </PageHead>
      <AuditFilters
        filter={filter}
        people={(people.data?.people ?? []).map(({ id, name }) => ({ id, label: name }))}
        onChange={setFilter}
      />
      <OfflineCallout query={log} />
      <WhenLoaded query={log} lines={8}>
        {() => (
          <>
            {entries.length === 0 ? (
              <NoEntries isFiltered={filter !== NO_FILTER} onClear={() => setFilter(NO_FILTER)} />
            ) : (
              <AuditTable entries={entries} names={names} subjects={subjects} words={words} />
            )}
            {log.hasNextPage && (
              <div className="audit-more">
                <Button working={log.isFetchingNextPage} onPress={() => void log.fetchNextPage()}>
                  <Trans>Show older entries</Trans>
                </Button>
              </div>
            )}
          </>
        )}
      </WhenLoaded>
    </Main>
  )
}

interface NoEntriesProps {
  readonly isFiltered: boolean
  readonly onClear: () => void
}

function NoEntries({ isFiltered, onClear }: NoEntriesProps) {
  return (
    <EmptyState
      title={isFiltered ? <Trans>No results</Trans> : <Trans>No entries yet</Trans>}
      lead={<Trans>Sign-ins, approvals and changes of accounts appear here.</Trans>}
    >
      {isFiltered && (
        <Button onPress={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      )}
    </EmptyState>
  )
}
