/**
 * Checks of the server's answers, for the sign-in page alone: zod would be a quarter of its bytes. All other pages use
 * the schemas of `shared/`, which define these types.
 */
import type { Schema } from '../../shared/schema.ts'

export type Guard<T> = (value: unknown) => value is T

export const isText: Guard<string> = (value) => typeof value === 'string'
export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean'

export const oneOf =
  <const T extends string>(...values: readonly T[]): Guard<T> =>
  (value): value is T =>
    values.some((one) => one === value)

export const orNull =
  <T>(is: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || is(value)

export const listOf =
  <T>(is: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every((one) => is(one))

export const having =
  <T extends object>(fields: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Guard<unknown>>(fields).every(([name, is]) => is((value as Record<string, unknown>)[name]))

export const schemaOf = <T>(is: Guard<T>): Schema<T> => ({
  safeParse: (value) => (is(value) ? { success: true, data: value } : { success: false }),
})
