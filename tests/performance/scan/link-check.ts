import { createSocket } from 'node:dgram';
import { median } from './numbers';

/**
 * What the link really does, asked from the scanner's side: `link-check <name server> <count>`. Sends that many
 * questions, a millisecond apart, and prints as JSON how many went unanswered and how long an answer took.
 */
export interface LinkCheck {
  sent: number;
  lost: number;
  roundTripMs: number;
}

const [server = '', count = ''] = process.argv.slice(2);
const questions = Number(count);
/** `1.0.0.10.in-addr.arpa`, type PTR, class IN. */
const NAME = Buffer.from('01310130013002313007696e2d61646472046172706100000c0001', 'hex');
const sentAt: number[] = [];
const took: number[] = [];
const socket = createSocket('udp4');
socket.on('message', (answer) => {
  took.push(performance.now() - (sentAt[answer.readUInt16BE(0)] ?? NaN));
});
for (let id = 0; id < questions; id++) {
  const header = Buffer.from([id >> 8, id & 255, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  sentAt.push(performance.now());
  socket.send([header, NAME], 53, server);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
await new Promise((resolve) => setTimeout(resolve, 1_000));
socket.close();
const check: LinkCheck = { sent: questions, lost: questions - took.length, roundTripMs: median(took) };
process.stdout.write(JSON.stringify(check));
