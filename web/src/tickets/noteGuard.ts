import { firstName, words } from './words'

/** Why a note looks as if it was meant for the customer (immunity 14), or nothing. */
export function looksLikeReply(note: string, customer: { name: string; address: string | null }): string | undefined {
  const text = note.toLowerCase()
  if (customer.address && text.includes(customer.address.toLowerCase())) return words.guardAddress(customer.address)
  const name = firstName(customer.name)
  const greeting =
    /^\s*(hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[r]?|guten tag)[ ,]+([\p{L}'-]+)/iu
  const greeted = greeting.exec(note)?.[2]
  return greeted && greeted.toLowerCase() === name.toLowerCase() ? words.guardGreeting(name) : undefined
}
