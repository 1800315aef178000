// The licences of everything that is in the package, as one text.

const RULE = '='.repeat(78);

/**
 * @typedef {{name: string, version: string, identifier?: string, text?: string}} Licence as Vite lists them
 * @param {Licence[]} licences of all that was bundled; the same package may be there twice
 * @param {string[]} remarks on what is no package
 * @returns {string}
 * @throws when a package says nothing about its licence: it may not be shipped
 */
export function noticesOf(licences, remarks = []) {
  const byName = new Map(licences.map((each) => [`${each.name} ${each.version}`, each]));
  const names = [...byName.keys()].sort();
  const parts = names.map((name) => {
    const { identifier, text } = byName.get(name);
    if (!identifier && !text) throw new Error(`${name} does not say under which licence it is.`);
    const head = identifier ? `${name} (${identifier})` : name;
    return `${RULE}\n${head}\n${RULE}\n\n${text ?? 'The package brings no text of its licence along.'}\n`;
  });
  return [
    'AMT Bench contains the following work of others. Electron and Chromium bring their own',
    'notices: LICENSE.electron.txt and LICENSES.chromium.html.',
    '',
    ...remarks.flatMap((remark) => [remark, '']),
    ...parts,
  ].join('\n');
}
