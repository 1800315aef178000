export function sharesOf(folder: string, count: number): string[][];
