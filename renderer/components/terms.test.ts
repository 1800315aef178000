import { describe, expect, it } from 'vitest';
import { piecesOf } from './terms';

describe('a text with words that not everybody knows', () => {
  it.each([
    ['Run “rpc amtinfo --mode” there.', ['Run “', 'rpc*', ' amtinfo --mode” there.']],
    [
      'If rpc is not at hand: MeshCMD does the same.',
      ['If ', 'rpc*', ' is not at hand: ', 'MeshCMD*', ' does the same.'],
    ],
    ['Der Intel-MEI-Treiber und LMS', ['Der Intel-', 'MEI*', '-Treiber und ', 'LMS*']],
    ['rpc asks rpc', ['rpc*', ' asks rpc']],
    ['RPC, rpcs, ELMSTR and MEIN are other words', ['RPC, rpcs, ELMSTR and MEIN are other words']],
    ['', []],
  ])('is taken apart: %s', (text, pieces) => {
    expect(piecesOf(text).map((each) => (each.term ? `${each.text}*` : each.text))).toEqual(pieces);
  });
});
