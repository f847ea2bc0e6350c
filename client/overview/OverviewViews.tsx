import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { CampaignId } from '../../shared/ids.ts'
import { FILTER_LABELS } from '../../shared/overview/filterMessages.ts'
import { FILTER_VALUES, FILTERS } from '../../shared/overview/filters.ts'
import type { Option } from '../ui/forms/option.ts'
import { useNamedViews, type NamedViews } from '../views/useNamedViews.ts'
import type { ViewLook } from '../views/viewLook.ts'
import { ViewNotice } from '../views/ViewNotice.tsx'
import { ViewsMenu } from '../views/ViewsMenu.tsx'
import { readChoice, useOverviewChoice, writeChoice, type OverviewChoice } from './useOverviewChoice.ts'

interface OverviewViewsProps {
  readonly views: NamedViews
  readonly look: ViewLook
}

/** The parameters of an address that are no filters. */
const PART_LABELS: Readonly<Record<string, MessageDescriptor>> = {
  view: msg`Display`,
  sort: msg`Sorting`,
  group: msg`Group`,
}

/** @param centres of the campaign; none while they are loaded */
export function useOverviewViews(campaign: CampaignId, centres: readonly Option[]): OverviewViewsProps {
  const { i18n, t } = useLingui()
  const { choice, named, show, hrefOf } = useOverviewChoice()
  const views = useNamedViews({ campaign, kind: 'overview' }, named)
  const isCentre = (id: string): boolean => centres.length === 0 || centres.some((centre) => centre.id === id)
  const choiceOf = (look: string) => existingChoice(look, isCentre)
  return {
    views,
    look: {
      current: writeChoice(choice).toString(),
      applied: (look) => writeChoice(choiceOf(look)).toString(),
      nameOf(parameter) {
        const filter = FILTERS.find((one) => one === parameter)
        const label = filter === undefined ? PART_LABELS[parameter] : FILTER_LABELS[filter]
        return label === undefined ? t`a filter` : i18n._(label)
      },
      onChoose: (view) => show(choiceOf(view?.look ?? ''), view?.id ?? null),
      hrefOf: (view) => hrefOf(choiceOf(view.look), view.id),
    },
  }
}

/** Reads what of a look exists. The rest is left out. */
export function existingChoice(look: string, isCentre: (id: string) => boolean): OverviewChoice {
  const choice = readChoice(new URLSearchParams(look))
  const selection = FILTERS.flatMap((filter) => {
    const values = (choice.selection[filter] ?? []).filter(
      (value) => FILTER_VALUES[filter].safeParse(value).success && (filter !== 'centre' || isCentre(value)),
    )
    return values.length === 0 ? [] : [[filter, values]]
  })
  return { ...choice, selection: Object.fromEntries(selection) }
}

export function OverviewViewsMenu({ views, look }: OverviewViewsProps) {
  const { t } = useLingui()
  return <ViewsMenu views={views} look={look} label={t`Views`} none={t`All activities`} />
}

export const OverviewViewNotice = ({ views, look }: OverviewViewsProps) => <ViewNotice views={views} look={look} />
