/** Requests of the pages to which links lead. The person signed in afterwards is the person of this browser. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LinkView, SignInOutcome, type UseLink } from '../../../shared/accounts/session.ts'
import { request } from '../../http/request.ts'
import { takeSession } from '../session.ts'

export function useUseLink() {
  return useOutcome((link: UseLink) => request(SignInOutcome, '/api/sign-in-link/use', { method: 'POST', body: link }))
}

/** A separate account, for somebody who comes a new way with a known address. */
export function useSeparateAccount() {
  return useOutcome(() => request(SignInOutcome, '/api/sign-in/separate', { method: 'POST', body: {} }))
}

/** Shows the purpose of a link. Looking does not use it up. */
export function useLinkView(token: string) {
  return useQuery({
    queryKey: ['sign-in-link', token],
    queryFn: () => request(LinkView, '/api/sign-in-link/look', { method: 'POST', body: { token } }),
    retry: false,
    gcTime: 0,
  })
}

function useOutcome<Body>(send: (body: Body) => Promise<SignInOutcome>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (outcome) => {
      if (outcome.kind === 'signed-in') takeSession(queries, outcome.session)
    },
  })
}
