// A machine on loopback whose answers are each within every limit, and never end. Prints its port; ends with its parent.
// Argument: whether answers are made of few `large` parts or of many `small` ones.
import { createServer } from 'node:http';

const [kind] = process.argv.slice(2);
const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';
const E = 'xmlns:e="http://schemas.xmlsoap.org/ws/2004/09/enumeration"';
const envelope = (body) =>
  `<a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope"><a:Header/><a:Body>${body}</a:Body></a:Envelope>`;

const large = (name) => `<g:${name}>${'x'.repeat(60_000)}</g:${name}>`.repeat(4);
const small = (name) => `<g:${name}>1</g:${name}>`.repeat(4_900);
const fill = kind === 'large' ? large : small;

let number = 0;
function bodyOf(request) {
  number++;
  const action = /Action>[^<]*\/(\w+)</.exec(request)?.[1] ?? '';
  const className = /ResourceURI>[^<]*\/(\w+)</.exec(request)?.[1] ?? '';
  const instance = (fields) => `<g:${className} xmlns:g="urn:g">${fields}</g:${className}>`;
  if (action === 'Enumerate') {
    return `<e:EnumerateResponse ${E}><e:EnumerationContext>c</e:EnumerationContext></e:EnumerateResponse>`;
  }
  if (action === 'Pull') {
    const items = kind === 'large' ? instance(large('A')) : instance('<g:A>1</g:A><g:B>2</g:B>').repeat(240);
    return `<e:PullResponse ${E}><e:EnumerationContext>c${number}</e:EnumerationContext><e:Items>${items}</e:Items></e:PullResponse>`;
  }
  const output = (fields) =>
    `<g:${action}_OUTPUT xmlns:g="urn:g">${fields}<g:ReturnValue>0</g:ReturnValue></g:${action}_OUTPUT>`;
  const record = Buffer.alloc(kind === 'large' ? 1_400 : 21, 1).toString('base64');
  const records = (name) => `<g:${name}>${record}</g:${name}>`.repeat(kind === 'large' ? 120 : 3_000);
  switch (action) {
    case 'PositionToFirstRecord':
      return output('<g:IterationIdentifier>1</g:IterationIdentifier>');
    case 'GetRecords':
      return output(
        `<g:IterationIdentifier>${number}</g:IterationIdentifier><g:NoMoreRecords>false</g:NoMoreRecords>${records('RecordArray')}`,
      );
    case 'ReadRecords':
      return output(
        `<g:TotalRecordCount>99999999</g:TotalRecordCount><g:RecordsReturned>1</g:RecordsReturned>${records('EventRecords')}`,
      );
    case 'Get':
      return instance(`<g:DigestRealm>${REALM}</g:DigestRealm>${fill('New')}`);
    default:
      return output(fill('Handles'));
  }
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    if (request.headers.authorization === undefined) {
      const asks = `Digest realm="${REALM}", nonce="n",stale="false",qop="auth"`;
      response.writeHead(401, { 'www-authenticate': asks }).end();
    } else response.writeHead(200, { 'content-type': 'application/soap+xml' }).end(envelope(bodyOf(body)));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on('end', () => process.exit()).resume();
