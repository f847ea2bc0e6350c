/** Catalogs as the tests of languages read them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Messages } from '@lingui/core'
import { formatter } from '@lingui/format-po'

const CATALOGS = resolve(import.meta.dirname, '../../shared/locales')

export interface Entry {
  readonly id: string
  readonly english: string
  /** Empty if nobody has translated it. */
  readonly text: string
}

/** @returns the messages of a language, beside the English */
export async function entriesOf(language: string): Promise<readonly Entry[]> {
  const [english, own] = await Promise.all(['en', language].map((one) => readCatalog(one)))
  return Object.entries(english ?? {}).map(([id, text]) => ({ id, english: text, text: own?.[id] ?? '' }))
}

/** Reading one takes half a second, and many tests look at each. */
const read = new Map<string, Promise<Readonly<Record<string, string>>>>()

function readCatalog(language: string): Promise<Readonly<Record<string, string>>> {
  const known = read.get(language) ?? parseCatalog(language)
  read.set(language, known)
  return known
}

async function parseCatalog(language: string): Promise<Readonly<Record<string, string>>> {
  const filename = resolve(CATALOGS, language, 'messages.po')
  const options = { locale: language, sourceLocale: 'en', filename }
  const catalog = await formatter().parse(readFileSync(filename, 'utf8'), options)
  return Object.fromEntries(Object.entries(catalog).map(([id, { translation = '' }]) => [id, translation]))
}

export async function compiledOf(language: string): Promise<Messages> {
  const { messages } = (await import(resolve(CATALOGS, language, 'messages.ts'))) as { readonly messages: Messages }
  return messages
}

type CompiledMessage = Messages[string]
type Token = Exclude<CompiledMessage, string>[number]

/** A plural or a choice within a message: its cases by their names. */
interface Choice {
  readonly argument: string
  readonly type: string
  readonly cases: Readonly<Record<string, CompiledMessage>>
}

const tokensOf = (message: CompiledMessage | undefined): readonly Token[] =>
  message === undefined ? [] : typeof message === 'string' ? [message] : message

/** All plurals and choices of a message, those inside of others too. */
export const choicesIn = (message: CompiledMessage | undefined): readonly Choice[] =>
  tokensOf(message).flatMap((token) => {
    if (typeof token === 'string' || token[2] === undefined || typeof token[2] === 'string') return []
    const { offset: _, ...cases } = token[2] as Record<string, CompiledMessage>
    const own = { argument: token[0], type: token[1] ?? '', cases }
    return [own, ...Object.values(cases).flatMap((inside) => choicesIn(inside))]
  })

/** The arguments of a message, each once, and its tags as often as a reader meets them. */
export function placeholdersOf(message: CompiledMessage | undefined): readonly string[] {
  const found = new Set<string>()
  collect(message, found)
  return [...found].toSorted()
}

function collect(message: CompiledMessage | undefined, found: Set<string>): void {
  for (const token of tokensOf(message)) {
    if (typeof token === 'string') {
      for (const [tag] of token.matchAll(/<\/?\w+\/?>/g)) found.add(tag)
      continue
    }
    found.add(`{${token[0]}}`)
    for (const { cases } of choicesIn([token])) for (const inside of Object.values(cases)) collect(inside, found)
  }
}
