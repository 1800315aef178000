/** As much of what Vitest's JSON reporter writes as is counted. */
export interface TestResults {
  testResults: {
    /** Path of the file. */
    name: string;
    status: string;
    /** Why a file did not start. */
    message: string;
    assertionResults: {
      status: string;
      title: string;
      ancestorTitles: string[];
      failureMessages?: string[];
    }[];
  }[];
}
export interface TestCount {
  passed: number;
  failed: number;
  /** The first of those that failed, one line each. */
  failures: string[];
  skipped: number;
  reasons: Map<string, number>;
}
export function readResults(files: readonly string[]): TestResults | undefined;
export function countOf(results: TestResults): TestCount;
