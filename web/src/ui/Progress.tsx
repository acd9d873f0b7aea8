import { cx } from './cx'
import css from './progress.module.css'

type ProgressProps = { label: string; value: number | undefined; max: number; className?: string | undefined }

/** How far something has come; without a value it is under way, and nobody knows how far. */
export const Progress = ({ label, value, max, className }: ProgressProps) => (
  <progress className={cx(css.progress, className)} aria-label={label} value={value} max={max} />
)
