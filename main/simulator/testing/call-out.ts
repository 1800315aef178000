import { methodRequest, putRequest, referenceParameter } from './requests';
import type { TestClient } from './test-client';

/** Type 0, every ten seconds. */
const EVERY_TEN_SECONDS = Buffer.from('000000000000000a', 'hex').toString('base64');

/** A management presence server, as the firmware is told of it. */
export interface ServerToCall {
  host: string;
  port: number;
  user: string;
  password: string;
  /** What its certificate has to name. */
  commonName: string;
  /** The root to trust, DER; without it the machine trusts nobody. */
  root?: Buffer;
}

/** Has a machine call a server, by the messages of its WS-Man interface, and find itself outside of its home. */
export async function callOut(client: TestClient, server: ServerToCall): Promise<void> {
  const send = async (request: string): Promise<void> => {
    const { status, body } = await client.post(request);
    if (status !== 200) throw new Error(`the machine answers ${String(status)}: ${body}`);
  };
  if (server.root) {
    const blob = [['CertificateBlob', server.root.toString('base64')]] as const;
    await send(methodRequest('AMT_PublicKeyManagementService', 'AddTrustedRootCertificate', blob));
  }
  await send(
    methodRequest('AMT_RemoteAccessService', 'AddMpServer', [
      ['AccessInfo', server.host],
      ['InfoFormat', '3'],
      ['Port', String(server.port)],
      ['AuthMethod', '2'],
      ['Username', server.user],
      ['Password', server.password],
      ['CN', server.commonName],
    ]),
  );
  const reference = referenceParameter('AMT_ManagementPresenceRemoteSAP', {
    CreationClassName: 'AMT_ManagementPresenceRemoteSAP',
    Name: 'Intel(r) AMT:Management Presence Server 0',
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'Intel(r) AMT',
  });
  await send(
    methodRequest('AMT_RemoteAccessService', 'AddRemoteAccessPolicyRule', [
      ['Trigger', '2'],
      ['TunnelLifeTime', '0'],
      ['ExtendedData', EVERY_TEN_SECONDS],
      ['MpServer', reference],
    ]),
  );
  await send(putRequest('AMT_EnvironmentDetectionSettingData', [['DetectionStrings', 'elsewhere.example']]));
}
