/** A number of things as people write it: “1 machine”, “12,345 addresses”. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
