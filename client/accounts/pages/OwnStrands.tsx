import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { StrandChoice } from '../StrandChoice.tsx'
import { ownStrandsQuery } from '../strandQueries.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'

/** Planners choose the strands in which they work; renders nothing for others. */
export function OwnStrands({ person }: { readonly person: Person }) {
  const own = useQuery(ownStrandsQuery)
  const centreOf = useCentres(useCurrentCampaign().id)
  const centres = person.memberships
    .map(({ centre }) => centre)
    .filter((centre) => can(person, 'strand.choose', { centre, person: person.id }))
  if (centres.length === 0) return null
  return (
    <section className="settings" aria-labelledby="strands">
      <h2 id="strands">
        <Trans>Your work in the centre</Trans>
      </h2>
      <WhenLoaded query={own} lines={2}>
        {(chosen) => (
          <div className="paper pad">
            {centres.map((centre) => (
              <StrandChoice
                key={centre}
                legend={centreOf(centre).countryName}
                centre={centre}
                person={person.id}
                strands={chosen.strands.find((one) => one.centre === centre)?.strands ?? []}
              />
            ))}
          </div>
        )}
      </WhenLoaded>
      <p>
        <Trans>
          Dates for helplines, hotlines or youth are announced to those who work there. Your lead planner and the
          coordinators see your choice and can change it.
        </Trans>
      </p>
    </section>
  )
}
