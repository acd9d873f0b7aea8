import { type ReactNode, createElement, useMemo } from 'react'
import css from './guide.module.css'

/** What an article may be made of; all else is only its text. */
const TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li strong b em i u s code pre blockquote br hr a img table thead tbody tr th td sub sup span div figure figcaption'.split(
    ' ',
  ),
)
const EMPTY = new Set(['br', 'hr', 'img'])
const SAFE = /^(https?:|mailto:|tel:|\/|#)/i

/** An article as it reads, built piece by piece from what is allowed: no markup of others ever becomes the page's own. */
export function Prose({ html }: { html: string }) {
  const parts = useMemo(() => children(new DOMParser().parseFromString(html, 'text/html').body), [html])
  return <div className={css.prose}>{parts}</div>
}

const children = (node: Node): ReactNode[] => [...node.childNodes].map((it, at) => drawn(it, at))

function drawn(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const tag = node.tagName.toLowerCase()
  if (tag === 'script' || tag === 'style') return null
  if (!TAGS.has(tag)) return <span key={key}>{children(node)}</span>
  const told = EMPTY.has(tag) ? [] : [children(node)]
  // The page has its own first heading.
  return createElement(tag === 'h1' ? 'h2' : tag, { key, ...attributes(node, tag) }, ...told)
}

function attributes(node: Element, tag: string): Record<string, string> {
  const at = (name: string) => node.getAttribute(name) ?? ''
  if (tag === 'a' && SAFE.test(at('href'))) return { href: at('href'), rel: 'noreferrer', target: '_blank' }
  if (tag === 'img' && SAFE.test(at('src'))) return { src: at('src'), alt: at('alt') }
  return {}
}
