/** Playbook words for people: `return_or_exchange` reads "Return or exchange". */
export const sentence = (word: string): string => {
  const plain = word.replaceAll('_', ' ')
  return plain.slice(0, 1).toUpperCase() + plain.slice(1)
}
