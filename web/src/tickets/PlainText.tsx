const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g

/** Text as it was written: line breaks stay, addresses can be followed, nothing else is interpreted. */
export function PlainText({ text }: { text: string }) {
  return text.split(LINK).map((part, place) =>
    place % 2 === 1 ? (
      // The parts of one text never move, so their place is their name.
      // oxlint-disable-next-line react/no-array-index-key
      <a key={place} href={part} target="_blank" rel="noreferrer noopener nofollow">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
