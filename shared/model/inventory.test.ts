import { expect, it } from 'vitest';
import { auditText } from './inventory';

it('tells what is known of the audit log, and what is not', () => {
  expect(auditText({})).toBe(
    'whether it records is not known; whether it forbids to unprovision is not known',
  );
  expect(auditText({ enabled: true })).toBe('records; whether it forbids to unprovision is not known');
  expect(auditText({ enabled: false, veto: true })).toBe('off; forbids to unprovision without the auditor');
  expect(auditText({ enabled: true, veto: false })).toBe('records');
});
