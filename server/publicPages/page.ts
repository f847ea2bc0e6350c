/** A public page, before its frame is put around it. */
import type { Help } from './help.ts'
import type { Html } from './html.ts'
import type { PublicPlace } from './publicAddress.ts'

export interface Page {
  readonly title: string
  /** For search engines and link previews: one or two sentences. */
  readonly description: string
  readonly crumbs: readonly Crumb[]
  readonly head: Html
  readonly body: Html
  readonly help: Help
  /** The languages in which the content is written, if it is a centre's. */
  readonly writtenIn: readonly string[]
  /** Data for schema.org; null for a page that it has no type for. */
  readonly data: object | null
  readonly files: { readonly ics: PublicPlace | null; readonly json: PublicPlace | null }
  readonly footnote: string | null
  /** After how many seconds it refreshes by itself, for visitors who chose that. */
  readonly refreshS?: number
}

export interface Crumb {
  readonly name: string
  readonly place: PublicPlace
}
