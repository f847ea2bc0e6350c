import { useId } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { AssetFormat, AssetKind } from '../../shared/assets/fields.ts'
import { languageName } from '../fields/languages.ts'
import { compareNames } from '../ui/formats/collate.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/forms/Checkbox.tsx'
import { MoreFilters } from '../ui/forms/MoreFilters.tsx'
import { Select } from '../ui/forms/Select.tsx'
import type { Option } from '../ui/forms/option.ts'
import { Field } from '../ui/forms/Field.tsx'
import { FORMAT_NAMES, KIND_LABELS } from './assetLabels.ts'
import { WITHOUT_LABELS, type Choices, type GalleryEntry, type Sorting } from './gallery.ts'

interface AssetFiltersProps {
  readonly entries: readonly GalleryEntry[]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
  readonly onClear: () => void
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly hasOwn: boolean
  readonly isChosen: boolean
}

const FOLDED = ['owner', 'kind', 'language', 'format', 'licence'] as const satisfies readonly (keyof Choices)[]

/** Filters and sorts the files. The choices are the values that some file has. */
export function AssetFilters(props: AssetFiltersProps) {
  const { entries, choices, onChoose, onClear, sorting, onSort, hasOwn, isChosen } = props
  const { t } = useLingui()
  const searchId = useId()
  const change = (part: Partial<Choices>): void => onChoose({ ...choices, ...part })
  return (
    <div className="paper pad asset-filters" role="search" aria-label={t`Find files`}>
      <Field id={searchId} label={t`Search`}>
        <input
          className="input"
          id={searchId}
          type="search"
          value={choices.text}
          placeholder={t`Title, owner, note`}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <Checkbox isSelected={choices.translationWanted} onChange={(translationWanted) => change({ translationWanted })}>
        <Trans>Translation wanted</Trans>
      </Checkbox>
      <MoreFilters label={t`More filters`} active={FOLDED.filter((name) => choices[name] !== null).length}>
        <ChoiceSelects entries={entries} choices={choices} hasOwn={hasOwn} change={change} />
        <Select
          label={t`Sort by`}
          options={[
            { id: 'official-first', label: t`Official first` },
            { id: 'title', label: t`Title` },
            { id: 'owner', label: t({ message: 'Owner', context: 'centre or network' }) },
          ]}
          value={sorting}
          onChange={(chosen) => onSort((chosen ?? 'official-first') as Sorting)}
        />
      </MoreFilters>
      {isChosen && (
        <Button kind="quiet" onPress={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      )}
    </div>
  )
}

function byLabel(options: readonly Option[]): readonly Option[] {
  return options.toSorted((a, b) => compareNames(a.label, b.label))
}

interface ChoiceSelectsProps extends Pick<AssetFiltersProps, 'entries' | 'choices'> {
  readonly change: (part: Partial<Choices>) => void
}

function ChoiceSelects(props: ChoiceSelectsProps & Pick<AssetFiltersProps, 'hasOwn'>) {
  const { entries, choices, hasOwn, change } = props
  const { i18n, t } = useLingui()
  const kinds = valuesIn(entries, ({ asset }) => asset.kind)
  const languages = valuesIn(entries, ({ asset }) => asset.language)
  const owners: Option[] = [
    { id: 'official', label: t`Official files` },
    { id: 'centres', label: t`Centres’ files` },
    ...(hasOwn ? [{ id: 'ours', label: t`Our files` }] : []),
  ]
  const languageOptions = byLabel(
    [...languages].flatMap((code) => (code === null ? [] : [{ id: code, label: languageName(code) }])),
  )
  return (
    <>
      <Select
        label={t({ message: 'Owner', context: 'centre or network' })}
        clearable
        noneLabel={t`Any owner`}
        options={owners}
        value={choices.owner}
        onChange={(owner) => change({ owner: owner as Choices['owner'] })}
      />
      <Select
        label={t`Kind`}
        clearable
        noneLabel={t`Any kind`}
        options={AssetKind.options
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({ id: kind, label: i18n._(KIND_LABELS[kind]) }))}
        value={choices.kind}
        onChange={(kind) => change({ kind })}
      />
      <Select
        label={t`Language`}
        clearable
        noneLabel={t`Any language`}
        options={[...languageOptions, { id: WITHOUT_LABELS, label: t`No language` }]}
        value={choices.language}
        onChange={(language) => change({ language })}
      />
      <FileSelects entries={entries} choices={choices} change={change} />
    </>
  )
}

function FileSelects({ entries, choices, change }: ChoiceSelectsProps) {
  const { t } = useLingui()
  const formats = valuesIn(entries, ({ asset }) => asset.format)
  const licences = valuesIn(entries, ({ asset }) => asset.licence)
  return (
    <>
      <Select
        label={t`Format`}
        clearable
        noneLabel={t`Any format`}
        options={AssetFormat.options
          .filter((format) => formats.has(format))
          .map((format) => ({ id: format, label: FORMAT_NAMES[format] }))}
        value={choices.format}
        onChange={(format) => change({ format })}
      />
      <Select
        label={t`Licence`}
        clearable
        noneLabel={t`Any licence`}
        options={byLabel(
          [...licences].flatMap((licence) => (licence === null ? [] : [{ id: licence, label: licence }])),
        )}
        value={choices.licence}
        onChange={(licence) => change({ licence })}
      />
    </>
  )
}

const valuesIn = (
  entries: readonly GalleryEntry[],
  valueOf: (entry: GalleryEntry) => string | null,
): ReadonlySet<string | null> => new Set(entries.map(valueOf))
