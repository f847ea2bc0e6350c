import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName, languageOptions } from '../../../fields/languages.ts'
import { Button } from '../../../ui/Button.tsx'
import { wordOption, type OptionEntry } from '../../../ui/forms/optionEntry.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import type { Option } from '../../../ui/forms/option.ts'
import { Tags } from '../../../ui/forms/Tags.tsx'
import { Sheet } from '../../../ui/overlays/Sheet.tsx'
import { UNANSWERED, type QueueChoice } from '../../queueChoice.ts'
import { AGES, KIND_LABELS, SHOWN_STATES, type ShownState } from './filterLabels.ts'

interface QueueFiltersProps {
  readonly choice: QueueChoice
  readonly onChoose: (choice: Partial<QueueChoice>) => void
  readonly centres: readonly Option[]
  readonly themes: readonly OptionEntry[]
}

/** The filters beside the segments, each in words; a chosen filter stays in view, and a press removes it. */
export function QueueFilters(props: QueueFiltersProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const filters = useFilters(props)
  const chosen = filters.filter(({ value }) => value !== null)
  return (
    <>
      <Button icon="filter" onPress={() => setOpen(true)}>
        <Trans>Filter</Trans>
      </Button>
      <Tags
        label={t`Filters`}
        items={chosen.map(({ id, label, options, value }) => {
          const name = options.find((option) => option.id === value)?.label ?? value ?? ''
          return { id, label: `${label}: ${name}` }
        })}
        onRemove={(id) => filters.find((filter) => filter.id === id)?.onChange(null)}
      />
      <Sheet title={t`Filter questions`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          {filters.map(({ id, label, options, value, onChange }) => (
            <Select
              key={id}
              label={label}
              options={options}
              value={value}
              clearable
              noneLabel={t`Any`}
              onChange={onChange}
            />
          ))}
          <div className="actions">
            <Button kind="primary" onPress={() => setOpen(false)}>
              <Trans>Show questions</Trans>
            </Button>
            <Button onPress={() => props.onChoose(UNANSWERED)}>
              <Trans>Clear filters</Trans>
            </Button>
          </div>
        </div>
      </Sheet>
    </>
  )
}

interface Filter {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  /** Null if it is as usual. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function useFilters({ choice, onChoose, centres, themes }: QueueFiltersProps): readonly Filter[] {
  const { t, i18n } = useLingui()
  const options = (entries: readonly OptionEntry[]) => entries.map((entry) => wordOption(entry, i18n))
  const labels = (of: Readonly<Record<string, OptionEntry['label']>>) =>
    options(Object.entries(of).map(([id, label]) => ({ id, label })))
  const languages = languageOptions()
  const { language } = choice
  const isKnown = language === null || languages.some(({ id }) => id === language)
  return [
    stateFilter(t`State`, labels(SHOWN_STATES), choice, onChoose),
    {
      id: 'centre',
      label: t`Centre`,
      options: centres,
      value: choice.centre,
      onChange: (value) => onChoose({ centre: value as QueueChoice['centre'] }),
    },
    {
      id: 'kind',
      label: t`Document`,
      options: labels(KIND_LABELS),
      value: choice.kind,
      onChange: (value) => onChoose({ kind: value as QueueChoice['kind'] }),
    },
    {
      id: 'theme',
      label: t`Theme of the activity`,
      options: options(themes),
      value: choice.theme,
      onChange: (theme) => onChoose({ theme }),
    },
    {
      id: 'language',
      label: t`Language`,
      options: isKnown ? languages : [...languages, { id: language, label: languageName(language) }],
      value: language,
      onChange: (value) => onChoose({ language: value }),
    },
    {
      id: 'days',
      label: t`Waiting for`,
      options: options(AGES),
      value: choice.days === null ? null : String(choice.days),
      onChange: (value) => onChoose({ days: value === null ? null : Number(value) }),
    },
  ]
}

/** Snoozed questions are shown by themselves, whatever their state. */
function stateFilter(
  label: string,
  options: readonly Option[],
  { state, snoozed, owner }: QueueChoice,
  onChoose: QueueFiltersProps['onChoose'],
): Filter {
  const shown: ShownState = snoozed ? 'snoozed' : state
  const isUsual = shown === 'open' || (shown === 'unresolved' && owner === 'me')
  return {
    id: 'state',
    label,
    options,
    value: isUsual ? null : shown,
    onChange(value) {
      const next = (value ?? 'open') as ShownState
      if (next === 'snoozed') onChoose({ state: 'any', owner: 'anybody', snoozed: true })
      else onChoose({ state: next, owner: 'anybody', snoozed: false })
    },
  }
}
