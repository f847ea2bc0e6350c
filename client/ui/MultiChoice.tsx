import { useId } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
} from 'react-aria-components'
import type { Option } from './Choice.tsx'
import { Icon } from './Icon.tsx'
import { Tags } from './Tags.tsx'

interface MultiChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly values: readonly string[]
  readonly onToggle: (value: string, chosen: boolean) => void
}

/** Several values out of many, found by typing. */
export function MultiChoice({ label, options, values, onToggle }: MultiChoiceProps) {
  const { t } = useLingui()
  const labelId = useId()
  const groups = groupOptions(options)
  return (
    <div className="field" role="group" aria-labelledby={labelId}>
      <span className="label" id={labelId}>
        {label}
      </span>
      <div className="row">
        <Tags
          label={label}
          items={values.map((id) => ({ id, label: options.find((option) => option.id === id)?.label ?? id }))}
          onRemove={(id) => onToggle(id, false)}
        />
        <DialogTrigger>
          <Button className="btn quiet" aria-label={t`Choose: ${label}`}>
            <Icon name="plus" />
            <span>
              <Trans>Choose</Trans>
            </span>
          </Button>
          <Popover placement="bottom start">
            <Dialog aria-label={label}>
              <Autocomplete filter={containsEachWord}>
                <SearchField className="pop-search" aria-label={t`Search in ${label}`} autoFocus>
                  <Input className="input" placeholder={t`Type to search`} />
                </SearchField>
                <ListBox
                  aria-label={label}
                  selectionMode="multiple"
                  escapeKeyBehavior="none"
                  selectedKeys={values}
                  onSelectionChange={(keys) => {
                    if (keys === 'all') return
                    for (const { id } of options) {
                      if (keys.has(id) !== values.includes(id)) onToggle(id, keys.has(id))
                    }
                  }}
                  renderEmptyState={() => <p className="nothing">{t`Nothing found`}</p>}
                >
                  {groups.map(([group, members]) => (
                    <ListBoxSection key={group} id={`group:${group}`}>
                      {group === '' ? null : <Header>{group}</Header>}
                      {members.map((option) => (
                        <ListBoxItem key={option.id} id={option.id} textValue={`${option.label} ${option.also ?? ''}`}>
                          <Icon name="check" />
                          {option.label}
                        </ListBoxItem>
                      ))}
                    </ListBoxSection>
                  ))}
                </ListBox>
              </Autocomplete>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </div>
  )
}

function containsEachWord(text: string, typed: string): boolean {
  const found = plain(text)
  return plain(typed)
    .split(/\s+/)
    .every((word) => found.includes(word))
}

/** Without case and accents. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

function groupOptions(options: readonly Option[]): readonly (readonly [string, readonly Option[]])[] {
  const groups = new Map<string, Option[]>()
  for (const option of options) {
    const group = option.group ?? ''
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [option])
    else members.push(option)
  }
  return [...groups]
}
