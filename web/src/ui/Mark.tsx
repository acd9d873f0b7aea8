/** Quarterdeck's sign: a clock whose hand points past the rim. */
export function Mark({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 34 34" fill="none" strokeLinecap="round" aria-hidden="true">
      <circle cx="17" cy="16" r="10.5" stroke="currentColor" strokeWidth="2" />
      <path d="M17 16V9.5" stroke="currentColor" strokeWidth="2" />
      <path d="m17 16 9.5 11" stroke="var(--accent-ink)" strokeWidth="2.6" />
    </svg>
  )
}
