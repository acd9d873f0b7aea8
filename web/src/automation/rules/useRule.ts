import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Rule, RuleKind } from '../../api/generated/desk'
import { ruleQuery, rulesOf, rulesKey } from '../../api/rules'
import { paths } from '../../app/paths'
import { say } from '../../ui/toasts'
import { useUnsaved } from '../../ui/useUnsaved'
import { words as all } from '../words'
import { type Form, draftOf } from './draft'

/** Keeps a rule and lets it go; leaving with changes asks first. */
export function useRule(brand: string, kind: RuleKind, rule: Rule | undefined, dirty: boolean) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const done = useRef(false)
  const door = rulesOf(brand, kind)
  useUnsaved(() => dirty && !done.current, all.leave)
  const save = useMutation({
    mutationFn: (form: Form) => (rule ? door.change(rule.id, draftOf(form)) : door.add(draftOf(form))),
    onSuccess: (kept) => {
      done.current = true
      queries.setQueryData(ruleQuery(brand, kind, kept.id).queryKey, kept)
      void queries.invalidateQueries({ queryKey: rulesKey(brand) })
      say(all.saved(kept.title))
      if (!rule) void navigate({ ...paths.rule(brand, kind, kept.id), replace: true })
    },
  })
  const remove = useMutation({
    mutationFn: (it: Rule) => door.delete(it.id),
    onSuccess: (_nothing, it) => {
      done.current = true
      say(all.removed(it.title))
      void navigate(paths.rules(brand, kind)).then(() => queries.invalidateQueries({ queryKey: rulesKey(brand) }))
    },
  })
  return { save, remove }
}
