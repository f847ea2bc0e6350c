import { useState, type ReactNode } from 'react'
import type { Person } from '../../shared/permissions.ts'
import { latePart } from '../ui/latePart.tsx'

const WrongWording = latePart(() => import('../corrections/WrongWording.tsx'))

/** The panel in which somebody names a text of the interface that is wrong. */
export function useWrongWording(person: Person): { readonly open: () => void; readonly shown: ReactNode } {
  const [isOpen, setOpen] = useState(false)
  return {
    open: () => setOpen(true),
    shown: isOpen && <WrongWording person={person} onClose={() => setOpen(false)} />,
  }
}
