import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import { FoundColleagues, MAX_ADDRESSES } from '../../../shared/imports/importOwners.ts'
import { requestOnce } from '../../http/send.ts'
import { addressIn } from '../cells/ownerCell.ts'
import type { ImportInto } from './importInto.ts'

/** @returns the colleagues whose addresses are in a table, by address; without an answer only names are known */
export function useAddresses(
  { campaign, centre }: Pick<ImportInto, 'campaign' | 'centre'>,
  table: ImportedTable,
): ReadonlyMap<string, string> {
  const addresses = useMemo(() => addressesIn(table), [table])
  const path = `/api/campaigns/${campaign}/plans/${centre}/imports/colleagues`
  const { data } = useQuery({
    queryKey: ['import-colleagues', path, addresses],
    queryFn: () => requestOnce(FoundColleagues, path, { method: 'POST', body: { addresses } }),
    enabled: addresses.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  return useMemo(() => new Map((data?.colleagues ?? []).map(({ address, person }) => [address, person])), [data])
}

/** The first different addresses of the cells. */
function addressesIn({ sheets }: ImportedTable): readonly string[] {
  const found = new Set<string>()
  for (const cell of sheets.flatMap(({ rows }) => rows.flat())) {
    const address = cell.includes('@') ? addressIn(cell) : null
    if (address !== null && address.length <= 320) found.add(address)
    if (found.size === MAX_ADDRESSES) break
  }
  return [...found]
}
