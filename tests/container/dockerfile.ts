/** Reads a Dockerfile, as far as ours goes: no heredocs, no parser directives. */
interface Instruction {
  readonly name: string
  /** All behind the name, in one line. */
  readonly value: string
}

export interface Stage {
  /** Null for the one that becomes the image. */
  readonly name: string | null
  readonly image: string
  readonly instructions: readonly Instruction[]
}

export function readDockerfile(text: string): readonly Stage[] {
  const standards = new Map<string, string>()
  const stages: { name: string | null; image: string; instructions: Instruction[] }[] = []
  for (const { name, value } of readInstructions(text)) {
    if (name === 'FROM') {
      const [, image = '', stage] = /^(\S+)(?: AS (\S+))?$/.exec(value) ?? []
      const resolved = image.replace(/^\$\{(\w+)\}$/, (_, argument: string) => standards.get(argument) ?? '')
      stages.push({ name: stage ?? null, image: resolved, instructions: [] })
    } else if (stages.length === 0) {
      const [argument = '', standard = ''] = value.split('=')
      standards.set(argument, standard)
    } else {
      stages.at(-1)?.instructions.push({ name, value })
    }
  }
  return stages
}

function readInstructions(text: string): readonly Instruction[] {
  return text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
      return { name, value }
    })
}

/** The values of all instructions of a stage with this name. */
export const valuesOf = ({ instructions }: Stage, name: string): readonly string[] =>
  instructions.filter((one) => one.name === name).map(({ value }) => value)

/** The variables that a stage sets. */
export function environmentOf(stage: Stage): Readonly<Record<string, string>> {
  const pairs = valuesOf(stage, 'ENV').flatMap((value) => value.split(/\s+/))
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))
}

/** A command in the form of a list. */
export const commandOf = (value: string): readonly string[] => JSON.parse(value.slice(value.indexOf('['))) as string[]

export interface Copy {
  /** The stage that it copies from; null for our sources. */
  readonly from: string | null
  readonly sources: readonly string[]
  readonly target: string
}

export function readCopy(value: string): Copy {
  const words = value.split(/\s+/)
  const from = words[0]?.startsWith('--from=') === true ? words.shift()?.slice('--from='.length) : undefined
  return { from: from ?? null, sources: words.slice(0, -1), target: words.at(-1) ?? '' }
}
