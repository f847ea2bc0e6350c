import { use } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { DocumentName } from '../../../shared/ids.ts'
import { restorePlan } from '../../../shared/plans/restore.ts'
import { viewPlan } from '../../../shared/plans/view.ts'
import { VersionsButton } from '../../versions/VersionsButton.tsx'
import { BesideUndo } from '../../fields/undo/inOneOrder.ts'
import { PlanDifferences } from './PlanDifferences.tsx'
import '../plan.css'

interface PlanVersionsProps {
  readonly document: DocumentName
  /** Waits until the server has stored every edit made here. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** The versions of a plan. Its tasks are a document of their own, with versions of their own. */
export function PlanVersions(props: PlanVersionsProps) {
  const { t } = useLingui()
  const hasTasks = use(BesideUndo) !== null
  return (
    <VersionsButton
      {...props}
      versioned={{
        title: t`Versions of this plan`,
        present: t`The plan as it is now`,
        contentOf: viewPlan,
        restore: restorePlan,
        restored: (name) => (hasTasks ? t`Restored to ${name}. Your tasks are as they were.` : t`Restored to ${name}`),
        renderDifferences: (before, after, words) => <PlanDifferences before={before} after={after} words={words} />,
      }}
    />
  )
}
