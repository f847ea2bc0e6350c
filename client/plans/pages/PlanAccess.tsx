import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../../ui/Button.tsx'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { latePart } from '../../ui/latePart.tsx'
import type { PlanAccessProps } from './PlanAccessSheet.tsx'

const PlanAccessSheet = latePart(() => import('./PlanAccessSheet.tsx'))

/** Beside the people who are here: who can edit and who can see this plan. */
export function PlanAccess(props: PlanAccessProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <HeaderSlot>
      <IconButton icon="people" label={t`Who can see and edit this plan`} onPress={() => setOpen(true)} />
      {isOpen && <PlanAccessSheet {...props} onClose={() => setOpen(false)} />}
    </HeaderSlot>
  )
}
