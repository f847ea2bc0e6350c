export async function measureHonestPeaks(_rounds: number): Promise<void> {}
