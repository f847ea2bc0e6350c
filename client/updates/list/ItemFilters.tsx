import { useLingui } from '@lingui/react/macro'
import { AUDIENCES } from '../../../shared/milestones/milestone.ts'
import { AUDIENCE_MESSAGES, LABEL_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { ItemFilter } from '../../../shared/updates/foundItems.ts'
import { UPDATE_LABELS } from '../../../shared/updates/labels.ts'
import { SECTION_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { STANDARD_SECTIONS } from '../../../shared/updates/updateState.ts'
import { Select } from '../../ui/forms/Select.tsx'

interface ItemFiltersProps {
  readonly filter: ItemFilter
  readonly onChange: (change: Partial<ItemFilter>) => void
}

/** Which items of all issues are shown: by section, label and audience. */
export function ItemFilters({ filter, onChange }: ItemFiltersProps) {
  const { t, i18n } = useLingui()
  const choose = (key: keyof ItemFilter) => (value: string | null) =>
    onChange({ [key]: ItemFilter.shape[key].parse(value) })
  return (
    <>
      <Select
        label={t`Section`}
        hideLabel
        clearable
        noneLabel={t`Any section`}
        options={[
          ...STANDARD_SECTIONS.map((id) => ({ id, label: i18n._(SECTION_MESSAGES[id]) })),
          { id: 'own', label: t`Other sections` },
        ]}
        value={filter.section}
        onChange={choose('section')}
      />
      <Select
        label={t`Label`}
        hideLabel
        clearable
        noneLabel={t`Any label`}
        options={UPDATE_LABELS.map((id) => ({ id, label: i18n._(LABEL_MESSAGES[id]) }))}
        value={filter.label}
        onChange={choose('label')}
      />
      <Select
        label={t`Audience`}
        hideLabel
        clearable
        noneLabel={t`Any audience`}
        // “All” would read as no filter once it is chosen.
        options={AUDIENCES.map((id) => ({ id, label: id === 'all' ? t`Everybody` : i18n._(AUDIENCE_MESSAGES[id]) }))}
        value={filter.audience}
        onChange={choose('audience')}
      />
    </>
  )
}
