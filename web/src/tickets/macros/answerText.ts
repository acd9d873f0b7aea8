import type { MacroUsePreview } from '../../api/generated/desk'

/** The words of an answer as they go into the composer, which knows no markup. */
export function answerText(answer: NonNullable<MacroUsePreview['answer']>): string {
  if (!answer.html) return answer.text
  const lines = answer.text.replaceAll(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '$&\n')
  return (new DOMParser().parseFromString(lines, 'text/html').body.textContent ?? '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
