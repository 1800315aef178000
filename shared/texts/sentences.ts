import { message, type Text } from './message';

/**
 * Several sentences as one text; what is undefined is not said. They are halved, so that texts are nested no deeper than
 * need be.
 */
export function sentences(...texts: readonly (Text | undefined)[]): Text {
  const said = texts.filter((text) => text !== undefined);
  const [only = '', ...more] = said;
  if (more.length === 0) return only;
  const half = Math.ceil(said.length / 2);
  return message('general.sentences', {
    first: sentences(...said.slice(0, half)),
    second: sentences(...said.slice(half)),
  });
}
