/** From which confidence on mentions are painted, by the three named steps of the setting; the rest is "possible". */
export const THRESHOLDS = { cautious: 0.75, balanced: 0.5, generous: 0.3 } as const;

export type ThresholdStep = keyof typeof THRESHOLDS;

export const DEFAULT_THRESHOLD: number = THRESHOLDS.balanced;
