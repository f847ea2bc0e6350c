/** The messages that a built script asks for, and with which values. */
import { parseAst } from 'vite'
import { messages } from '../../shared/locales/en/messages.ts'

export interface AskedMessage {
  readonly id: string
  readonly values: readonly string[]
}
type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Each object literal with an id of the catalog, as the macros leave them. @param script a built script */
export function messagesIn(script: string): readonly AskedMessage[] {
  const found: AskedMessage[] = []
  const waiting: unknown[] = [parseAst(script)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isTree(node)) continue
    const id = textOf(propertiesOf(node).get('id'))
    if (id !== null && id in messages) {
      const values = propertiesOf(node).get('values')
      found.push({ id, values: isTree(values) ? [...propertiesOf(values).keys()] : [] })
    }
    for (const child of Object.values(node)) if (isTree(child)) waiting.push(child)
  }
  return found
}

function propertiesOf(node: Tree): ReadonlyMap<string, unknown> {
  if (node.type !== 'ObjectExpression' || !Array.isArray(node.properties)) return new Map()
  return new Map(
    (node.properties as readonly Tree[]).flatMap(({ key, value }) => {
      const name = isTree(key) ? (key.name ?? textOf(key) ?? key.value) : undefined
      return name === undefined ? [] : [[String(name), value] as const]
    }),
  )
}

/** A string in quotes or backticks. */
function textOf(node: unknown): string | null {
  if (!isTree(node)) return null
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as readonly { value: { cooked: string } }[]) : []
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null
}

/** The names of a compiled message: `["Hello ", ["name"], ["count", "plural", { one: [...] }]]`. */
export function namesIn(part: unknown): ReadonlySet<string> {
  if (!Array.isArray(part)) return new Set()
  return new Set(
    part.flatMap((piece: unknown) => {
      if (!Array.isArray(piece)) return []
      const [name, , forms] = piece as readonly unknown[]
      return [String(name), ...(isTree(forms) ? Object.values(forms).flatMap((form) => [...namesIn(form)]) : [])]
    }),
  )
}
