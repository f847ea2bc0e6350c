import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import { mentionableQuery } from '../../comments/threadQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { ActivityList } from '../ActivityList.tsx'
import { columnLabel, COLUMNS, type Column } from '../columns.ts'
import { SORT_OF_GROUP } from '../groups.ts'
import { useListLook, type ListLook } from '../listLook.ts'
import { activitiesQuery } from '../overviewQueries.ts'
import { GROUPS, type Grouping, type OverviewChoice } from '../useOverviewChoice.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { KeysHint } from '../../ui/keys/KeysHint.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'

interface ActivityListViewProps {
  readonly campaign: Campaign
  readonly choice: OverviewChoice
  readonly onChange: (change: Partial<OverviewChoice>) => void
  readonly centreOf: CentreOf
}

/** The list of a selection, with its columns and groups. More rows are loaded on request. */
export function ActivityListView({ campaign, choice, onChange, centreOf }: ActivityListViewProps) {
  const [look, changeLook] = useListLook()
  const list = useInfiniteQuery({
    ...activitiesQuery(campaign.id, choice.selection, choice.sort),
    placeholderData: keepPreviousData,
  })
  const people = useQuery({ ...mentionableQuery, enabled: look.columns.includes('owner') })
  const failure = blockingFailureOf(list)
  const pages = list.data?.pages ?? []
  const rows = pages.flatMap(({ activities }) => activities)
  const [first] = pages
  if (failure !== null) return <LoadFailure error={failure} onRetry={() => void list.refetch()} />
  if (first === undefined) return <Skeleton lines={8} />
  const { total, unknown } = first
  const isGrouped = choice.group !== 'none' && SORT_OF_GROUP[choice.group] === choice.sort.by
  return (
    <>
      {unknown.length > 0 && (
        <Callout kind="warning">
          <Trans>
            These filter values do not exist and match nothing: {unknown.map(({ value }) => value).join(', ')}
          </Trans>
        </Callout>
      )}
      <ListBar total={total} choice={choice} onChange={onChange} look={look} onLook={changeLook} />
      {total === 0 ? (
        <NoResults onClear={() => onChange({ selection: {} })} />
      ) : (
        <ActivityList
          rows={rows}
          columns={look.columns}
          group={isGrouped ? choice.group : 'none'}
          sort={choice.sort}
          onSort={(sort) => onChange({ sort })}
          isCompact={look.isCompact}
          day={centralDay(campaign)}
          centreOf={centreOf}
          hrefOf={({ centre, activity }) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
          ownerName={(id) => people.data?.find((one) => one.id === id)?.name ?? null}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
          }}
        />
      )}
      <ListFoot
        shown={rows.length}
        total={total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
        isLoading={list.isFetchingNextPage}
      />
      {rows.some(({ centre }) => centre.startsWith('xk')) && <KosovoFootnote />}
    </>
  )
}

interface ListBarProps extends Pick<ActivityListViewProps, 'choice' | 'onChange'> {
  readonly total: number
  readonly look: ListLook
  readonly onLook: (look: ListLook) => void
}

/** Over the list: how many there are, and how they are shown. */
function ListBar({ total, choice, onChange, look, onLook }: ListBarProps) {
  const { t } = useLingui()
  return (
    <div className="list-bar">
      <span className="meta" role="status">
        <Plural value={total} one="# activity" other="# activities" />
      </span>
      <GroupMenu choice={choice} onChange={onChange} />
      <ColumnMenu columns={look.columns} onChange={(columns) => onLook({ ...look, columns })} />
      <SegmentedControl
        label={t`Rows`}
        hideLabel
        value={look.isCompact ? 'compact' : 'roomy'}
        options={[
          { id: 'compact', label: t`Compact` },
          { id: 'roomy', label: t`Roomy` },
        ]}
        onChange={(value) => onLook({ ...look, isCompact: value === 'compact' })}
      />
    </div>
  )
}

function NoResults({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState title={<Trans>No results</Trans>}>
      <Button onPress={onClear}>
        <Trans>Clear filters</Trans>
      </Button>
    </EmptyState>
  )
}

interface ListFootProps {
  readonly shown: number
  readonly total: number
  /** Null when all are shown. */
  readonly onMore: (() => void) | null
  readonly isLoading: boolean
}

function ListFoot({ shown, total, onMore, isLoading }: ListFootProps) {
  const isPrinting = usePrinting()
  return (
    <div className="list-foot">
      <span className="meta">
        <Trans>
          {shown} of {total} shown
        </Trans>
      </span>
      {shown < total && isPrinting && (
        <p>
          <Plural
            value={total - shown}
            one="# activity is not on this paper. The files under “Briefing” have all of them."
            other="# activities are not on this paper. The files under “Briefing” have all of them."
          />
        </p>
      )}
      {onMore !== null && (
        <Button onPress={onMore} working={isLoading}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {total > 0 && (
        <span className="meta row-keys">
          <KeysHint>
            <Trans>
              <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>Enter</kbd> open
            </Trans>
          </KeysHint>
        </span>
      )}
    </div>
  )
}

function GroupMenu({ choice, onChange }: Pick<ActivityListViewProps, 'choice' | 'onChange'>) {
  const { t } = useLingui()
  const labels: Readonly<Record<Grouping, string>> = {
    none: t`No groups`,
    week: t`By week`,
    centre: t`By centre`,
    type: t`By type`,
    status: t`By status`,
  }
  function group(id: string): void {
    const chosen = GROUPS.find((one) => one === id) ?? 'none'
    const sort = chosen === 'none' ? choice.sort : { by: SORT_OF_GROUP[chosen], descending: false }
    onChange({ group: chosen, sort })
  }
  return (
    <MenuButton
      label={t`Group`}
      icon="group"
      items={GROUPS.map((id) => ({ id, label: labels[id] }))}
      chosen={[choice.group]}
      onChoose={group}
    />
  )
}

interface ColumnMenuProps {
  readonly columns: readonly Column[]
  readonly onChange: (columns: readonly Column[]) => void
}

function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const { t, i18n } = useLingui()
  return (
    <MenuButton
      label={t`Columns`}
      icon="columns"
      several
      // A row leads nowhere without its title.
      items={COLUMNS.filter((column) => column !== 'title').map((id) => ({ id, label: i18n._(columnLabel(id)) }))}
      chosen={columns}
      onChoose={(id) =>
        onChange(COLUMNS.filter((column) => (column === id ? !columns.includes(column) : columns.includes(column))))
      }
    />
  )
}
