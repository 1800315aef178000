// The maintainer and the home page of a package, which only whoever builds it can name.

const MAINTAINER = 'AMT_BENCH_MAINTAINER';
const HOMEPAGE = 'AMT_BENCH_HOMEPAGE';

/**
 * Reads the two variables, and says in words what is wrong with them.
 * @param {Record<string, string | undefined>} env
 * @param {readonly string[]} given arguments for electron-builder: what they set themselves is not set twice
 * @returns {{ok: true, args: string[], unnamed: string[]} | {ok: false, message: string}} arguments for
 *   electron-builder, and the variables that nobody has set
 */
export function namesFrom(env, given = []) {
  const maintainer = env[MAINTAINER]?.trim() ?? '';
  const homepage = env[HOMEPAGE]?.trim() ?? '';
  if (maintainer !== '' && !/^[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>$/.test(maintainer)) {
    return { ok: false, message: `${MAINTAINER} has to be a name and an address: Name <name@example.org>.` };
  }
  if (homepage !== '' && !isWebAddress(homepage)) {
    return { ok: false, message: `${HOMEPAGE} has to be a web address: https://…` };
  }
  const wanted = [
    { variable: MAINTAINER, option: '-c.linux.maintainer', value: maintainer },
    { variable: HOMEPAGE, option: '-c.extraMetadata.homepage', value: homepage },
  ].filter(({ option }) => !given.some((each) => each.replace(/^--?config/, '-c').startsWith(option)));
  return {
    ok: true,
    args: wanted.filter(({ value }) => value !== '').map(({ option, value }) => `${option}=${value}`),
    unnamed: wanted.filter(({ value }) => value === '').map(({ variable }) => variable),
  };
}

function isWebAddress(text) {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}
