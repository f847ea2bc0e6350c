/** Settings whose values are in files. */
import { readFileSync } from 'node:fs'

/** Secrets may be in files, as containers receive them: `SECRET_FILE` names a file with the value of `SECRET`. */
export const SECRETS = ['SECRET', 'SMTP_URL', 'DATABASE_URL', 'REDIS_URL', 'METRICS_TOKEN', 'TRANSLATOR_KEY'] as const

export type Settings = Readonly<Record<string, string | undefined>>

/** Puts the contents of the files in the place of their settings, without the line end. */
export function readSecretFiles(given: Settings): {
  readonly environment: Settings
  /** The errors, in words for the person who set it, without any content. */
  readonly complaints: readonly string[]
} {
  const values: Record<string, string> = {}
  const complaints: string[] = []
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`]
    if (file === undefined) continue
    if (given[name] !== undefined) {
      complaints.push(`${name}_FILE: ${name} is set as well; unset one of them.`)
      continue
    }
    try {
      values[name] = readFileSync(file, 'utf8').trim()
      if (values[name] === '') complaints.push(`${name}_FILE: ${file} is empty.`)
    } catch (error) {
      complaints.push(`${name}_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`)
    }
  }
  return { environment: { ...given, ...values }, complaints }
}
