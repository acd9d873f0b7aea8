const HALF_MINUTES = /\b(\d*\.\d+)bm\b/g

/** The language has no unit for open seconds: half a minute of opening time, `0.5bm`, is read as `30 s open`. */
export const ruleWords = (rule: string): string =>
  rule.replace(HALF_MINUTES, (_, minutes: string) => `${Math.round(Number(minutes) * 60)} s open`)
