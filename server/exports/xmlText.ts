import { writableText } from './writableText.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML holds it, between tags or quotation marks. */
export const xmlText = (text: string): string =>
  writableText(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
