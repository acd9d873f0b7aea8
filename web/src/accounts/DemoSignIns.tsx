import { UnstyledButton } from '@mantine/core'
import type { Welcome } from '../api/generated/desk'
import { BrandMark } from '../ui/BrandMark'
import css from './signin.module.css'
import { words } from './words'

type Demo = {
  demo: NonNullable<Welcome['demo']>
  brands: Welcome['brands']
  onChoose: (email: string, password: string) => void
}

/** The people of the demonstration; one click fills the form. */
export function DemoSignIns({ demo, brands, onChoose }: Demo) {
  return (
    <section className={css.demo} aria-label={words.demo}>
      <h2>{words.demo}</h2>
      <p>{words.demoHint}</p>
      <ul>
        {demo.people.map((it) => (
          <li key={`${it.email} ${it.brand}`}>
            <UnstyledButton onClick={() => onChoose(it.email, demo.password)}>
              <BrandMark brand={brands.find((known) => known.key === it.brand) ?? { key: it.brand, name: it.brand }} />
              <b className="cut">{it.name}</b>
              <span>{words.roles[it.role]}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
