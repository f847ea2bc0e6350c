import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { Tags } from '../../../ui/forms/Tags.tsx'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../../shared/plans/statusMessages.ts'
import { GAP_LABELS } from '../../gapLabels.ts'
import { AUDIENCES } from '../../../../shared/taxonomy.ts'
import { THEME_OPTIONS } from '../../../ui/facts/themeOptions.ts'
import { isFiltering, NO_FILTER, type Filter } from './filter.ts'

interface FilterChipsProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** How many activities it leaves, of how many. */
  readonly shown: number
  readonly count: number
}

/** The active filters as chips with a cross, so that it is clear why activities are hidden. */
export function FilterChips({ filter, onFilter, shown, count }: FilterChipsProps) {
  const { i18n, t } = useLingui()
  const { text, status, visibility, themes, audiences, gap, overdue } = filter
  const words = text.trim()
  const chips: readonly { readonly id: string; readonly label: string; readonly without: Partial<Filter> }[] = [
    ...(words === '' ? [] : [{ id: 'text', label: t`“${words}”`, without: { text: '' } }]),
    ...status.map((one) => ({
      id: `status/${one}`,
      label: i18n._(STATUS_LABELS[one]),
      without: { status: status.filter((other) => other !== one) },
    })),
    ...visibility.map((one) => ({
      id: `visibility/${one}`,
      label: i18n._(VISIBILITY_LABELS[one]),
      without: { visibility: visibility.filter((other) => other !== one) },
    })),
    ...themes.map((one) => ({
      id: `theme/${one}`,
      label: labelOf(THEME_OPTIONS, one),
      without: { themes: themes.filter((other) => other !== one) },
    })),
    ...audiences.map((one) => ({
      id: `audience/${one}`,
      label: labelOf(AUDIENCES, one),
      without: { audiences: audiences.filter((other) => other !== one) },
    })),
    ...(gap === null ? [] : [{ id: 'gap', label: i18n._(GAP_LABELS[gap]), without: { gap: null } }]),
    ...(overdue ? [{ id: 'overdue', label: t`Overdue tasks`, without: { overdue: false } }] : []),
  ]
  if (!isFiltering(filter)) return null
  return (
    <div className="filter-chips">
      <Tags
        label={t`Active filters`}
        items={chips}
        onRemove={(id) => onFilter({ ...filter, ...chips.find((chip) => chip.id === id)?.without })}
      />
      <span className="meta">
        <Trans>
          {shown} of {count}
        </Trans>
      </span>
      <Button kind="quiet" onPress={() => onFilter(NO_FILTER)}>
        <Trans>Clear filters</Trans>
      </Button>
    </div>
  )
}
