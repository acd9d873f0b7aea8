import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries'
import { paths } from '../app/paths'
import { BrandMark } from '../ui/BrandMark'
import { Empty } from '../ui/Empty'
import { Mark } from '../ui/Mark'
import { useTitle } from '../ui/useTitle'
import css from './brands.module.css'
import { words } from './words'

/** For people who serve several brands: which one now. */
export default function BrandsPage() {
  const { data: session } = useSuspenseQuery(sessionQuery())
  const brands = session?.brands ?? []
  useTitle(words.chooseTitle)
  return (
    <main className={css.page}>
      <div className={css.box}>
        <Mark size={40} />
        {brands.length === 0 ? (
          <Empty title={words.noBrands}>{words.noBrandsHint}</Empty>
        ) : (
          <>
            <h1>{words.chooseTitle}</h1>
            <p>{words.chooseHint}</p>
            <ul>
              {brands.map((it) => (
                <li key={it.key}>
                  <Link {...paths.queue(it.key)}>
                    <BrandMark brand={it} large />
                    <span>
                      <b>{it.name}</b>
                      <small>{words.roles[it.role]}</small>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  )
}
