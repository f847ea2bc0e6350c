import { createContext, useContext, useState, type ReactNode } from 'react'
import { latePart } from '../../ui/latePart.tsx'
import type { ImportInto } from './importInto.ts'
import type { ImportSource } from './begin/importSource.ts'
import { useImportSource } from './begin/useImportSource.ts'
import { WaitingImport } from './begin/WaitingImport.tsx'

const PlanImport = latePart(() => import('./PlanImport.tsx'))

type OpenImport = (source: ImportSource) => void

const OpenImportContext = createContext<OpenImport>(() => undefined)

/** Opens the import of the plan. */
export const useOpenImport = (): OpenImport => useContext(OpenImportContext)

interface ImportProviderProps {
  readonly into: ImportInto
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
  readonly children: ReactNode
}

/** Lets the parts of a plan's editor open the import. In an empty plan a pasted or dropped table opens it too. */
export function ImportProvider({ into, isConnected, children }: ImportProviderProps) {
  const [source, setSource] = useState<ImportSource | null>(null)
  useImportSource(into.content.activities.length === 0 && source === null, setSource)
  return (
    <OpenImportContext value={setSource}>
      {children}
      <WaitingImport campaign={into.campaign} centre={into.centre} isConnected={isConnected} />
      {source !== null && <PlanImport {...into} source={source} onClose={() => setSource(null)} />}
    </OpenImportContext>
  )
}
