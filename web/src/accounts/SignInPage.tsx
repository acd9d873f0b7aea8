import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { welcomeQuery } from '../api/queries'
import type { Welcome } from '../api/generated/desk'
import { paths } from '../app/paths'
import { BrandMark } from '../ui/BrandMark'
import { Mark } from '../ui/Mark'
import { useTitle } from '../ui/useTitle'
import { DemoSignIns } from './DemoSignIns'
import { Morning } from './Morning'
import { SignInForm } from './SignInForm'
import css from './signin.module.css'
import { words } from './words'

/** The door: what the desk stands for on the left, the way in on the right. */
export default function SignInPage() {
  const { data: welcome } = useSuspenseQuery(welcomeQuery())
  const { next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useTitle(words.title)
  return (
    <div className={css.page}>
      <section className={css.left} aria-label="Quarterdeck">
        <div className={css.sign}>
          <Mark size={32} />
          Quarterdeck
        </div>
        <p className={css.motto}>{words.motto}</p>
        <p className={css.mission}>{words.mission}</p>
        <Morning />
      </section>
      <main className={css.right}>
        <div className={css.box}>
          <h1>{words.title}</h1>
          <Brands brands={welcome.brands} />
          <SignInForm
            form={form}
            email={email}
            password={password}
            onEmail={setEmail}
            onPassword={setPassword}
            onIn={() => void (next?.startsWith('/b/') ? navigate({ href: next }) : navigate(paths.home()))}
          />
          <p className={css.fine}>{words.trouble}</p>
          {welcome.demo && (
            <DemoSignIns
              demo={welcome.demo}
              brands={welcome.brands}
              onChoose={(person, known) => {
                setEmail(person)
                setPassword(known)
                form.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()
              }}
            />
          )}
        </div>
      </main>
    </div>
  )
}

function Brands({ brands }: { brands: Welcome['brands'] }) {
  if (brands.length === 0) return null
  return (
    <p className={css.brands}>
      {brands.map((it, place) => (
        <span key={it.key}>
          {place > 0 && <i>{place === brands.length - 1 ? words.and : ','}</i>}
          <BrandMark brand={it} />
          {it.name}
        </span>
      ))}{' '}
      {words.onThisDesk}
    </p>
  )
}
