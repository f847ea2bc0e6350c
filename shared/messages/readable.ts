/** A compiled message as people read it: `{count} activities` for one with a plural. */
import type { Messages } from '@lingui/core'

export type CompiledMessage = Messages[string]

/** The last case of a plural or a choice stands for all of them. */
export function readable(message: CompiledMessage): string {
  if (typeof message === 'string') return message
  return message
    .map((token) => {
      if (typeof token === 'string') return token === '#' ? '{#}' : token
      const [name, , cases] = token
      if (cases === undefined || typeof cases === 'string') return `{${name}}`
      const last = Object.entries(cases ?? {}).findLast(([key]) => key !== 'offset')?.[1]
      return last === undefined ? `{${name}}` : readable(last as CompiledMessage)
    })
    .join('')
    .replaceAll(/<\/?\w+\/?>/g, '')
}
