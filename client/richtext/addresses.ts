/** Web addresses in typed text. Pure. */

interface Address {
  readonly href: string
  /** From the address to the end of the text. */
  readonly text: string
  /** How many signs at the end are not part of it: the end of a sentence, or a closing bracket. */
  readonly after: number
}

/** Longer addresses are not typed by hand. */
const MAX_LENGTH = 2000
const LAST_WORD = /(?:^|[\s("“„«])((?:https?:\/\/|www\.)\S+)$/
const AT_END = /[.,;:!?)\]"”»]+$/

/** The address at the end of a text; null if there is none. */
export function addressBefore(text: string): Address | null {
  const word = LAST_WORD.exec(text.slice(-MAX_LENGTH))?.[1]
  if (word === undefined) return null
  const after = AT_END.exec(word)?.[0].length ?? 0
  const address = word.slice(0, word.length - after)
  if (!/^(?:https?:\/\/|www\.)[^\s/]+\.[^\s/]/.test(address)) return null
  return { href: address.startsWith('www.') ? `https://${address}` : address, text: word, after }
}
