/** A format in a menu: its name and its use. */
export function FormatFace({ label, note }: { readonly label: string; readonly note: string | null }) {
  return (
    <span className="export-format">
      <span>{label}</span>
      {note !== null && <small>{note}</small>}
    </span>
  )
}
