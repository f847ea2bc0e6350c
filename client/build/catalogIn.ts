import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Messages } from '@lingui/core'

/** Reads the compiled catalog of a language. @param root the program's folder */
export async function catalogIn(root: string, language: string): Promise<Messages> {
  const file = pathToFileURL(join(root, 'shared/locales', language, 'messages.ts')).href
  const { messages } = (await import(file)) as { readonly messages: Messages }
  return messages
}
