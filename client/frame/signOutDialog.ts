import { latePart } from '../ui/latePart.tsx'

/** Editors load it in advance, because it must also work without a network. */
export const loadSignOutDialog = () => import('./SignOutDialog.tsx')

export const SignOutDialog = latePart(loadSignOutDialog)
