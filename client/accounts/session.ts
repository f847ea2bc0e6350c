/** The signed-in person. */
import { z } from 'zod'
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { SessionView, SignInOptions, type SetLanguage, type SignIn } from '../../shared/accounts/session.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import type { Person } from '../../shared/permissions.ts'
import { hasStatus, isServerUnavailable, RequestFailed } from '../http/failure.ts'
import { request, requestVoid } from '../http/request.ts'
import { deleteSentCopiesOf } from '../sync/clearCopies.ts'
import { clearCachedResponses } from '../offline/cachedResponses.ts'
import { withCountryName } from '../ui/withCountryName.ts'
import { adoptLanguage } from '../ui/language/interfaceLanguage.ts'
import { forgetLastPerson, lastPerson, rememberPerson } from '../offline/lastPerson.ts'

export const SESSION_KEY = ['session']

async function fetchPerson(): Promise<Person | null> {
  try {
    const { person, language } = await request(SessionView, '/api/session')
    rememberPerson(person)
    adoptLanguage(language)
    return person
  } catch (error) {
    const last = lastPerson()
    if (hasStatus(error, 401)) {
      // The session was ended elsewhere. Unsent work stays, bound to its person; all else is deleted, as after signing out.
      forgetLastPerson()
      if (last !== null) void clearCachedResponses(last.person.id).catch(() => undefined)
      if (last !== null) void deleteSentCopiesOf(last.person.id).catch(() => undefined)
      return null
    }
    throw isServerUnavailable(error)
      ? new RequestFailed(error.failure, last && { data: last.person, at: last.at })
      : error
  }
}

/** The person at this browser; null without a session. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchPerson })
}

/** With the names of countries in the language of the interface. */
const WordedSignIn = SignInOptions.transform(({ demo, ...ways }) => ({
  ...ways,
  demo: demo && { ...demo, centres: demo.centres.map(withCountryName) },
}))

export function useSignInOptions() {
  return useQuery({ queryKey: ['sign-in'], queryFn: () => request(WordedSignIn, '/api/sign-in') })
}

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (signIn: SignIn) => request(SessionView, '/api/session', { method: 'POST', body: signIn }),
    onSuccess: (session) => takeSession(queries, session),
  })
}

/** From now on this is the person of this browser. */
export function takeSession(queries: QueryClient, { person, language }: SessionView): void {
  rememberPerson(person)
  adoptLanguage(language)
  // The cached data belongs to the previous person.
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] })
  queries.setQueryData(SESSION_KEY, person)
}

/** Saves the language of the interface and of mails, and shows the interface in it. */
export function useChooseLanguage() {
  return useMutation({
    mutationFn: (language: InterfaceLanguage) =>
      requestVoid('/api/session/language', { method: 'PUT', body: { language } satisfies SetLanguage }),
    onSuccess: (_, language) => adoptLanguage(language),
  })
}

/**
 * Ends the session on the server. The caller clears this browser's data.
 * @returns where the browser goes to end its session at the provider as well; null for nowhere
 */
export async function endSession(): Promise<string | null> {
  const { location } = await request(SignedOut, '/api/session', { method: 'DELETE' })
  return location
}

const SignedOut = z
  .object({ location: z.url() })
  .nullable()
  .transform((found) => ({ location: found?.location ?? null }))
