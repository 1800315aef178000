import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import { enumerateRequest, envelope, getRequest, methodRequest, textOf } from '../testing/requests';
import { authorizationFor, challengeParameter, TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

/** The answer to one request as raw bytes, until the machine closes or the time is over. */
function raw(machine: SimulatedMachine, request: string): Promise<string> {
  const { address, ports } = machine.info;
  return new Promise((resolve, reject) => {
    const socket = connect(ports.http, address, () => socket.write(request));
    let text = '';
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', (bytes) => (text += bytes.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

describe('web service', () => {
  let bench: SimulatedBench;
  let machine: SimulatedMachine;
  let client: TestClient;
  beforeEach(async () => {
    ({ bench, machine, client } = await oneMachine());
  });
  afterEach(() => bench.stop());

  it('leads to the log-on page and shows its version', async () => {
    expect(await raw(machine, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe(
      'HTTP/1.1 303 See Other\r\nLocation: /logon.htm\r\n' +
        'Content-Length: 0\r\nServer: Intel(R) Active Management Technology 12.0.70.1652\r\n\r\n',
    );
    expect((await client.send('GET', '/logon.htm')).status).toBe(200);
    expect((await client.send('GET', '/elsewhere')).status).toBe(404);
    expect((await client.send('GET', '/index.htm')).status).toBe(401);
  });

  it('has no pages from 16.1 on', async () => {
    await bench.stop();
    ({ bench, machine } = await oneMachine({ version: '16.1.25.2128' }));
    const secure = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD }, true);
    expect((await secure.send('GET', '/')).status).toBe(404);
    expect((await secure.send('GET', '/wsman')).status).toBe(401);
    secure.close();
  });

  it('has none while they are switched off, and manages on', async () => {
    const off = methodRequest('AMT_WebUIService', 'RequestStateChange', [['RequestedState', '3']]);
    expect(textOf((await client.post(off)).body, 'ReturnValue')).toBe('0');
    expect((await client.send('GET', '/logon.htm')).status).toBe(404);
    expect((await client.post(getRequest('AMT_WebUIService'))).body).toContain('EnabledState>3<');
  });

  it.each([
    ['11.0.0.1205', 200],
    ['11.8.94.4494', 401],
  ])('AMT %s answers %s to an empty response, as INTEL-SA-00075 says', async (version, status) => {
    await bench.stop();
    ({ bench, machine, client } = await oneMachine({ version }));
    const challenge = (await client.send('GET', '/index.htm')).headers['www-authenticate'] ?? '';
    const [realm, nonce] = ['realm', 'nonce'].map((name) => challengeParameter(challenge, name));
    const authorization = `Digest username="admin", realm="${realm ?? ''}", nonce="${nonce ?? ''}", uri="index.htm",cnonce="x", nc=1, qop="auth", response=""`;
    expect((await client.send('GET', '/index.htm', '', { authorization })).status).toBe(status);
    expect(machine.stats().emptyResponses).toBe(status === 200 ? 1 : 0);
  });

  it('challenges as recorded and closes', async () => {
    const answer = await raw(machine, 'POST /wsman HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n');
    const [head = '', page = ''] = answer.split('\r\n\r\n');
    const lines = head.split('\r\n');
    expect(lines[0]).toBe('HTTP/1.1 401 Unauthorized');
    expect(lines[1]).toMatch(
      /^WWW-Authenticate: Digest realm="Digest:[0-9A-F]{32}", nonce="[A-Za-z0-9+/]{32}",stale="false",qop="auth"$/,
    );
    expect(lines.slice(2)).toEqual([
      'Content-Type: text/html',
      'Server: Intel(R) Active Management Technology 12.0.70.1652',
      `Content-Length: ${page.length}`,
      'Connection: close',
    ]);
    expect(page).toMatch(/user name.*password.*locked/);
  });

  it('ignores an OptionSet, unless it must be understood', async () => {
    const withOptions = (attribute: string): string =>
      getRequest('AMT_GeneralSettings').replace('</s:Header>', `<w:OptionSet${attribute}/></s:Header>`);
    expect((await client.post(withOptions(''))).status).toBe(200);
    expect((await client.post(withOptions(' s:mustUnderstand="false"'))).status).toBe(200);
    const refused = await client.post(withOptions(' s:mustUnderstand="true"'));
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('<a:Code><a:Value>a:MustUnderstand</a:Value></a:Code>');
  });

  it('enumerates no single settings on AMT 10, and hands them out one by one', async () => {
    await bench.stop();
    ({ bench, machine, client } = await oneMachine({ version: '10.0.56.3002' }));
    expect((await client.post(enumerateRequest('AMT_GeneralSettings'))).status).toBe(400);
    expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    expect((await client.post(enumerateRequest('CIM_SoftwareIdentity'))).status).toBe(200);
  });

  it('answers in chunks with four upper-case hex digits and keeps the connection', async () => {
    await client.fetchChallenge();
    const challenge = (await client.send('POST', '/wsman')).headers['www-authenticate'] ?? '';
    const body = getRequest('AMT_GeneralSettings');
    const authorization = authorizationFor(
      client.login,
      {
        realm: challengeParameter(challenge, 'realm'),
        nonce: challengeParameter(challenge, 'nonce'),
        qop: 'auth',
        nc: '00000001',
      },
      { method: 'POST', uri: '/wsman', body },
    );
    const answer = await raw(
      machine,
      `POST /wsman HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const [head = '', ...rest] = answer.split('\r\n\r\n');
    expect(head).toContain('Content-Type: application/soap+xml; charset=UTF-8');
    expect(head).toContain('X-Frame-Options: DENY');
    expect(head).toContain('Transfer-Encoding: chunked');
    expect(head).not.toContain('Connection');
    const chunked = rest.join('\r\n\r\n');
    expect(chunked).toMatch(/^05B4\r\n/);
    expect(chunked).toMatch(/\r\n0[0-9A-F]{3}\r\n[^\r]*\r\n0\r\n\r\n$/);
    // One line, as firmware writes it.
    expect(chunked.replace(/\r\n/g, '')).not.toContain('\n');
  });

  it('lets in over one connection, and counts what it saw', async () => {
    for (let count = 0; count < 20; count++) {
      expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    }
    // The challenge closes its connection; everything after it shares one.
    expect(machine.stats()).toMatchObject({
      connections: 2,
      requests: 21,
      requestsWithoutCredentials: 1,
      requestsWithCredentials: 20,
      goodLogins: 20,
      failedLogins: 0,
      digestViolations: 0,
      attempts: { admin: { right: 20, wrong: 0, distinctRight: 20 } },
      operations: { 'AMT_GeneralSettings.Get': 20 },
    });
  });

  it('is not impressed by GET on /wsman, nor by what is no envelope', async () => {
    expect((await client.send('GET', '/wsman')).status).toBe(401);
    expect((await client.post('<html/>')).status).toBe(400);
    expect((await client.post('not xml')).status).toBe(400);
  });

  it('identifies itself to those it lets in', async () => {
    const identify =
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/><s:Body>' +
      '<i:Identify xmlns:i="http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd"/></s:Body></s:Envelope>';
    expect((await client.send('POST', '/wsman', identify)).status).toBe(401);
    expect((await client.post(identify)).body).toContain('<g:ProductVersion>AMT 12.0</g:ProductVersion>');
  });
});

describe('faults of the envelope', () => {
  it.each([
    ['an unknown class', getRequest('AMT_NoSuchThing'), 'b:DestinationUnreachable'],
    [
      'a class under a foreign schema',
      envelope(
        'http://schemas.xmlsoap.org/ws/2004/09/transfer/Get',
        'http://example.org/AMT_GeneralSettings',
      ),
      'b:DestinationUnreachable',
    ],
    [
      'an unknown action',
      envelope('http://example.org/Dance', 'http://intel.com/wbem/wscim/1/amt-schema/1/AMT_GeneralSettings'),
      'b:ActionNotSupported',
    ],
    [
      'a selector that names no key',
      getRequest('AMT_GeneralSettings', { Colour: 'red' }),
      'c:InvalidSelectors',
    ],
    [
      'a selector that fits nothing',
      getRequest('AMT_TLSSettingData', { InstanceID: 'x' }),
      'c:InvalidSelectors',
    ],
    ['no selector where it needs one', getRequest('AMT_TLSSettingData'), 'c:InvalidSelectors'],
    ['a class without instances', getRequest('AMT_ManagementPresenceRemoteSAP'), 'b:DestinationUnreachable'],
    [
      'a small MaxEnvelopeSize',
      getRequest('AMT_GeneralSettings').replace(
        '</s:Header>',
        '<w:MaxEnvelopeSize>49999</w:MaxEnvelopeSize></s:Header>',
      ),
      'c:EncodingLimit',
    ],
    [
      'no MessageID',
      getRequest('AMT_GeneralSettings').replace(/<n:MessageID>.*<\/n:MessageID>/, ''),
      'b:MessageInformationHeaderRequired',
    ],
  ])('%s', async (_name, request, subcode) => {
    const { bench, client } = await oneMachine();
    const answer = await client.post(request);
    await bench.stop();
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(
      `<a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>${subcode}</a:Value></a:Subcode></a:Code><a:Reason>`,
    );
  });
});

describe('digest', () => {
  let bench: SimulatedBench;
  let machine: SimulatedMachine;
  let client: TestClient;
  const body = getRequest('AMT_GeneralSettings');
  const start = async (
    options?: Parameters<typeof oneMachine>[1],
    changes?: Parameters<typeof oneMachine>[0],
  ) => {
    ({ bench, machine, client } = await oneMachine(changes, options));
  };
  afterEach(() => bench.stop());

  it('refuses a decimal nc at the tenth request, without calling it a wrong password', async () => {
    await start();
    client.countText = (count) => String(count).padStart(8, '0');
    const statuses = [];
    for (let count = 1; count <= 10; count++) statuses.push((await client.once(body)).status);
    expect(statuses).toEqual([...Array<number>(9).fill(200), 401]);
    expect(machine.stats()).toMatchObject({ digestViolations: 1, failedLogins: 0 });
  });

  it('refuses a repeated nc', async () => {
    await start();
    client.countText = () => '00000001';
    expect((await client.once(body)).status).toBe(200);
    expect((await client.once(body)).status).toBe(401);
    expect(machine.stats()).toMatchObject({ digestViolations: 1, failedLogins: 0 });
  });

  it('lets it pass when not strict', async () => {
    await start({ strictDigest: false });
    client.countText = () => '00000001';
    expect((await client.once(body)).status).toBe(200);
    expect((await client.once(body)).status).toBe(200);
  });

  it('issues a fresh challenge in the middle of a session, marked stale', async () => {
    await start({}, { quirks: { nonceUses: 2 } });
    for (let count = 0; count < 2; count++) expect((await client.once(body)).status).toBe(200);
    const fresh = await client.once(body);
    expect(fresh.status).toBe(401);
    expect(fresh.headers['www-authenticate']).toContain('stale="true"');
    expect((await client.post(body)).status).toBe(200);
    expect(machine.stats()).toMatchObject({ failedLogins: 0, staleNonces: 2 });
  });

  it('does the same without saying stale, where the machine has that habit', async () => {
    await start({}, { quirks: { nonceUses: 1, saysStale: false } });
    await client.once(body);
    expect((await client.once(body)).headers['www-authenticate']).toContain('stale="false"');
    expect(machine.stats()).toMatchObject({ failedLogins: 0, staleNonces: 1 });
  });

  it('takes auth-int where it is offered, over the body that came', async () => {
    await start({}, { version: '14.0.1.1' });
    const integrity = new TestClient(machine, client.login, false, 'auth-int');
    expect((await integrity.post(body)).status).toBe(200);
    integrity.close();
  });

  it('takes no auth-int where it is not offered', async () => {
    await start();
    const integrity = new TestClient(machine, client.login, false, 'auth-int');
    expect((await integrity.post(body)).status).toBe(401);
    integrity.close();
    expect(machine.stats()).toMatchObject({ digestViolations: 1, failedLogins: 0 });
  });

  it('counts a login for another realm as wrong', async () => {
    await start();
    machine.faults.realm = 'Digest:00000000000000000000000000000000';
    expect((await client.post(body)).status).toBe(401);
    expect(machine.stats()).toMatchObject({ digestViolations: 1, failedLogins: 1 });
  });
});
