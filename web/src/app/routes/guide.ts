import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Nowhere } from '../Trouble'
import { type Search, present, whole, word } from '../asked'
import type { ArticleSearch } from '../paths'
import { brand } from './brand'

const guide = {
  validateSearch: (search: Search): ArticleSearch =>
    present({ locale: word(search['locale']), section: whole(search['section']) }),
}

export const articles = createRoute({
  getParentRoute: () => brand,
  path: 'articles',
  ...guide,
  component: lazyRouteComponent(() => import('../../knowledge/ArticlesPage')),
})

export const article = createRoute({
  getParentRoute: () => brand,
  path: 'articles/$article',
  ...guide,
  component: lazyRouteComponent(() => import('../../knowledge/ArticlePage')),
  notFoundComponent: Nowhere,
})
