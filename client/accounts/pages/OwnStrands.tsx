import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { StrandChoice } from '../StrandChoice.tsx'
import { ownStrandsQuery } from '../strandQueries.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCentres } from '../../plans/useCentres.ts'

/** Planners choose the strands in which they work; renders nothing for others. */
export function OwnStrands({ person }: { readonly person: Person }) {
  const own = useQuery(ownStrandsQuery)
  const centreOf = useCentres(useCurrentCampaign().id)
  const centres = person.memberships
    .map(({ centre }) => centre)
    .filter((centre) => can(person, 'strand.choose', { centre, person: person.id }))
  if (centres.length === 0) return null
  const failure = blockingFailureOf(own)
  return (
    <section className="settings" aria-labelledby="strands">
      <h2 id="strands">
        <Trans>Your work in the centre</Trans>
      </h2>
      {own.isPending && <Skeleton lines={2} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void own.refetch()} />}
      {failure === null && own.data !== undefined && (
        <div className="paper pad">
          {centres.map((centre) => (
            <StrandChoice
              key={centre}
              legend={centreOf(centre).countryName}
              centre={centre}
              person={person.id}
              strands={own.data.strands.find((one) => one.centre === centre)?.strands ?? []}
            />
          ))}
        </div>
      )}
      <p>
        <Trans>
          Dates for helplines, hotlines or youth are announced to those who work there. Your lead planner and the
          coordinators see your choice and can change it.
        </Trans>
      </p>
    </section>
  )
}
