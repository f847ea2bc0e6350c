/** Settings that are JSON in files. Errors are reported without any content: it may hold secrets. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { NoticeTexts } from '../../shared/accounts/myData.ts'
import { ProviderConfigs, type ProviderConfig } from '../../shared/accounts/providerConfig.ts'

type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly complaints: readonly string[] }

const refused = (...complaints: readonly string[]): Result<never> => ({ ok: false, complaints })

/** @param file the path of a file with JSON */
export function readNotice(file: string | undefined): Result<NoticeTexts | null> {
  if (file === undefined) return { ok: true, value: null }
  const must = 'NOTICE_FILE: it must be JSON with controller, processor, recordNumber and contact'
  try {
    const parsed = NoticeTexts.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success
      ? { ok: true, value: parsed.data }
      : refused(`${must}: ${z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ')}`)
  } catch (error) {
    return refused(error instanceof SyntaxError ? `${must}: ${file} is no JSON.` : `NOTICE_FILE: ${file} ${why(error)}`)
  }
}

/** @param setting JSON, or the path of a file with it */
export function readProviders(setting: string | undefined): Result<readonly ProviderConfig[]> {
  if (setting === undefined) return { ok: true, value: [] }
  const isText = /^\s*[[{]/.test(setting)
  const where = isText ? 'the setting' : setting
  try {
    const text = isText ? setting : readFileSync(setting, 'utf8')
    const parsed = ProviderConfigs.safeParse(JSON.parse(text))
    if (parsed.success) return { ok: true, value: parsed.data }
    return refused(
      ...parsed.error.issues.map(({ path, code, message }) =>
        path.length === 0 && code === 'invalid_type'
          ? `OIDC_PROVIDERS: ${where} must be a list: [{"id": …, "label": …, "issuer": …, "clientId": …}]`
          : `OIDC_PROVIDERS: ${path.join('.')}: ${message}`,
      ),
    )
  } catch (error) {
    return refused(
      error instanceof SyntaxError
        ? `OIDC_PROVIDERS: ${where} is no JSON.`
        : `OIDC_PROVIDERS: neither JSON nor a readable file: ${where} ${why(error)}`,
    )
  }
}

const why = (error: unknown): string =>
  `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`
