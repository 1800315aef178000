import { expect, it } from 'vitest';
import { namesFrom } from './package-names.mjs';

it('hands on what is named', () => {
  const env = {
    AMT_BENCH_MAINTAINER: 'A Team <team@example.org>',
    AMT_BENCH_HOMEPAGE: 'https://example.org/amt',
  };
  expect(namesFrom(env)).toEqual({
    ok: true,
    args: [
      '-c.linux.maintainer=A Team <team@example.org>',
      '-c.extraMetadata.homepage=https://example.org/amt',
    ],
    unnamed: [],
  });
});

it('names nobody by default', () => {
  expect(namesFrom({ AMT_BENCH_HOMEPAGE: ' ' })).toEqual({
    ok: true,
    args: [],
    unnamed: ['AMT_BENCH_MAINTAINER', 'AMT_BENCH_HOMEPAGE'],
  });
});

it.each(['-c.linux.maintainer=B <b@example.org>', '--config.linux.maintainer=B <b@example.org>'])(
  'leaves it to %s',
  (argument) => {
    const env = { AMT_BENCH_MAINTAINER: 'A <a@example.org>' };
    expect(namesFrom(env, [argument])).toEqual({ ok: true, args: [], unnamed: ['AMT_BENCH_HOMEPAGE'] });
  },
);

it.each([
  [{ AMT_BENCH_MAINTAINER: 'somebody' }, /AMT_BENCH_MAINTAINER has to be/],
  [{ AMT_BENCH_MAINTAINER: 'A <a@example.org>\nDepends: x' }, /AMT_BENCH_MAINTAINER has to be/],
  [{ AMT_BENCH_HOMEPAGE: 'example.org' }, /AMT_BENCH_HOMEPAGE has to be/],
  [{ AMT_BENCH_HOMEPAGE: 'https://example.org\nVendor: x' }, /AMT_BENCH_HOMEPAGE has to be/],
])('refuses %j', (env, message) => {
  expect(namesFrom(env)).toEqual({ ok: false, message: expect.stringMatching(message) as unknown });
});
