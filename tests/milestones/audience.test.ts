/** Which people belong to the audience of a milestone. */
import { describe, expect, test } from 'vitest'
import type { Strand } from '../../shared/accounts/strands.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { reachedBy } from '../../shared/milestones/audience.ts'
import type { MilestoneAudience } from '../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED } from '../../shared/milestones/notified.ts'
import type { Person } from '../../shared/permissions.ts'

const person = (id: string, role: Person['role'], ...centres: readonly string[]): Person => ({
  id: PersonId.parse(id),
  name: id,
  email: `${id}@centre.example`,
  role,
  memberships: centres.map((centre) => ({ centre: CentreId.parse(centre), lead: false })),
  standing: 'approved',
})
const PEOPLE = [
  person('dk1', 'planner', 'dk'),
  person('dk2', 'planner', 'dk'),
  person('se1', 'planner', 'se'),
  person('both', 'planner', 'dk', 'se'),
  person('al1', 'planner', 'al'),
  person('no1', 'planner', 'no'),
  person('reader', 'reader'),
  person('coordinator', 'coordinator'),
  { ...person('gone', 'planner', 'dk'), standing: 'ended' as const },
]
/** Denmark and Sweden are funded centres, Albania is a SIC+. Norway takes no part. */
const CENTRES = ['dk', 'se', 'al'].map((id) => ({ id: CentreId.parse(id), country: id.toUpperCase() }))

type Said = Readonly<Record<string, Readonly<Record<string, readonly Strand[]>>>>
function reach(audiences: readonly MilestoneAudience[], said: Said = {}, notified = NOBODY_NOTIFIED) {
  const reached = reachedBy(
    { audiences, notified },
    {
      centres: CENTRES,
      people: PEOPLE,
      strandsOf: (id) =>
        Object.entries(said[id] ?? {}).map(([centre, strands]) => ({
          centre: CentreId.parse(centre),
          strands: [...strands],
        })),
    },
  )
  return { people: reached.recipients.map((one) => one.person), unsaid: reached.unsaid, of: reached.recipients }
}

test('All means everybody who is approved, except coordinators', () => {
  expect(reach(['all']).people).toEqual(['dk1', 'dk2', 'se1', 'both', 'al1', 'reader'])
})

test('SIC+ means the planners of those centres', () => {
  expect(reach(['sic-plus']).people).toEqual(['al1'])
})

describe('a strand', () => {
  test('means all planners of each funded centre in which nobody has said so, and names these centres', () => {
    expect(reach(['helplines'])).toMatchObject({
      people: ['dk1', 'dk2', 'se1', 'both'],
      unsaid: [{ strand: 'helpline', centres: ['dk', 'se'] }],
    })
  })

  test('means those who said so, where somebody has', () => {
    const said: Said = { dk1: { dk: ['helpline', 'youth'] }, dk2: { dk: ['hotline'] } }
    expect(reach(['helplines'], said)).toMatchObject({
      people: ['dk1', 'se1', 'both'],
      unsaid: [{ strand: 'helpline', centres: ['se'] }],
    })
    expect(reach(['youth', 'hotlines'], said).people).toEqual(['dk1', 'dk2', 'se1', 'both'])
  })

  test('is decided for each centre by itself', () => {
    const said: Said = { both: { se: ['helpline'] }, dk1: { dk: ['helpline'] } }
    expect(reach(['helplines'], said).of).toEqual([
      { person: 'dk1', centres: ['dk'] },
      { person: 'both', centres: ['se'] },
    ])
    expect(reach(['helplines'], said).unsaid).toEqual([])
  })

  test('of awareness also means people who have chosen nothing', () => {
    expect(reach(['awareness-centres'], { dk1: { dk: ['helpline'] }, dk2: { dk: ['awareness'] } })).toMatchObject({
      people: ['dk2', 'se1', 'both'],
      unsaid: [],
    })
  })
})

describe('those already notified', () => {
  const notified = { people: [PersonId.parse('reader'), PersonId.parse('dk2')], centres: [CentreId.parse('al')] }

  test('are the people and the planners of the centres that were chosen', () => {
    expect(reach(['notified'], {}, notified).of).toEqual([
      { person: 'dk2', centres: ['dk'] },
      { person: 'al1', centres: ['al'] },
      { person: 'reader', centres: [] },
    ])
  })

  test('are nobody while nobody is chosen, and count for no other audience', () => {
    expect(reach(['notified']).people).toEqual([])
    expect(reach(['sic-plus'], {}, notified).people).toEqual(['al1'])
  })

  test('are no coordinator and nobody without access', () => {
    const others = { people: [PersonId.parse('coordinator'), PersonId.parse('gone')], centres: [] }
    expect(reach(['notified'], {}, others).people).toEqual([])
  })
})
