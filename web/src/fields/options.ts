import type { FieldOption } from '../api/generated/desk'

type Option = Pick<FieldOption, 'name' | 'value'>

/** The list of a field as lines of text: a name, and a tag where it is not made of the name. */
export const optionsText = (options: readonly Option[]): string =>
  options.map((it) => (it.value === tagOf(it.name) ? it.name : `${it.name} | ${it.value}`)).join('\n')

export const optionsOf = (text: string): Option[] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((it) => it.trim()))
    .filter(([name]) => name)
    .map(([name = '', value]) => ({ name, value: value || tagOf(name) }))

const tagOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
