import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { brandKey } from '../../api/queries'
import { type SavedView, savedViewsKey, viewsDesk } from '../../api/views'
import { paths } from '../../app/paths'
import { say } from '../../ui/toasts'
import { useUnsaved } from '../../ui/useUnsaved'
import { words } from '../words'
import { type ViewForm, wishOf } from './draft'

/** Keeps a view and lets it go; leaving with changes asks first. */
export function useView(brand: string, view: SavedView | undefined, dirty: boolean) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const done = useRef(false)
  useUnsaved(() => dirty && !done.current, words.leave)
  const after = (title: string) => {
    done.current = true
    say(title)
    void queries.invalidateQueries({ queryKey: [...brandKey(brand), 'tickets', 'saved-view'] })
  }
  const save = useMutation({
    mutationFn: (form: ViewForm) =>
      view ? viewsDesk(brand).change(view.id, wishOf(form)) : viewsDesk(brand).add(wishOf(form)),
    onSuccess: (kept) => {
      after(words.saved(kept.title))
      void queries.invalidateQueries({ queryKey: savedViewsKey(brand) })
      void navigate(paths.savedView(brand, kept.id))
    },
  })
  const remove = useMutation({
    mutationFn: () => viewsDesk(brand).remove(view?.id ?? 0),
    onSuccess: () => {
      after(words.removed(view?.title ?? ''))
      void navigate(paths.viewList(brand)).then(() => queries.invalidateQueries({ queryKey: savedViewsKey(brand) }))
    },
  })
  return { save, remove }
}
