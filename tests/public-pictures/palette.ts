/** The colours of our pictures: a few, and those between two of them at the edges of letters. */

type Colour = readonly [number, number, number]

const STEPS = 8

const colourOf = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never

/** @returns three bytes for each colour */
export function mixedPalette(pairs: readonly (readonly [string, string])[]): Uint8Array {
  const all = new Map<string, Colour>()
  for (const [from, to] of pairs.map(([a, b]) => [colourOf(a), colourOf(b)] as const)) {
    for (let step = 0; step <= STEPS; step++) {
      const mixed = from.map((one, at) => Math.round(one + (((to[at] ?? 0) - one) * step) / STEPS)) as never as Colour
      all.set(mixed.join(), mixed)
    }
  }
  return new Uint8Array([...all.values()].flat())
}

/** Gives each pixel the nearest colour of the palette. */
export function toIndexed(rgba: Uint8Array, palette: Uint8Array): Uint8Array {
  const known = new Map<number, number>()
  return Uint8Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [r = 0, g = 0, b = 0] = rgba.subarray(pixel * 4, pixel * 4 + 3)
    const key = (r << 16) | (g << 8) | b
    const index = known.get(key) ?? nearest([r, g, b], palette)
    known.set(key, index)
    return index
  })
}

function nearest([r, g, b]: Colour, palette: Uint8Array): number {
  let [best, distance] = [0, Infinity]
  for (let at = 0; at < palette.length / 3; at++) {
    const [pr = 0, pg = 0, pb = 0] = palette.subarray(at * 3, at * 3 + 3)
    const own = (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2
    if (own < distance) [best, distance] = [at, own]
  }
  return best
}
