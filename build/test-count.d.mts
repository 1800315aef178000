/** As much of what Vitest's JSON reporter writes as is counted. */
export interface TestResults {
  testResults: { assertionResults: { status: string; title: string; ancestorTitles: string[] }[] }[];
}
export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
  reasons: Map<string, number>;
}
export function readResults(file: string): TestResults | undefined;
export function countOf(results: TestResults): TestCount;
