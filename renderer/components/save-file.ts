/** Hands a text to the browser as a download. */
export function saveFile({ name, mime, text }: { name: string; mime: string; text: string }): void {
  // Spreadsheets take a table without a byte order mark for one in an old encoding.
  const mark = mime === 'text/csv' ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads it only after this function has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
