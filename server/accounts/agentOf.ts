/** Which browser on which system a `User-Agent` says it is. */
import Bowser from 'bowser'

export function agentOf(userAgent: string): { readonly browser: string | null; readonly system: string | null } {
  if (userAgent === '') return { browser: null, system: null }
  const { browser, os } = Bowser.parse(userAgent)
  return { browser: browser.name || null, system: os.name || null }
}
