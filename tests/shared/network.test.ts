import { expect, test } from 'vitest'
import { NETWORK, NETWORK_LANGUAGES } from '../../shared/network.ts'
import { LanguageCode } from '../../shared/fields/values.ts'

test('43 countries take part, each with one centre under its lower-case code', () => {
  expect(NETWORK).toHaveLength(43)
  expect(new Set(NETWORK.map((centre) => centre.id)).size).toBe(43)
  for (const centre of NETWORK) expect(centre.id).toBe(centre.country.toLowerCase())
})

test('codes are ISO 3166: GR and GB, never EL and UK', () => {
  const codes = NETWORK.map((centre) => String(centre.country))
  expect(codes).toEqual(expect.arrayContaining(['GR', 'GB', 'XK', 'TR', 'UA']))
  expect(codes).not.toContain('EL')
  expect(codes).not.toContain('UK')
})

test('a centre without a known name goes by its country', () => {
  const unnamed = NETWORK.filter((centre) => !centre.nameKnown)
  expect(unnamed.map((centre) => centre.country)).toEqual(['AM', 'ME', 'TR', 'XK', 'GE', 'CH', 'LI'])
  for (const centre of unnamed) expect(centre).toMatchObject({ name: centre.countryName, website: null })
})

test('facts of uncertain countries and centres are marked', () => {
  const uncertain = NETWORK.filter((centre) => !centre.certain).map((centre) => centre.country)
  expect(uncertain).toEqual(expect.arrayContaining(['BG', 'SK', 'IS', 'MK', 'RS', 'GE', 'CH', 'LI']))
  expect(uncertain).not.toContain('DK')
})

test('every country has languages, and the network knows them all', () => {
  for (const centre of NETWORK) {
    expect(centre.languages.length).toBeGreaterThan(0)
    for (const language of centre.languages) {
      expect(LanguageCode.safeParse(language).success).toBe(true)
      expect(NETWORK_LANGUAGES).toContain(language)
    }
  }
  expect(new Set(NETWORK_LANGUAGES).size).toBe(NETWORK_LANGUAGES.length)
})

test('websites are bare domains', () => {
  for (const { website } of NETWORK) if (website !== null) expect(website).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
})
