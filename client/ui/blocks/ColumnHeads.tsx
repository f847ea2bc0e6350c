interface Column {
  readonly label: string
  readonly className: string
}

/** The heads of a table's columns. */
export function ColumnHeads({ columns }: { readonly columns: readonly (string | Column)[] }) {
  return (
    <thead>
      <tr>
        {columns
          .map((column) => (typeof column === 'string' ? { label: column, className: undefined } : column))
          .map(({ label, className }) => (
            <th key={label} scope="col" className={className}>
              {label}
            </th>
          ))}
      </tr>
    </thead>
  )
}
