import { use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Person } from '../../../shared/permissions.ts'
import { planActivities, planMeta, planNarrative } from '../../../shared/plans/layout.ts'
import { openPlanViewer } from '../../../shared/plans/planViewer.ts'
import { BesideContext } from '../../fields/besideDocument.ts'
import { EditingContext } from '../../fields/editing.ts'
import { BesideUndo } from '../../fields/undo/inOneOrder.ts'
import { useContent } from '../../fields/useContent.ts'
import { useEditingBeside } from '../../fields/useDocumentEditing.ts'
import { usePresence } from '../../sync/usePresence.ts'
import { PlanBesideContext, type OpenPlan, type PlanBeside } from './planBeside.ts'
import { ReportUndone } from './ReportUndone.tsx'

interface PlanBesideProviderProps {
  readonly person: Person
  /** The campaign's day, near which days are likely. */
  readonly likelyDay: string
  readonly country: string
  readonly onOpen: (activity: string) => void
  readonly children: ReactNode
}

/** Gives the parts of a report's page the plan that is open beside it. The page stays as it is while the plan opens and closes. */
export function PlanBesideProvider({ children, ...props }: PlanBesideProviderProps) {
  const state = use(BesideContext)?.state ?? null
  const [held, setHeld] = useState<OpenPlan | null>(null)
  const phase = state?.phase ?? null
  const away = state?.phase === 'opening' && state.away
  const plan = useMemo((): PlanBeside => {
    if (phase === 'ended') return { kind: 'ended' }
    return held ?? { kind: 'opening', away }
  }, [phase, away, held])
  return (
    <PlanBesideContext value={plan}>
      <BesideUndo value={held?.editing.undo ?? null}>
        {state?.phase === 'open' && (
          <HeldPlan {...props} doc={state.doc} awareness={state.awareness} onHeld={setHeld} />
        )}
        {children}
      </BesideUndo>
    </PlanBesideContext>
  )
}

interface HeldPlanProps extends Omit<PlanBesideProviderProps, 'children'> {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly onHeld: (held: OpenPlan | null) => void
}

const planRoots = (doc: Y.Doc) => [planMeta(doc), planNarrative(doc), planActivities(doc)]

function HeldPlan({ doc, awareness, person, likelyDay, country, onOpen, onHeld }: HeldPlanProps) {
  const present = usePresence(awareness, person)
  const editing = useEditingBeside({ doc, awareness, present, likelyDay, country }, planRoots)
  const content = useContent(doc, openPlanViewer)
  useEffect(() => onHeld({ kind: 'open', editing, content }), [editing, content, onHeld])
  useEffect(() => () => onHeld(null), [onHeld])
  return (
    <EditingContext value={editing}>
      <ReportUndone activities={content.activities} onOpen={onOpen} />
    </EditingContext>
  )
}
