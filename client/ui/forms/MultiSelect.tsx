import { useId } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Option } from './option.ts'
import { Icon } from '../Icon.tsx'
import { labelOf } from './labelOf.ts'
import { OptionSearch } from './OptionSearch.tsx'
import { Tags } from './Tags.tsx'

interface MultiChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly values: readonly string[]
  readonly onToggle: (value: string, chosen: boolean) => void
  /** What the button says while no value is chosen. */
  readonly noneLabel?: string
}

/** Several values out of many, found by typing. */
export function MultiSelect({ label, options, values, onToggle, noneLabel }: MultiChoiceProps) {
  const { t } = useLingui()
  const labelId = useId()
  const isNone = values.length === 0 && noneLabel !== undefined
  return (
    <div className="field" role="group" aria-labelledby={labelId}>
      <span className="label" id={labelId}>
        {label}
      </span>
      <div className="row">
        <Tags
          label={label}
          items={values.map((id) => ({ id, label: labelOf(options, id) }))}
          onRemove={(id) => onToggle(id, false)}
        />
        <DialogTrigger>
          <Button className="btn quiet" aria-label={t`Add: ${label}`}>
            {isNone ? null : <Icon name="plus" />}
            <span>{isNone ? noneLabel : <Trans>Add</Trans>}</span>
            {isNone && <Icon name="down" />}
          </Button>
          <Popover placement="bottom start">
            <Dialog aria-label={label}>
              <OptionSearch label={label} options={options} values={values} mode="multiple" onToggle={onToggle} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </div>
  )
}
