import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { ForeignProfile } from './foreign-profile';
import { readConfiguration } from './rpc-configuration';
import { readConsoleProfile } from './rpc-console-profile';
import { readRpcSettings } from './rpc-settings';
import { yamlValue } from './yaml-value';

/** Console hands profiles on as base64 of what is encrypted with AES-GCM, alone or with the key beside it. */
const ENCRYPTED = /^[A-Za-z0-9+/\r\n]{200,}={0,2}\s*$/;

/**
 * Reads a profile of the Device Management Toolkit in any of the forms that its tools have: what Console exports and
 * rpc-go v3 runs (go-wsman-messages, pkg/config/v2.go), what RPS and Console answer over their API, and the configuration
 * file of rpc-go v3 (rpc-go, config.yaml). Pure; secrets are named and not taken.
 */
export async function readRpcProfile(text: string): Promise<Result<ForeignProfile>> {
  if (ENCRYPTED.test(text.trim())) return encrypted();
  const value = await yamlValue(text);
  if (!value.ok) return value;
  const data = value.value;
  if (isRecord(data) && typeof data['content'] === 'string' && 'key' in data) return encrypted();
  const read = readConfiguration(data) ?? readConsoleProfile(data) ?? readRpcSettings(data);
  return read
    ? ok(read)
    : fail('file-unreadable', message('imports.rpc.notProfile'), message('imports.rpc.notProfileNext'));
}

function encrypted(): Result<never> {
  return fail('file-unreadable', message('imports.rpc.encrypted'), message('imports.rpc.encryptedNext'));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
