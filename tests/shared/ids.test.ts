import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CampaignId, CentreId, randomId } from '../../shared/ids.ts'
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'

const campaigns = fc.constantFrom('sid-2027', 'sid-2031', 'media-smart-online').map((id) => CampaignId.parse(id))
const centres = fc
  .tuple(fc.stringMatching(/^[a-z]{2}$/), fc.constantFrom('', '-2', '-9'))
  .map(([country, suffix]) => CentreId.parse(country + suffix))
const refs: fc.Arbitrary<DocumentRef> = fc.oneof(
  fc.record({ kind: fc.constantFrom('plan' as const, 'profile' as const), campaign: campaigns, centre: centres }),
  fc.record({
    kind: fc.constant('assets' as const),
    campaign: campaigns,
    owner: fc.oneof(centres, fc.constant('network' as const)),
  }),
)

describe('document names', () => {
  test('every well-formed name yields its parts', () => {
    fc.assert(
      fc.property(refs, (ref) => {
        expect(parseDocumentName(documentName(ref))).toEqual(ref)
      }),
    )
  })

  test('a name that is understood is canonical: two spellings never mean one document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(plan|assets)\/sid-2\d{2,4}\/[a-z0-9-]{1,4}$/)), (text) => {
        const ref = parseDocumentName(text)
        if (ref !== null) expect(documentName(ref)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '',
    '/',
    '//',
    'plan',
    'plan/sid-2027',
    'plan/sid-2027/',
    '/plan/sid-2027/dk',
    'plan/sid-2027/dk/',
    'plan//sid-2027/dk',
    'plan/sid-2027/DK',
    'Plan/sid-2027/dk',
    'plan/sid-2027/dk ',
    'plan/sid-2027/dk\n',
    'plan/sid--2027/dk',
    'plan/sid-2027-/dk',
    'plan/2027/dk',
    'plan/sid_2027/dk',
    'plan/SID-2027/dk',
    'plan/sid-2027/network',
    'profile/sid-2027/network',
    'plan/sid-2027/rs-1',
    'plan/sid-2027/rs-10',
    'plan/sid-2027/rs2',
    'plan/sid-2027/dnk',
    'plan/sid-2027/..',
    '../sid-2027/dk',
    'plan%2Fsid-2027%2Fdk',
    'plan\\sid-2027\\dk',
    'plan/sid-2027/%64k',
    'survey/sid-2027/dk',
    '__proto__/sid-2027/dk',
    'constructor/sid-2027/network',
    `plan/sid-2027/${'d'.repeat(7000)}`,
    'plan/sid-2027/dk\u0000',
    'plan/sid-２０２７/dk',
  ])('%j is refused', (odd) => {
    expect(parseDocumentName(odd)).toBeNull()
  })
})

test('random ids are 22 characters that need no escaping in a URL, and differ', () => {
  const ids = Array.from({ length: 2000 }, randomId)
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/)
  expect(new Set(ids).size).toBe(ids.length)
})
