import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { CampaignId, PersonId } from '../../../../shared/ids.ts'
import type { OptionEntry } from '../../../ui/forms/optionEntry.ts'
import type { Option } from '../../../ui/forms/option.ts'
import { useNamedViews, type NamedViews } from '../../../views/useNamedViews.ts'
import type { ViewLook } from '../../../views/viewLook.ts'
import { ViewNotice } from '../../../views/ViewNotice.tsx'
import { ViewsMenu } from '../../../views/ViewsMenu.tsx'
import { parametersOf, readQueueChoice, type QueueChoice, type ShownQueue } from '../../queueChoice.ts'
import { useMovedFilters } from './movedFilters.ts'

export interface QueueViewsProps {
  readonly views: NamedViews
  readonly look: ViewLook
}

interface QueueViewsOptions {
  readonly campaign: CampaignId
  readonly person: PersonId
  readonly queue: ShownQueue
  /** None while they are loaded. */
  readonly centres: readonly Option[]
  readonly themes: readonly OptionEntry[]
}

const PART_LABELS = {
  state: msg`State`,
  owner: msg`Owner`,
  snoozed: msg`State`,
  centre: msg`Centre`,
  kind: msg`Document`,
  theme: msg`Theme`,
  language: msg`Language`,
  days: msg`Age`,
  search: msg`Search`,
} satisfies Readonly<Record<keyof QueueChoice, MessageDescriptor>>

export function useQueueViews({ campaign, person, queue, centres, themes }: QueueViewsOptions): QueueViewsProps {
  const { i18n, t } = useLingui()
  const views = useNamedViews({ campaign, kind: 'queue' }, queue.view)
  useMovedFilters(person, views)
  function choiceOf(look: string): QueueChoice {
    const choice = readQueueChoice(new URLSearchParams(look))
    const isKnown = (value: string, options: readonly { readonly id: string }[]) =>
      options.length === 0 || options.some(({ id }) => id === value)
    return {
      ...choice,
      centre: choice.centre !== null && isKnown(choice.centre, centres) ? choice.centre : null,
      theme: choice.theme !== null && isKnown(choice.theme, themes) ? choice.theme : null,
    }
  }
  return {
    views,
    look: {
      current: parametersOf(queue.choice).toString(),
      applied: (look) => parametersOf(choiceOf(look)).toString(),
      nameOf: (parameter) =>
        Object.hasOwn(PART_LABELS, parameter) ? i18n._(PART_LABELS[parameter as keyof QueueChoice]) : t`a filter`,
      onChoose: (view) => queue.show(choiceOf(view?.look ?? ''), view?.id ?? null),
      hrefOf: (view) => `${location.pathname}?${parametersOf(choiceOf(view.look))}&view=${view.id}`,
    },
  }
}

export function QueueViewsMenu({ views, look }: QueueViewsProps) {
  const { t } = useLingui()
  return <ViewsMenu views={views} look={look} label={t`Views`} none={t`All unanswered questions`} />
}

export const QueueViewNotice = ({ views, look }: QueueViewsProps) => <ViewNotice views={views} look={look} />
