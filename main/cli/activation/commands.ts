import type { Command } from 'commander';
import { withJson, withQuiet, withTimeout } from '../flags';
import { newCommand } from '../help-texts';
import type { Making } from '../making';
import type { CertificateOptions } from './check-certificate-command';

/** `check-certificate`, for activation in admin control mode. */
export function addActivation(program: Command, { shell, texts, ended }: Making): void {
  const { argument, option, value } = texts;
  const check = newCommand(program, texts, 'check-certificate')
    .argument(`<${value('file')}>`, argument('pfxFile'))
    .option(`--suffix <${value('name')}>`, option('dnsSuffix'))
    .option(`--generation <${value('number')}>`, option('certificateGeneration'))
    .option('--password-stdin', option('pfxPasswordStdin'));
  withTimeout(withQuiet(withJson(check, texts), texts), texts).action(
    async (file: string, options: CertificateOptions) => {
      const { checkCertificateCommand } = await import('./check-certificate-command');
      ended.code = await checkCertificateCommand(shell, file, options);
    },
  );
}
