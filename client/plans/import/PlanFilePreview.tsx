import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PlanFile } from '../../../shared/exports/planFile.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import type { Write } from '../parts/inParts.ts'
import { ExistingChoice } from './ExistingChoice.tsx'
import type { ImportInto } from './importInto.ts'
import { planFileWrites, sortActivities } from './planFileWrites.ts'
import type { ForExisting } from './rows/planImport.ts'

interface PlanFilePreviewProps extends ImportInto {
  readonly name: string
  readonly file: PlanFile
  readonly onImport: (writes: readonly Write[], activities: number) => void
  readonly onOther: () => void
  readonly onClose: () => void
}

/** The contents of our own export, and the part of it that is written. */
export function PlanFilePreview(props: PlanFilePreviewProps) {
  const { name, file, campaign, centre, content, onImport, onOther, onClose } = props
  const { t } = useLingui()
  const [at, setAt] = useState(0)
  const [forExisting, setForExisting] = useState<ForExisting>('update')
  const [wholePlan, setWholePlan] = useState(content.activities.length === 0)
  const plan = file.plans[at]
  const asOf = momentOf(file.asOf)
  if (plan === undefined) return <NoPlan name={name} onOther={onOther} onClose={onClose} />
  const { activities, trash } = content
  const target = { activities, trash, isSamePlan: plan.campaign.id === campaign && plan.centre === centre }
  const { known, fresh } = sortActivities(plan, target)
  const count = fresh.length + (forExisting === 'skip' ? 0 : known.length)
  return (
    <div className="import-preview">
      <p>
        <b>{name}</b>: {plan.campaign.name}, {plan.name}. <Trans>Exported on {asOf}. Nothing is written yet.</Trans>
      </p>
      {file.plans.length > 1 && (
        <Select
          label={t`Plan`}
          options={file.plans.map((one, index) => ({ id: String(index), label: `${one.campaign.name}, ${one.name}` }))}
          value={String(at)}
          onChange={(chosen) => setAt(Number(chosen ?? 0))}
        />
      )}
      <Counts fresh={fresh} known={known} />
      {known.length > 0 && <Known value={forExisting} onChange={setForExisting} />}
      <Checkbox isSelected={wholePlan} onChange={setWholePlan}>
        <Trans>Also replace theme, objectives, key messages, hashtags, contact, state and “In our words”</Trans>
      </Checkbox>
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button onPress={onOther}>
          <Trans>Choose another file</Trans>
        </Button>
        {(count > 0 || wholePlan) && (
          <Button
            kind="primary"
            onPress={() => onImport(planFileWrites(plan, target, { forExisting, wholePlan }), count)}
          >
            <Plural
              value={count}
              _0="Import the plan’s own fields"
              one="Import # activity"
              other="Import # activities"
            />
          </Button>
        )}
      </div>
    </div>
  )
}

/** How many of its activities are new, and how many are known. */
function Counts({ fresh, known }: ReturnType<typeof sortActivities>) {
  return (
    <ul>
      <li>
        <Plural value={fresh.length} one="# activity is new here" other="# activities are new here" />
      </li>
      <li>
        <Plural
          value={known.length}
          one="# activity is in the plan already"
          other="# activities are in the plan already"
        />
      </li>
    </ul>
  )
}

interface KnownProps {
  readonly value: ForExisting
  readonly onChange: (value: ForExisting) => void
}

/** What becomes of activities that the plan has already. */
function Known({ value, onChange }: KnownProps) {
  return (
    <>
      <ExistingChoice value={value} onChange={onChange} />
      {value === 'update' && (
        <p className="meta">
          <Trans>
            Each becomes what it was in the file. What colleagues changed since then is replaced; one undo brings it
            back.
          </Trans>
        </p>
      )}
    </>
  )
}

function NoPlan({ name, onOther, onClose }: Pick<PlanFilePreviewProps, 'name' | 'onOther' | 'onClose'>) {
  return (
    <>
      <p>
        <b>{name}</b>: <Trans>There is no plan in this file.</Trans>
      </p>
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button onPress={onOther}>
          <Trans>Choose another file</Trans>
        </Button>
      </div>
    </>
  )
}
