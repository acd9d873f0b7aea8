import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Rung } from '../api/generated/desk'
import { publishedQuery } from '../api/playbook'
import { Act } from '../ui/Act'
import { Icon } from '../ui/icons'
import { sentence } from '../ui/sentence'
import { Sideways } from '../ui/Sideways'
import { useTimes } from '../ui/times'
import { useTitle } from '../ui/useTitle'
import { Carriers } from './Carriers'
import { PlaybookHead } from './PlaybookHead'
import page from './page.module.css'
import css from './published.module.css'
import { kindWord, words } from './words'

/** What we promise and who carries it, from the live release and stamped with it. */
export default function EscalationPage() {
  const { brand } = useParams({ from: '/b/$brand/playbook/escalation' })
  const { data } = useSuspenseQuery(publishedQuery(brand))
  const times = useTimes()
  useTitle(words.escalation)
  return (
    <main className={page.page}>
      <PlaybookHead
        brand={brand}
        here="escalation"
        title={words.escalation}
        hint={words.stamp(data.version, data.hash, times.dated(data.released_at))}
      >
        <Act icon={<Icon name="print" />} onClick={() => print()}>
          {words.print}
        </Act>
      </PlaybookHead>
      {/* It scrolls, and nothing in it takes the focus: the keyboard needs the sheet itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.sheet} tabIndex={0} aria-label={words.escalation}>
        <p className={css.hint}>
          {words.stampHint} {words.internal}
        </p>
        <section>
          <h2>{words.hours}</h2>
          <p>
            {data.hours}, {times.place()}
          </p>
        </section>
        <section>
          <h2>{words.promises}</h2>
          <Promises rungs={data.promises} />
        </section>
        <Carriers matrix={data.matrix} triggers={data.triggers} />
      </section>
    </main>
  )
}

function Promises({ rungs }: { rungs: readonly Rung[] }) {
  return (
    <Sideways label={words.promises}>
      <table className={css.promises}>
        <thead>
          <tr>
            {Object.values(words.promiseColumns).map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rungs.map((it) => (
            <tr key={`${it.path} ${it.kind}`}>
              <th scope="row">{appliesTo(it)}</th>
              <td>{kindWord(it.kind)}</td>
              <td>{it.step || it.aim.text === it.breach.text ? '–' : it.aim.text}</td>
              <td>{it.kind === 'answer' ? it.rule : it.breach.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

const appliesTo = (it: Rung): string => (it.plan ? words.plan(sentence(it.plan)) : sentence(it.channel ?? it.priority))
