import { latePart } from '../ui/latePart.tsx'

/** The bar of pages that others wrote. Reading needs none of its parts. */
export const TranslationBar = latePart(() => import('./TranslationBar.tsx'), { failed: 'nothing' })
