import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { desk } from '../../api/desk'
import { brandKey } from '../../api/queries'
import type { View } from '../../api/generated/desk'
import { savedViewsKey } from '../../api/views'
import { paths } from '../../app/paths'
import { say } from '../../ui/toasts'
import { useUnsaved } from '../../ui/useUnsaved'
import { words as all } from '../words'
import { type ViewForm, wishOf } from './draft'

/** Keeps a view and lets it go; leaving with changes asks first. */
export function useView(brand: string, view: View | undefined, dirty: boolean) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const done = useRef(false)
  useUnsaved(() => dirty && !done.current, all.leave)
  const after = (title: string) => {
    done.current = true
    say(title)
    void queries.invalidateQueries({ queryKey: [...brandKey(brand), 'tickets', 'saved-view'] })
  }
  const save = useMutation({
    mutationFn: (form: ViewForm) =>
      view ? desk(brand).views.change(view.id, wishOf(form)) : desk(brand).views.add(wishOf(form)),
    onSuccess: (kept) => {
      after(all.saved(kept.title))
      void queries.invalidateQueries({ queryKey: savedViewsKey(brand) })
      void navigate(paths.savedView(brand, kept.id))
    },
  })
  const remove = useMutation({
    mutationFn: (it: View) => desk(brand).views.delete(it.id),
    onSuccess: (_nothing, it) => {
      after(all.removed(it.title))
      void navigate(paths.viewList(brand)).then(() => queries.invalidateQueries({ queryKey: savedViewsKey(brand) }))
    },
  })
  return { save, remove }
}
