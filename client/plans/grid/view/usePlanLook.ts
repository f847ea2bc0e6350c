/** How a plan is looked at: by the chosen view, or as the person looks at all plans. */
import { use, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CampaignId, CentreId } from '../../../../shared/ids.ts'
import type { View, ViewId } from '../../../../shared/views/view.ts'
import { memoryOf } from '../../../ui/memory.ts'
import { readLastView, saveLastView } from '../../../views/lastView.ts'
import { useNamedViews, type NamedViews } from '../../../views/useNamedViews.ts'
import { viewIn, withView } from '../../../views/viewParameter.ts'
import { useIsOverdue } from '../../ActivityExtras.tsx'
import { OwnersContext } from '../../owners.ts'
import { NO_FILTER, type Filter } from './filter.ts'
import { readLook, writeLook, type KnownHere, type PlanLook } from './planLook.ts'
import { useViewSettings } from './useViewSettings.ts'
import type { ViewSettings } from './viewSettings.ts'

export interface PlanPlace {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

/** What the menu of views needs of a plan. */
export interface PlanViewsValue {
  readonly views: NamedViews
  readonly current: string
  readonly applied: (look: string) => string
  readonly choose: (view: View | null) => void
}

interface PlanLookOptions {
  readonly place: PlanPlace
  /** The person whose settings are used. */
  readonly person: string
  /** Whether this page knows who owns activities: pages for reading do not. */
  readonly hasOwners: boolean
}

/** A look that was changed, and the view that it began with; null without a view. */
interface Draft {
  readonly of: ViewId | null
  readonly look: PlanLook
}

export function usePlanLook({ place, person, hasOwners }: PlanLookOptions) {
  const [own, setOwn] = useViewSettings(person)
  const [asked, choose] = useChosenView(place, person)
  const views = useNamedViews({ campaign: place.campaign, kind: 'plan' }, asked)
  const { chosen } = views
  const known = useKnownHere(hasOwners)
  const [draft, setDraft] = useState<Draft | null>(null)
  const stored = useMemo(
    () => (chosen === null ? { settings: own, filter: NO_FILTER } : readLook(chosen.look, known)),
    [chosen, own, known],
  )
  const of = chosen?.id ?? null
  const isDraft = draft !== null && draft.of === of
  const filter = isDraft ? draft.look.filter : stored.filter
  // Without a view the settings are the person's own, which are remembered.
  const settings = isDraft && of !== null ? draft.look.settings : stored.settings

  const setFilter = (next: Filter): void => setDraft({ of, look: { settings, filter: next } })
  function setSettings(next: ViewSettings): void {
    if (of === null) setOwn(next)
    else setDraft({ of, look: { settings: next, filter } })
  }
  const planViews: PlanViewsValue = {
    views,
    current: writeLook({ settings, filter }),
    applied: (look) => writeLook(readLook(look, known)),
    choose(view) {
      setDraft(null)
      choose(view?.id ?? null)
    },
  }
  return { settings, setSettings, filter, setFilter, planViews }
}

function useKnownHere(hasOwners: boolean): KnownHere {
  const owners = use(OwnersContext)
  const tasks = useIsOverdue() !== null
  return useMemo(() => {
    const isLoading = hasOwners && owners.length === 0
    return { owners: isLoading ? null : new Set(owners.map(({ id }) => id)), tasks }
  }, [hasOwners, owners, tasks])
}

const memory = memoryOf('localStorage')

/** The view of the address. A plan opens with the one that the person used last. */
function useChosenView({ campaign, centre }: PlanPlace, person: string) {
  const [parameters, setParameters] = useSearchParams()
  const page = `${campaign}/${centre}`
  const asked = viewIn('plan', parameters)
  const [last, setLast] = useState(() => readLastView(memory, person, page))
  // By the address alone: a view that is left is in it a moment longer than in `last`.
  useEffect(() => {
    if (asked !== null) saveLastView(memory, { person, page, view: asked })
  }, [asked, person, page])
  useEffect(() => {
    if (asked === null && last !== null)
      setParameters((before) => withView('plan', before, last), { replace: true, preventScrollReset: true })
  }, [asked, last, setParameters])
  function choose(view: ViewId | null): void {
    setLast(view)
    saveLastView(memory, { person, page, view })
    setParameters((before) => withView('plan', before, view), { replace: true, preventScrollReset: true })
  }
  return [asked ?? last, choose] as const
}
