import { AssertionError } from 'node:assert';
import { constants } from 'node:os';
import { errors } from 'undici';
import { describe, expect, it } from 'vitest';
import { failureSchema } from '#shared/failure-schema';
import { type Failure } from '#shared/result';
import { english } from '#shared/testing/english';
import { AnswerTooLarge } from './body';
import { ConnectTimeout, HandshakeRests } from './dial';
import { TransportFailed } from './http-reply';
import { networkFailure } from './network-failure';
import { PinMismatch } from './transport';

const HOST = '192.0.2.7';

function said(error: unknown): Failure {
  const failure = networkFailure(new TransportFailed(error), HOST);
  expect(failureSchema.parse(failure)).toEqual(failure);
  expect(failure.code).not.toBe('bug');
  // Wrapped by the HTTP library or not, it says the same.
  expect(networkFailure(new Error('wrapped', { cause: error }), HOST).code).toBe(failure.code);
  return failure;
}

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

const ofSystem = (code: string, syscall: string): Error => Object.assign(withCode(code), { syscall });

describe('networkFailure', () => {
  it.each(Object.entries(errors))('knows what undici means by %s', (name, Class) => {
    const error: unknown = Reflect.construct(Class, ['x', 'Y', {}]);
    expect(error, name).toBeInstanceOf(Error);
    const { message, nextStep } = said(error);
    expect(english(message)).toContain(HOST);
    expect(english(nextStep)).not.toBe('');
  });

  it.each(Object.keys(constants.errno))('says something fitting of %s', (code) => {
    expect(['unreachable', 'connection-lost', 'timeout', 'tls-failed']).toContain(said(withCode(code)).code);
  });

  it.each([
    [new errors.HeadersOverflowError(), 'answer-too-large'],
    [new errors.ResponseExceededMaxSizeError(), 'answer-too-large'],
    [new AnswerTooLarge(), 'answer-too-large'],
    [new errors.ConnectTimeoutError(), 'timeout'],
    [new errors.HeadersTimeoutError(), 'timeout'],
    [new errors.BodyTimeoutError(), 'timeout'],
    [new ConnectTimeout('connect', 5_000), 'timeout'],
    [new ConnectTimeout('handshake', 45_000), 'timeout'],
    [new HandshakeRests(60_000), 'timeout'],
    [new DOMException('timed out', 'TimeoutError'), 'timeout'],
    [new errors.SocketError('other side closed'), 'connection-lost'],
    [new errors.SocketError('bad response'), 'answer-not-wsman'],
    [new errors.SocketError('bad upgrade'), 'answer-not-wsman'],
    [new errors.HTTPParserError('Invalid header token'), 'answer-not-wsman'],
    [
      new errors.HTTPParserError('does not match the HTTP/1.1 protocol (Invalid EOF state)'),
      'connection-lost',
    ],
    [new errors.ResponseContentLengthMismatchError(), 'connection-lost'],
    [new AssertionError({ message: 'x' }), 'answer-not-wsman'],
    [new TypeError('x is not a function'), 'answer-not-wsman'],
    [withCode('ECONNREFUSED'), 'unreachable'],
    [withCode('EINVAL'), 'unreachable'],
    [withCode('ECONNRESET'), 'connection-lost'],
    [withCode('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls-failed'],
    [ofSystem('UNKNOWN', 'connect'), 'unreachable'],
    [ofSystem('ENOBUFS', 'connect'), 'unreachable'],
    [ofSystem('EADDRINUSE', 'connect'), 'unreachable'],
    [ofSystem('ENOMEM', 'connect'), 'unreachable'],
    [ofSystem('ENONET', 'connect'), 'unreachable'],
    [ofSystem('ECONNRESET', 'connect'), 'connection-lost'],
    [ofSystem('UNKNOWN', 'read'), 'connection-lost'],
    [ofSystem('UNKNOWN', 'write'), 'connection-lost'],
    [withCode('EPROTO'), 'tls-failed'],
    [withCode('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'client-certificate-required'],
    [new PinMismatch('b'.repeat(64)), 'certificate-changed'],
    [undefined, 'connection-lost'],
    ['a text', 'connection-lost'],
    [{ code: 7 }, 'connection-lost'],
  ])('calls %s what it is: %s', (error, code) => {
    expect(said(error).code).toBe(code);
  });

  it('says when a handshake may be tried again, and shows what it saw', () => {
    expect(said(new HandshakeRests(60_000))).toMatchObject({
      message: `The TLS handshake with ${HOST} took too long.`,
      nextAt: expect.any(String) as string,
    });
    expect(said(new PinMismatch('b'.repeat(64)))).toMatchObject({ fingerprint256: 'b'.repeat(64) });
  });

  it('cuts the detail, which may come from a machine', () => {
    expect(said(withCode('ECONNRESET', 'y'.repeat(100_000))).detail?.length).toBeLessThan(600);
  });
});
