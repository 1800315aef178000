import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import {
  CERTIFICATE_GENERATIONS,
  type CertificateCheck,
  generationsOf,
} from '#shared/model/provisioning-certificate';
import { ok } from '#shared/result';
import { parseNumber, secretFromStdin } from '../options';
import { printJson } from '../output';
import { described } from '../printed';
import { type TimeOptions, withStop } from '../run';
import type { Shell } from '../shell';
import { certificateCheckText } from './certificate-text';
import { openPfxFile, suffixOf } from './pfx-file';

export interface CertificateOptions extends TimeOptions {
  suffix?: string;
  generation?: string;
  passwordStdin?: boolean;
}

/** `amt-bench check-certificate`: which AMT would accept the provisioning certificate of a PFX. @returns the exit code */
export function checkCertificateCommand(
  shell: Shell,
  file: string,
  options: CertificateOptions,
): Promise<number> {
  return withStop(shell, options, async (stop) => {
    const suffix = suffixOf(options);
    if (!suffix.ok) return suffix;
    const generation = parseNumber('--generation', options.generation, 99);
    if (!generation.ok) return generation;
    const given = options.passwordStdin ? () => secretFromStdin(shell, stop) : undefined;
    const opened = await openPfxFile(shell, stop, file, suffix.value, given);
    if (!opened.ok) return opened;
    const check = ofGeneration(opened.value.check, generation.value);
    const { console } = shell;
    if (options.json) printJson(console, { file, ...check });
    else console.out(described(check, certificateCheckText, console.say));
    const useless = check.generations.every(({ answer }) => answer === 'refused');
    return ok(useless ? EXIT_CODE_OF_FAILURE['file-unreadable'] : EXIT_DONE);
  });
}

/** What machines of one generation say; a generation that is not known counts as the nearest. */
function ofGeneration(check: CertificateCheck, generation: number | undefined): CertificateCheck {
  if (generation === undefined) return check;
  const wanted = generationsOf(generation) ?? CERTIFICATE_GENERATIONS[0];
  return { ...check, generations: check.generations.filter(({ generations }) => generations === wanted) };
}
