import { Trans, useLingui } from '@lingui/react/macro'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { CentreId } from '../../shared/ids.ts'
import { containsEachWord } from '../ui/containsEachWord.ts'
import { Icon } from '../ui/Icon.tsx'

export interface CentreOption {
  readonly id: CentreId
  readonly name: string
  readonly country: string
  readonly countryName: string
}

interface CentreChoiceProps {
  readonly label: string
  readonly centres: readonly CentreOption[]
  readonly value: CentreId | null
  readonly onChange: (centre: CentreId | null) => void
}

/** A centre, found by its name or its country, in the language of the interface, in English and in its own languages. */
export function CentreChoice({ label, centres, value, onChange }: CentreChoiceProps) {
  const { t } = useLingui()
  // The names in other languages are searched, and stay out of the field and of what is read aloud.
  const searched = new Map(centres.map((one) => [textOf(one), `${textOf(one)} ${ownNames(one.country)}`]))
  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      // A list that is opened while empty would stay empty.
      isDisabled={centres.length === 0}
      defaultFilter={(text, typed) => containsEachWord(searched.get(text) ?? text, typed)}
      value={value}
      onChange={(key) => onChange((key as CentreId | null) ?? null)}
      defaultItems={centres.map((centre) => ({ ...centre, text: textOf(centre) }))}
    >
      <Label className="label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={t`Type a country or a centre’s name`} />
        <Button className="ibtn" aria-label={t`Show all centres`}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover>
        <ListBox
          renderEmptyState={() => (
            <p className="nothing">
              <Trans>No centre has this name. Choose the country: the approvers can move you.</Trans>
            </p>
          )}
        >
          {(item: CentreOption & { readonly text: string }) => (
            <ListBoxItem id={item.id} textValue={item.text}>
              <Icon name="check" />
              {item.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

const textOf = ({ name, countryName }: CentreOption): string =>
  name === countryName ? countryName : `${countryName} – ${name}`

/** The country's name in the languages of Europe that its people may type it in. */
const LANGUAGES = 'en bg cs da de el es et fi fr ga hr hu is it lt lv mk mt nb nl pl pt ro sk sl sq sr sv tr uk'.split(
  ' ',
)
const names = new Map<string, string>()

function ownNames(country: string): string {
  const known = names.get(country)
  if (known !== undefined) return known
  const all = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? '')
  const joined = [...new Set(all)].join(' ')
  names.set(country, joined)
  return joined
}
