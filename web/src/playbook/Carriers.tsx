import type { MeaningCarrier, MeaningTrigger } from '../api/generated/desk'
import { sentence } from '../ui/sentence'
import { Sideways } from '../ui/Sideways'
import css from './meaning.module.css'
import { words } from './words'

type CarriersProps = {
  matrix: readonly MeaningCarrier[]
  triggers: readonly MeaningTrigger[]
  line?: number
  /** Without it the page is only read. */
  onGo?: (line: number) => void
}

/** Who carries a ticket of each priority, and what raises one at once. */
export function Carriers({ matrix, triggers, line, onGo }: CarriersProps) {
  return (
    <>
      <section>
        <h2>{words.matrix}</h2>
        <Sideways label={words.matrix}>
          <table className={css.matrix}>
            <thead>
              <tr>
                {Object.values(words.columns).map((it) => (
                  <th key={it} scope="col">
                    {it}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.map((it) => (
                <tr key={it.priority} data-here={it.line === line || undefined}>
                  <th scope="row">
                    <Go line={it.line} onGo={onGo}>
                      {sentence(it.priority)}
                    </Go>
                  </th>
                  <td>{sentence(it.owner)}</td>
                  <td>{it.then ? sentence(it.then) : '–'}</td>
                  <td>{listed(it.stakeholders)}</td>
                  <td>{listed(it.executives)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      </section>
      {triggers.length > 0 && (
        <section>
          <h2>{words.triggers}</h2>
          <ul className={css.triggers}>
            {triggers.map((it) => (
              <li key={`${it.line} ${it.when}`} data-here={it.line === line || undefined}>
                <Go line={it.line} onGo={onGo}>
                  {words.trigger(it.when, it.raise_to, it.tell)}
                </Go>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Go({ line, onGo, children }: { line: number; onGo: CarriersProps['onGo']; children: string }) {
  if (!onGo) return children
  return (
    <button type="button" onClick={() => onGo(line)}>
      {children}
    </button>
  )
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? '–' : names.map((it) => (it.length <= 3 ? it.toUpperCase() : sentence(it))).join(', ')
