import type { Profile } from '#shared/model/profile';
import { type Message, message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { rpcProfile } from '#main/interop/export/rpc-profile';

/** A profile as a text for rpc-go. */
export interface ExportedProfile {
  text: string;
  fillIn: Message[];
  left: Message[];
}

/** A profile for rpc-go and Console, with what has to be filled in and what is left out as comments at its begin. */
export async function exportProfile(profile: Profile, say: Say): Promise<ExportedProfile> {
  const { yaml, fillIn, left } = await rpcProfile({ ...profile, name: profile.name ?? 'AMT Bench' });
  const lines = [
    say(message('exports.rpc.heading')),
    ...(fillIn.length > 0
      ? [say(message('exports.rpc.fillIn')), ...fillIn.map((each) => `- ${say(each)}`)]
      : []),
    ...(left.length > 0
      ? [say(message('exports.rpc.leftOut')), ...left.map((each) => `- ${say(each)}`)]
      : []),
  ];
  const comment = lines.map((line) => `# ${line.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
  return { text: `${comment}${yaml}`, fillIn, left };
}
