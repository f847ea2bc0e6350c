import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { useOpenImport } from '../import/ImportProvider.tsx'
import { ADD_ACTIVITY_ID } from '../ActivityPanel.tsx'
import { GroupBy } from './view/arrange.ts'
import { columnLabel } from './columnLabels.ts'
import { ColumnKey } from './columns.ts'
import type { Filter } from './view/filter.ts'
import type { useLastYear } from './useLastYear.ts'
import { DisplayChoice } from './view/DisplayChoice.tsx'
import { FilterButton } from './view/FilterButton.tsx'
import { GROUP_LABELS } from './view/groupLabels.ts'
import { toggleColumn, type ViewSettings } from './view/viewSettings.ts'

interface GridBarProps {
  /** All of the plan. */
  readonly activities: readonly ActivityView[]
  /** The campaign's day. */
  readonly day: string
  readonly person: string
  readonly settings: ViewSettings
  /** The visible columns, which may be fewer than the settings say. */
  readonly columns: readonly ColumnKey[]
  readonly onSettings: (settings: ViewSettings) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** Cards have no columns and no groups. */
  readonly asCards: boolean
  readonly onAdd: () => void
  readonly lastYear: ReturnType<typeof useLastYear>
}

const UNGROUPED = 'none'

/** Over the activities: how they are shown, and adding one. */
export function GridBar({
  activities,
  day,
  person,
  settings,
  columns,
  onSettings,
  filter,
  onFilter,
  asCards,
  onAdd,
  lastYear,
}: GridBarProps) {
  const { t } = useLingui()
  const openImport = useOpenImport()
  const { display } = settings
  const count = activities.length
  return (
    <div className="gridbar">
      <h2 id="activities">
        <Trans>Activities</Trans> <span className="meta">{count}</span>
      </h2>
      {count > 0 && (
        <>
          <SearchInput
            label={t`Search activities`}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
          />
          <FilterButton filter={filter} onFilter={onFilter} activities={activities} day={day} person={person} />
          <DisplayChoice value={display} onChange={(chosen) => onSettings({ ...settings, display: chosen })} />
        </>
      )}
      {count > 0 && !asCards && display !== 'calendar' && (
        <ViewMenus settings={settings} columns={columns} onSettings={onSettings} />
      )}
      {count > 0 && (
        <Button onPress={() => openImport({ kind: 'choose' })}>
          <Trans>Import activities</Trans>
        </Button>
      )}
      {count > 0 && lastYear !== null && (
        <MenuButton
          label={t`More`}
          icon="dots"
          items={[{ id: 'last-year', label: t`Copy activities from ${lastYear.campaignName}` }]}
          onChoose={lastYear.copy}
        />
      )}
      <Button id={ADD_ACTIVITY_ID} kind="primary" icon="plus" onPress={onAdd}>
        <Trans>Add activity</Trans>
      </Button>
    </div>
  )
}

/** Groups, density and columns of the rows. */
function ViewMenus({ settings, columns, onSettings }: Pick<GridBarProps, 'settings' | 'columns' | 'onSettings'>) {
  const { i18n, t } = useLingui()
  const { group, compact, display } = settings
  return (
    <>
      <MenuButton
        label={group === null ? t`Group` : i18n._(GROUP_LABELS[group])}
        icon="group"
        items={[
          { id: UNGROUPED, label: t`No grouping` },
          ...GroupBy.options.map((id) => ({ id, label: i18n._(GROUP_LABELS[id]) })),
        ]}
        chosen={[group ?? UNGROUPED]}
        onChoose={(id) => onSettings({ ...settings, group: GroupBy.safeParse(id).data ?? null })}
      />
      {display === 'table' && (
        <>
          <IconButton
            icon="rows"
            label={t`Compact rows`}
            pressed={compact}
            onPress={() => onSettings({ ...settings, compact: !compact })}
          />
          <MenuButton
            label={t`Columns`}
            icon="columns"
            items={ColumnKey.options
              .filter((column) => column !== 'title')
              .map((id) => ({ id, label: i18n._(columnLabel(id)) }))}
            chosen={columns}
            several
            onChoose={(id) => onSettings(toggleColumn({ ...settings, columns: [...columns] }, ColumnKey.parse(id)))}
          />
        </>
      )}
    </>
  )
}
