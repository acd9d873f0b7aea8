import { has, toggled } from './query'
import css from './search.module.css'
import { words } from './words'

type NarrowProps = { query: string; onQuery: (query: string) => void }

/** The questions that are asked most, one press each; they only write into the search. */
export function Narrow({ query, onQuery }: NarrowProps) {
  return (
    <aside className={css.narrow} aria-label={words.narrow}>
      <h2>{words.narrow}</h2>
      {words.facets.map((facet) => (
        <fieldset key={facet.name}>
          <legend>{facet.name}</legend>
          {facet.terms.map(([term, name]) => (
            <button
              key={term}
              type="button"
              aria-pressed={has(query, term)}
              title={term}
              onClick={() => onQuery(toggled(query, term))}
            >
              {name}
            </button>
          ))}
        </fieldset>
      ))}
    </aside>
  )
}

/** Every form of the language by an example. */
export function Syntax({ query, onQuery }: NarrowProps) {
  return (
    <section className={css.syntax} aria-label={words.help}>
      <h2>{words.help}</h2>
      <p>{words.helpOf}</p>
      <ul>
        {words.syntax.map(([example, meaning]) => (
          <li key={example}>
            <button type="button" onClick={() => onQuery(toggled(query, example))}>
              <code>{example}</code>
            </button>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
