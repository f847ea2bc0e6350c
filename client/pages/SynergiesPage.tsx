import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CampaignId } from '../../shared/ids.ts'
import type { PlanRow } from '../../shared/plans/api.ts'
import { SuggestionKind, type PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { failureOf } from '../http/shownQuery.ts'
import { planListQuery } from '../plans/planQueries.ts'
import { KindMark } from '../synergies/KindMark.tsx'
import { KIND_WORDS } from '../synergies/kindWords.ts'
import { SuggestionCard } from '../synergies/SuggestionCard.tsx'
import { suggestionsQuery } from '../synergies/synergyQueries.ts'
import { Choice } from '../ui/Choice.tsx'
import { Main } from '../ui/Main.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { OfflineNote } from './OfflineNote.tsx'
import { Unread } from './Unread.tsx'
import { useCurrentCampaign } from './useCurrentCampaign.ts'
import '../synergies/synergies.css'

/** What centres might do together. The default export, because it is loaded on demand. */
export default function SynergiesPage() {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const { centre } = useParams()
  usePageTitle(t`Synergies – SID workspace`)
  const list = useQuery(planListQuery(campaign.id))
  const rows = list.data?.plans ?? []
  const row = rows.find((one) => one.centre === centre)
  if (centre !== undefined && list.isSuccess && row === undefined) return <NotFoundPage />
  return <Suggestions campaign={campaign.id} rows={rows} row={row ?? null} />
}

function Suggestions({
  campaign,
  rows,
  row,
}: {
  readonly campaign: CampaignId
  readonly rows: readonly PlanRow[]
  readonly row: PlanRow | null
}) {
  const { i18n, t } = useLingui()
  const [kind, setKind] = useState<string | null>(null)
  const query = useQuery(suggestionsQuery(campaign, row?.centre ?? null))
  const failure = failureOf(query)
  const all = query.data ?? []
  const shown = all.filter((one) => kind === null || one.kind === kind)
  const count = all.length
  const country = row?.countryName ?? ''
  return (
    <Main>
      <div className="head">
        <div>
          <h1>{row === null ? <Trans>Synergies in the network</Trans> : <Trans>Synergies of {country}</Trans>}</h1>
          {query.data !== undefined && (
            <p className="lead">
              <Plural
                value={count}
                one="# suggestion, made from the plans."
                other="# suggestions, made from the plans."
              />{' '}
              <Trans>The strongest stand first; each says why.</Trans>
            </p>
          )}
        </div>
        <Choice
          label={t`Kind`}
          options={SuggestionKind.options.map((id) => ({ id, label: i18n._(KIND_WORDS[id]) }))}
          value={kind}
          clearable
          onChange={setKind}
        />
      </div>
      <OfflineNote query={query} />
      {query.isPending && <Skeleton lines={8} />}
      {failure !== null && <Unread error={failure} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && shown.length === 0 && (
        <div className="paper empty">
          <h2>
            <Trans>Nothing is suggested here yet</Trans>
          </h2>
          <p className="lead">
            <Trans>
              Suggestions come from themes, texts, needs and offers of activities: the more they say, the better.
            </Trans>
          </p>
        </div>
      )}
      {SuggestionKind.options.map((one) => (
        <Group
          key={one}
          kind={one}
          suggestions={shown.filter((suggestion) => suggestion.kind === one)}
          rows={rows}
          own={row?.centre ?? null}
          campaign={campaign}
        />
      ))}
    </Main>
  )
}

interface GroupProps {
  readonly kind: SuggestionKind
  readonly suggestions: readonly PlanSuggestion[]
  readonly rows: readonly PlanRow[]
  readonly own: string | null
  readonly campaign: CampaignId
}

function Group({ kind, suggestions, rows, own, campaign }: GroupProps) {
  if (suggestions.length === 0) return null
  return (
    <section className="kind-group">
      <h2>
        <KindMark kind={kind} /> <span className="meta">{suggestions.length}</span>
      </h2>
      <ul className="suggestions">
        {suggestions.map((suggestion) => (
          <SuggestionCard
            key={`${suggestion.a} ${suggestion.b}`}
            suggestion={suggestion}
            own={own}
            centreOf={(id) => {
              const found = rows.find((one) => one.centre === id)
              return { country: found?.country ?? '', countryName: found?.countryName ?? id }
            }}
            hrefOf={(centre, activity) => `/plans/${campaign}/${centre}?activity=${activity}`}
          />
        ))}
      </ul>
    </section>
  )
}
