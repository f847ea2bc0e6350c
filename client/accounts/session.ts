/** The signed-in person. */
import { z } from 'zod'
import { useMutation, useQuery, type QueryClient } from '@tanstack/react-query'
import { SessionView, type SetLanguage } from '../../shared/accounts/session.ts'
import { SignInOptions } from '../../shared/accounts/session.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import type { Person } from '../../shared/permissions.ts'
import { hasStatus, isServerUnavailable, RequestFailed } from '../http/failure.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'
import { adoptLanguage } from '../ui/language/interfaceLanguage.ts'
import { lastPerson, rememberPerson } from '../offline/lastPerson.ts'
import { clearEndedSession } from './endedSession.ts'
import { tellOtherTabs } from './otherTabs.ts'

export const SESSION_KEY = ['session']

let endedElsewhere = false
/** Whether somebody was signed in here and their session ended in another way than signing out here. */
export const hasSessionEnded = (): boolean => endedElsewhere

async function fetchPerson(): Promise<Person | null> {
  try {
    const { person, language } = await request(SessionView, '/api/session')
    rememberPerson(person)
    adoptLanguage(language)
    return person
  } catch (error) {
    if (hasStatus(error, 401)) {
      endedElsewhere = clearEndedSession() || endedElsewhere
      return null
    }
    const last = lastPerson()
    throw isServerUnavailable(error)
      ? new RequestFailed(error.failure, last && { data: last.person, at: last.at })
      : error
  }
}

/** The person at this browser; null without a session. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchPerson })
}

/** The ways to sign in, in the workspace, cached for use without a network. */
export function useSignInOptions() {
  return useQuery({ queryKey: ['sign-in'], queryFn: () => request(SignInOptions, '/api/sign-in') })
}

/** From now on this is the person of this browser. */
export function takeSession(queries: QueryClient, { person, language }: SessionView): void {
  rememberPerson(person)
  tellOtherTabs()
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
 * @returns the address where the browser ends its session at the provider as well; null if there is none
 */
export async function endSession(): Promise<string | null> {
  const { location } = await request(SignedOut, '/api/session', { method: 'DELETE' })
  return location
}

const SignedOut = z
  .object({ location: z.url() })
  .nullable()
  .transform((found) => ({ location: found?.location ?? null }))
