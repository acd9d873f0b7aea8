const list = new Intl.ListFormat('en', { type: 'conjunction' })

export const words = {
  here: (names: readonly string[]) =>
    `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} this ticket open too`,
  writing: (names: readonly string[]) => `${list.format(names)} ${names.length === 1 ? 'is' : 'are'} replying`,
  noting: (names: readonly string[]) => `${list.format(names)} ${names.length === 1 ? 'writes' : 'write'} a note`,
  somebody: 'Somebody',
} as const
