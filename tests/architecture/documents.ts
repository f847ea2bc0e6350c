/** Reads the documents: their links and headings, the records of decisions, the tree of folders. */

export interface Link {
  /** As written, without the part behind `#`; empty for a link within the page. */
  readonly target: string
  readonly anchor: string
}

/** @returns the links to our own files, without addresses that have a scheme */
export function linksIn(page: string): readonly Link[] {
  const text = page.replaceAll(/```[\s\S]*?```/g, '')
  return [...text.matchAll(/\]\(([^)\s]*)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^\w+:/.test(address))
    .map((address) => {
      const [target = '', anchor = ''] = address.split('#')
      return { target, anchor }
    })
}

/** @returns the part of a link to a heading after `#`, as GitHub makes it */
export function anchorsIn(page: string): ReadonlySet<string> {
  return new Set(
    [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    ),
  )
}

export interface DecisionRecord {
  readonly number: number
  readonly title: string
  readonly state: string
  /** The numbers of the records that were folded into this one. */
  readonly takesIn: readonly number[]
}

/** The list behind "takes in decision" in the line below the title. */
const TAKES_IN = /takes in decisions? (\d+(?:(?:, | and )\d+)*)/

/** @throws Error if the first lines are not a title with a number and a line with a date and a state */
export function readDecision(page: string): DecisionRecord {
  const [, number, title = '', state = '', rest = ''] = /^# (\d+)\. (.*)\n\n_[^·]+ · ([^;_]+)(.*)_\n/.exec(page) ?? []
  if (number === undefined) throw new Error(`no title, date and state: ${page.slice(0, 80)}`)
  return { number: Number(number), title, state, takesIn: numbersIn(TAKES_IN.exec(rest)?.[1] ?? '') }
}

/** "decision 1", "decisions [2](…) and 3". */
const MENTION = /\bdecisions?\s(\[?\d+\b\]?(?:\([^)]*\))?(?:(?:,\s|\sand\s)\[?\d+\b\]?(?:\([^)]*\))?)*)/gi
const LINK_TO_RECORD = /\bdecisions\/0*(\d+)-/g

/** @returns the numbers of decisions that a text names, each once, in ascending order */
export function mentionedDecisions(text: string): readonly number[] {
  const rest = text.replace(TAKES_IN, '')
  const named = [...rest.matchAll(MENTION)].flatMap(([, list = '']) => numbersIn(list.replaceAll(/\([^)]*\)/g, '')))
  const linked = [...rest.matchAll(LINK_TO_RECORD)].map(([, number]) => Number(number))
  return [...new Set([...named, ...linked])].toSorted((one, other) => one - other)
}

const numbersIn = (list: string): readonly number[] => [...list.matchAll(/\d+/g)].map(([number]) => Number(number))

export interface TreeEntry {
  /** From the root, a folder with a slash at its end: `client/plans/grid/`. */
  readonly path: string
  /** Folders that its description names, such as `anchors/`. */
  readonly within: readonly string[]
}

/** Names at the beginning of a line of the tree, before its description. */
const ENTRIES = /^(?<indent>(?: {2}){0,2})(?<names>[\w.-]+(?:\/|\.\w+)(?: [\w.-]+(?:\/|\.\w+))*)(?: {2,}(?<text>.*))?$/
const FOLDERS = /(?<![\w/])[\w-]+\/(?!\w)/g

/**
 * Reads a tree whose lines are indented by two spaces a level, three levels deep. A line can name several entries.
 * Lines with more indent continue the description of the entries before.
 */
export function readTree(tree: string): readonly TreeEntry[] {
  const entries: { path: string; within: string[] }[] = []
  const parents: string[] = []
  let last: typeof entries = []
  for (const line of tree.split('\n')) {
    const { indent, names, text = line } = ENTRIES.exec(line)?.groups ?? {}
    if (indent !== undefined && names !== undefined) {
      const level = indent.length / 2
      const parent = parents.slice(0, level).join('')
      last = names.split(' ').map((name) => ({ path: parent + name, within: [] }))
      entries.push(...last)
      parents.splice(level, parents.length, names.split(' ')[0] ?? '')
      if (text === line) continue
    }
    for (const { within } of last) within.push(...[...text.matchAll(FOLDERS)].map(([folder]) => folder))
  }
  return entries
}
