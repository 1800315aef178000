import { describe, expect, it } from 'vitest';
import { installPlan, takeNoInstall } from './install-plan.mjs';

describe('what npm test is about to install', () => {
  it('is said in one line, with the way to forbid it', () => {
    const plan = installPlan({ packages: true, programs: ['chromium', 'dbus'] });
    expect(plan).toContain('npm ci');
    expect(plan).toContain('chromium, dbus');
    expect(plan).toContain('--no-install');
    expect(plan).not.toContain('\n');
  });

  it('is nothing where all is there', () => {
    expect(installPlan({ packages: false, programs: [] })).toBeUndefined();
  });

  it('names only what is missing', () => {
    expect(installPlan({ packages: false, programs: ['xvfb'] })).not.toContain('npm ci');
    expect(installPlan({ packages: true, programs: [] })).not.toContain('apt-get');
  });
});

describe('--no-install', () => {
  it('is taken out of what Vitest gets', () => {
    expect(takeNoInstall(['tests/e2e', '--no-install', '-t', 'x'])).toEqual({
      install: false,
      args: ['tests/e2e', '-t', 'x'],
    });
    expect(takeNoInstall(['tests/e2e'])).toEqual({ install: true, args: ['tests/e2e'] });
  });
});
