/**
 * A *message* is an entry of the catalogs: an id, and its English text in ICU MessageFormat.
 * Components write their messages with Lingui's macros. Tables that the server needs as well cannot: Node runs these
 * files as they are. They use the functions below; `client/lingui.config.ts` reads their messages from the files'
 * exports.
 */
export interface Message {
  readonly id: string
  readonly message: string
}

/** A message of its own for each text, under the id `<prefix>.<key>`. */
export function messageTable<K extends string>(
  prefix: string,
  texts: Readonly<Record<K, string>>,
): Readonly<Record<K, Message>> {
  const entries = Object.entries<string>(texts).map(([key, message]) => [key, { id: `${prefix}.${key}`, message }])
  return Object.fromEntries(entries) as Readonly<Record<K, Message>>
}

type WithMessage<O> = Omit<O, 'label'> & { readonly label: Message }

/** The options of a field with their labels as messages, under the ids `<prefix>.<option>`. */
export function labelled<const O extends readonly { readonly id: string; readonly label: string }[]>(
  prefix: string,
  options: O,
): { readonly [I in keyof O]: WithMessage<O[I]> } {
  const all = options.map((option) => ({ ...option, label: { id: `${prefix}.${option.id}`, message: option.label } }))
  return all as unknown as { readonly [I in keyof O]: WithMessage<O[I]> }
}

/** Names messages whose texts only the catalogs hold, such as the names of the thesaurus’ concepts. */
export const messagesUnder =
  (prefix: string) =>
  (key: string): Message => ({ id: `${prefix}.${key}`, message: key.replaceAll('-', ' ') })
