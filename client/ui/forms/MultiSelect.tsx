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
}

/** Several values out of many, found by typing. */
export function MultiSelect({ label, options, values, onToggle }: MultiChoiceProps) {
  const { t } = useLingui()
  const labelId = useId()
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
            <Icon name="plus" />
            <span>
              <Trans>Add</Trans>
            </span>
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
