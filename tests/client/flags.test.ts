import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NETWORK } from '../../shared/network.ts'

const SPRITE = new URL('../../client/ui/flags.svg', import.meta.url)
/** The download of the list of plans for all its flags together. */
const MAX_BYTES = 24_000
const codes = [...new Set(NETWORK.map(({ country }) => String(country)))].filter((code) => code !== 'XK').toSorted()

test('Every country of the network has its flag, but Kosovo*, whose status a flag would prejudge', async () => {
  // After a change of the network or the package: vitest run tests/client/flags.test.ts -u
  await expect(spriteOf(codes)).toMatchFileSnapshot(SPRITE.pathname)
  const drawn = [...readFileSync(SPRITE, 'utf8').matchAll(/<symbol id="([A-Z]{2})"/g)].map(([, code]) => code)
  expect(drawn).toEqual(codes)
})

test('All flags are one small file', () => {
  expect(existsSync(SPRITE)).toBe(true)
  expect(readFileSync(SPRITE).length).toBeLessThan(MAX_BYTES)
})

/** One symbol a country, of the drawings of country-flag-icons. */
function spriteOf(countries: readonly string[]): string {
  const symbols = countries.map((code) => {
    const file = new URL(`../../node_modules/country-flag-icons/3x2/${code}.svg`, import.meta.url)
    const drawing = readFileSync(file, 'utf8').trim()
    const [, viewBox, shapes] = /^<svg xmlns="[^"]+" viewBox="([^"]+)">(.*)<\/svg>$/s.exec(drawing) ?? []
    if (viewBox === undefined || shapes === undefined) throw new Error(`${code}: another kind of drawing`)
    // Ids and styles of one drawing would hold for all of them.
    return `<symbol id="${code}" viewBox="${viewBox}">${shapes.replaceAll(/ id="[^"]*"/g, '')}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`
}
