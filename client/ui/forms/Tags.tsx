import { useLingui } from '@lingui/react/macro'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { Icon } from '../Icon.tsx'

/** The chosen values, each with a cross. Arrow keys move among them, Delete removes. */
export function Tags({
  label,
  items,
  onRemove,
}: {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string }[]
  readonly onRemove: (id: string) => void
}) {
  const { t } = useLingui()
  if (items.length === 0) return null
  return (
    <TagGroup
      aria-label={label}
      selectionMode="none"
      onRemove={(keys) => {
        for (const id of keys) onRemove(String(id))
      }}
    >
      <TagList items={items}>
        {(item) => {
          const name = item.label
          return (
            <Tag id={item.id} textValue={name}>
              {name}
              <Button slot="remove" aria-label={t`Remove`}>
                <Icon name="close" />
              </Button>
            </Tag>
          )
        }}
      </TagList>
    </TagGroup>
  )
}
