/** How long functions are by themselves: the lines of a function without those of functions inside it, comments and blank lines included. */
import { parse, type ParserPlugin } from '@babel/parser'

export interface FunctionLength {
  readonly name: string
  readonly line: number
  /** Lines of its own. */
  readonly lines: number
}

interface Node {
  readonly type: string
  readonly loc?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
  readonly [key: string]: unknown
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
  'ClassPrivateMethod',
])

/** @returns all functions of a file, in their order */
export function functionLengths(file: string, text: string): readonly FunctionLength[] {
  const found: FunctionLength[] = []

  /** @returns the lines that functions within this node take */
  function visit(node: Node, name: string): number {
    let inner = 0
    const own = nameOf(node) ?? name
    for (const child of childrenOf(node)) inner += visit(child, own)
    if (!FUNCTIONS.has(node.type) || node.loc === undefined) return inner
    const lines = node.loc.end.line - node.loc.start.line + 1
    // The first line of a function inside belongs to both: it names it here, and begins there.
    found.push({ name: own, line: node.loc.start.line, lines: lines - inner })
    return Math.max(0, lines - 1)
  }

  const plugins: ParserPlugin[] = file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript']
  visit(parse(text, { sourceType: 'module', plugins }) as unknown as Node, '')
  return found.toSorted((a, b) => a.line - b.line)
}

function nameOf(node: Node): string | null {
  const named = (node['id'] ?? node['key']) as Node | null | undefined
  return named?.type === 'Identifier' ? String(named['name']) : null
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

function* childrenOf(node: Node): Iterable<Node> {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'leadingComments' || key === 'trailingComments' || key === 'innerComments') continue
    if (Array.isArray(value)) yield* value.filter(isNode)
    else if (isNode(value)) yield value
  }
}
