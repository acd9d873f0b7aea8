export const words = {
  title: 'Why it is as it is',
  hint: 'What rules made of this ticket, the newest first.',
  empty: 'No rule has touched it.',
  emptyHint: 'Triggers answer what people do; automations answer time. What they did would stand here with the reason.',
  aRule: 'A rule that is gone',
  noRule: 'The rules as a whole',
  seen: 'It asked',
  saw: (it: string) => (it === '' ? 'it was empty' : `it was ${it}`),
  done: 'It did',
  held: 'held',
  failed: 'did not hold',
  openRule: 'Open the rule',
  itsHistory: 'Everything it ran on',
  toMacro: (macro: string) => `Open the macro ${macro}`,
  because: (cause: string) => `set off by ${cause}`,
  causes: {
    request: 'a person at the desk',
    api: 'a program',
    import: 'an import',
    undo: 'a person who took something back',
    effect: 'its own work',
  } as Record<string, string>,
  mail: 'a mail',
  trigger: 'a trigger',
  automation: 'an automation',
  macro: 'a macro',
  outcomes: {
    fired: 'ran',
    would_fire_again: 'stopped',
    out_of_firings: 'stopped',
    too_deep: 'stopped',
    refused: 'refused',
  },
  why: 'why?',
  whyOf: (rule: string) => `Why did ${rule} do this?`,
  failedToLoad: 'What rules did cannot be shown.',
  again: 'Try again',
} as const

/** Who or what set something off, in words. */
export const causeWords = (cause: string): string => {
  const kind = cause.split(/[: ]/)[0] ?? cause
  if (kind === 'mail') return words.mail
  if (kind === 'trigger') return words.trigger
  if (kind === 'automation') return words.automation
  if (kind === 'macro') return words.macro
  return words.causes[cause] ?? cause
}
