/** The blocks of the guide, as they stand in docs/operations.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')

/** @returns all blocks of a kind, such as `nginx`, in their order */
const blocksOf = (kind: string): readonly string[] =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)

/** @throws unless there is exactly one that has these words */
export function guideBlock(kind: string, words = ''): string {
  const [only, other] = blocksOf(kind).filter((text) => text.includes(words))
  if (only === undefined || other !== undefined)
    throw new Error(`the guide has not one block of ${kind} with “${words}”`)
  return only
}

/** Puts names, ports and paths of the test in the place of the guide's. @throws where one is not there: the guide has changed */
export function substitute(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the guide does not say “${from}” any more`)
    return all.replaceAll(from, to)
  }, text)
}

/** Reads a file as systemd's `EnvironmentFile`. */
export function readEnvironment(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line): [string, string] => {
      const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? []
      if (name === '') throw new Error(`“${line}” is no setting`)
      return [name, value.replace(/^'(.*)'$/, '$1')]
    }),
  )
}

/** The command of a unit. */
export function execStartOf(unit: string): readonly string[] {
  const [, command = ''] = /^ExecStart=(.*)$/m.exec(unit) ?? []
  return command.split(' ')
}
