import type { TextFile } from '../../shared/model/text-file';

/** Hands a text to the browser as a download. @returns the name of the file */
export function saveFile({ name, mime, text }: TextFile): string {
  // Spreadsheets take a table without a byte order mark for one in an old encoding.
  const mark = mime === 'text/csv' ? '\uFEFF' : '';
  return saveBlob(name, new Blob([mark, text], { type: mime }));
}

/** The same for a file that is no text. */
export function saveBytes({ name, mime, base64 }: { name: string; mime: string; base64: string }): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return saveBlob(name, new Blob([bytes], { type: mime }));
}

function saveBlob(name: string, blob: Blob): string {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads it only after this function has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return name;
}
