import { Trans, useLingui } from '@lingui/react/macro'
import { Button, IconButton } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { useOpenImport } from '../import/ImportProvider.tsx'
import { ADD_ACTIVITY_ID } from '../ActivityPanel.tsx'
import { BarStart, type BarStartProps } from './BarStart.tsx'
import { GroupBy } from './view/arrange.ts'
import { columnLabel } from './columnLabels.ts'
import { ColumnKey } from './columns.ts'
import type { useLastYear } from './useLastYear.ts'
import { GROUP_LABELS } from './view/groupLabels.ts'
import { toggleColumn } from './view/viewSettings.ts'

interface GridBarProps extends BarStartProps {
  /** The visible columns, which may be fewer than the settings say. */
  readonly columns: readonly ColumnKey[]
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
  planViews,
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
      <BarStart
        activities={activities}
        day={day}
        person={person}
        planViews={planViews}
        settings={settings}
        onSettings={onSettings}
        filter={filter}
        onFilter={onFilter}
      />
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
