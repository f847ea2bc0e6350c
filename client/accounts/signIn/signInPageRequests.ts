/**
 * Requests of the sign-in page. After signing in, the page is loaded again: with a session, the server answers with the
 * workspace.
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SignIn, SignInOptions, UseCode } from '../../../shared/accounts/session.ts'
import { SignInStep, WaysToSignIn } from './signInAnswers.ts'
import { tellOtherTabs } from '../otherTabs.ts'
import { requestOnce, requestVoid } from '../../http/send.ts'
import { withCountryName } from '../../ui/withCountryName.ts'

/** With the names of countries in the language of the interface. */
async function fetchWays(): Promise<SignInOptions> {
  const { demo, ...ways } = await requestOnce(WaysToSignIn, '/api/sign-in')
  return { ...ways, demo: demo && { ...demo, centres: demo.centres.map(withCountryName) } }
}

export function useWaysToSignIn() {
  return useQuery({ queryKey: ['ways-to-sign-in'], queryFn: fetchWays })
}

export function useSignIn() {
  return useMutation({
    mutationFn: (signIn: SignIn) => requestVoid('/api/session', { method: 'POST', body: signIn }),
    onSuccess: openWorkspace,
  })
}

export function useAskForLink() {
  return useMutation({
    mutationFn: (email: string) => requestVoid('/api/sign-in-link', { method: 'POST', body: { email } }),
  })
}

export function useUseCode() {
  return useMutation({
    mutationFn: (code: UseCode) => requestOnce(SignInStep, '/api/sign-in-code', { method: 'POST', body: code }),
    onSuccess: ({ kind }) => {
      if (kind === 'signed-in') openWorkspace()
      if (kind === 'known-address') location.assign('/sign-in/known-address')
    },
  })
}

function openWorkspace(): void {
  tellOtherTabs()
  location.reload()
}
