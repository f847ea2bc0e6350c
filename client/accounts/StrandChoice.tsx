import { Trans, useLingui } from '@lingui/react/macro'
import { STRAND_MESSAGES } from '../../shared/accounts/strandMessages.ts'
import { STRANDS, type Strand } from '../../shared/accounts/strands.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Callout } from '../ui/Callout.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { Several, withOne } from '../ui/forms/Several.tsx'
import { useSetStrands } from './strandQueries.ts'

interface StrandChoiceProps {
  readonly legend: string
  readonly centre: CentreId
  readonly person: PersonId
  readonly strands: readonly Strand[]
}

/** The strands of a centre in which a planner works. A choice is saved at once. */
export function StrandChoice({ legend, centre, person, strands }: StrandChoiceProps) {
  const { i18n } = useLingui()
  const change = useSetStrands(centre, person)
  const chosen = change.isPending ? change.variables : strands
  return (
    <>
      <Several legend={legend}>
        {STRANDS.map((strand) => (
          <LabelledCheckbox
            key={strand}
            label={i18n._(STRAND_MESSAGES[strand])}
            chosen={chosen.includes(strand)}
            onChange={(isChosen) => change.mutate(withOne(chosen, strand, isChosen))}
          />
        ))}
      </Several>
      {change.isError && (
        <Callout kind="danger" live>
          {refusalTitle(change.error) ?? <Trans>Your choice could not be saved. Nothing has changed. Try again.</Trans>}
        </Callout>
      )}
    </>
  )
}
