import { colourClass } from '../../../shared/colourOfPerson.ts'
import { initials } from '../../ui/Avatar.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface ChoosablePerson {
  readonly id: string
  readonly name: string
  /** A second line. */
  readonly note?: string
}

interface PersonChoiceProps<P> {
  readonly label: string
  readonly people: readonly P[]
  readonly onChoose: (person: P) => void
}

/** A list of people; a press chooses one. */
export function PersonChoice<P extends ChoosablePerson>({ label, people, onChoose }: PersonChoiceProps<P>) {
  return (
    <ul className="demo-people" aria-label={label}>
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" className="demo-person" onClick={() => onChoose(person)}>
            <span className={`av ${colourClass(person.id)}`} aria-hidden="true">
              {initials(person.name)}
            </span>
            <span>
              <b>{person.name}</b>
              {person.note !== undefined && <small>{person.note}</small>}
            </span>
            <Icon name="go" />
          </button>
        </li>
      ))}
    </ul>
  )
}
