import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../../shared/model/profile';
import { freeName, isSameProfile, withPart } from './profile-parts';

describe('a profile that is edited', () => {
  it('is as before when every change was taken back', () => {
    const edited = withPart(withPart(DEFAULT_PROFILE, 'clock', undefined), 'tls', { mode: 'plain' });
    expect(isSameProfile(edited, DEFAULT_PROFILE)).toBe(false);
    const back = withPart(withPart(edited, 'tls', undefined), 'clock', 'sync');
    expect(Object.keys(back)).not.toEqual(Object.keys(DEFAULT_PROFILE));
    expect(isSameProfile(back, DEFAULT_PROFILE)).toBe(true);
  });

  it('names no part that says nothing', () => {
    expect(withPart({ name: 'Office' }, 'host', { name: undefined })).toEqual({ name: 'Office' });
  });

  it('takes a name that is free', () => {
    expect(freeName('Office', ['Office', 'Office (2)'])).toBe('Office (3)');
    expect(freeName('Office', [])).toBe('Office');
  });
});
