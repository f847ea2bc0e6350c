import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { functionLengths } from './architecture/functionLengths.ts'

const ROOT = path.join(import.meta.dirname, '..')
/** Lines of its own that a function has at most; those of functions inside it are theirs. */
const LONGEST = 60

/** Longer anyway, and why. At most eight. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'server/features.ts openFeatures': 'the list of all features, and what each is given of others',
  'server/sync/rooms.ts createRooms': 'one closure over the open rooms; each of its functions is short',
  'server/comments/anchors.ts createAnchors': 'one closure over the followed texts; each of its functions is short',
}

function longFunctions(): readonly string[] {
  const files = globSync('{client,server,shared}/**/*.{ts,tsx}', {
    cwd: ROOT,
    exclude: ['shared/locales/**', 'server/demo/**'],
  })
  return files.flatMap((file) => {
    const slashed = file.split(path.sep).join('/')
    return functionLengths(slashed, readFileSync(path.join(ROOT, file), 'utf8'))
      .filter(({ lines }) => lines > LONGEST)
      .map(({ name }) => `${slashed} ${name}`)
  })
}

describe('functions are short', () => {
  test('none has more than sixty lines of its own, but those that are listed with the reason', () => {
    expect(longFunctions().toSorted()).toEqual(Object.keys(EXCEPTIONS).toSorted())
    expect(Object.keys(EXCEPTIONS).length).toBeLessThanOrEqual(8)
  })

  test('the lines of a function inside another are its own', () => {
    const inner = 'x\n'.repeat(10)
    const text = `function outer() {\n  const inner = () => {\n${inner}  }\n  return inner\n}\n`
    expect(functionLengths('a.ts', text).map(({ name, lines }) => [name, lines])).toEqual([
      ['outer', 4],
      ['inner', 12],
    ])
  })
})
