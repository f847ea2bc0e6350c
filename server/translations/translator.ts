/** A *translator* is a service that translates what others wrote. The operator chooses it; none is the default. */

/** Why there is no translation. `lacks-language`: the service does not have these two languages. */
export type WhyUntranslated = 'down' | 'slow' | 'odd-answer' | 'quota' | 'lacks-language'

export type Translated =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly why: WhyUntranslated }

/** From one language into others, as the service names them. */
export interface LanguagePair {
  readonly from: string
  readonly to: readonly string[]
}

export interface Translator {
  /** The host, as people read it. */
  readonly name: string
  /**
   * Translates plain texts, each by itself, in their order. Never throws.
   * @param from a language of the service, as `to`
   */
  readonly translate: (texts: readonly string[], from: string, to: string) => Promise<Translated>
  /** @returns null if the service does not say */
  readonly languages: () => Promise<readonly LanguagePair[] | null>
}
