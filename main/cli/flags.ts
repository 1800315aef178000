import { type Command, Option } from 'commander';
import type { OutputOptions } from './output';

/** Options that every command about a machine takes (docs/reference/decisions.md, D4). */
export interface CommonOptions extends OutputOptions {
  ports?: string;
  timeout?: string;
}

export interface LoginOptions extends CommonOptions {
  user?: string;
  passwordStdin?: boolean;
  vault?: boolean;
  certain?: boolean;
  trust?: string;
  acceptIdentity?: string;
  sameAs?: string;
}

export function withCommon(command: Command): Command {
  return command
    .option('--json', 'one JSON document on stdout, nothing else there')
    .option('--quiet', 'no progress and no remarks')
    .option('--timeout <seconds>', 'give up after this time (a change under way is always finished)')
    .option('--ports <list>', 'other ports, e.g. rmcp=623,http=16992,https=16993,redir=16994,redirtls=16995');
}

export function withLogin(command: Command): Command {
  return withCommon(command)
    .option('--user <name>', 'account on the machine', 'admin')
    .option(
      '--password-stdin',
      'read the password from standard input (or set AMT_PASSWORD); never as an argument',
    )
    .option(
      '--vault',
      'take the password from the keychain; with a password given, keep it there once it has worked',
    )
    .option(
      '--certain',
      'you are sure of the password: after 90 s of silence a refused one may be tried once more',
    )
    .option(
      '--trust <fingerprint>',
      'trust this certificate (SHA-256), or “first-use” for the one that is seen now',
    )
    .addOption(
      new Option(
        '--accept-identity [who]',
        'you have looked: “another” machine is here, to which nothing that is stored belongs, or it is the “same” (reset, moved, new certificate, no encryption any more)',
      )
        .choices(['same', 'another'])
        .preset('another'),
    )
    .option('--same-as <address>', 'it is the machine that is known from that address, with the same realm');
}
