import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NETWORK } from '../../shared/network.ts'

test('Every country of the network has its flag, but Kosovo*, whose status a flag would prejudge', () => {
  const source = readFileSync(new URL('../../client/ui/Flag.tsx', import.meta.url), 'utf8')
  const listed = /3x2\/\{([A-Z,]+)\}/.exec(source)?.[1]?.split(',').toSorted()
  const wanted = [...new Set(NETWORK.map(({ country }) => String(country)))].filter((code) => code !== 'XK').toSorted()
  expect(listed).toEqual(wanted)
  for (const code of wanted) {
    const file = new URL(`../../node_modules/country-flag-icons/3x2/${code}.svg`, import.meta.url)
    expect(existsSync(file), code).toBe(true)
  }
})
