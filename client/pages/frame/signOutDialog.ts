import { lazy } from 'react'

/** Whoever edits has it loaded before it is needed: it has to ask when there is no network, too. */
export const loadSignOutDialog = () => import('./SignOutDialog.tsx')

export const SignOutDialog = lazy(loadSignOutDialog)
