/** The English line beneath a title in another language. Renders nothing if it is empty. */
export function Gloss({ gloss }: { readonly gloss: string }) {
  if (gloss.trim() === '') return null
  return (
    <span className="gloss" lang="en">
      {gloss}
    </span>
  )
}
