import { batchValue, powerShellString } from './quoting';

/** What the scripts are made for. */
export interface ScriptSettings {
  /** Name of the profile’s file, in the folder of the scripts. */
  profile: string;
  /** Said at the begin of each script; one line. */
  heading: string;
}

/**
 * A batch file that runs amt-bench unattended and ends with its exit code; undefined: the name of the profile cannot be
 * written in one. What comes from outside (host, certificate, program) is expanded late, where cmd does not read it
 * again, so that no `&`, `^`, `%`, `!` in it becomes a command. The password is not among it: amt-bench takes it from the
 * environment by itself. Pure.
 */
export function configureBatch({ profile, heading }: ScriptSettings): string | undefined {
  const file = batchValue(profile);
  const remark = batchValue(heading.replaceAll(/[^\w ,.:;()-]/g, ''));
  if (file === undefined || remark === undefined) return undefined;
  return lines([
    '@echo off',
    'setlocal EnableExtensions DisableDelayedExpansion',
    `rem ${remark}`,
    `set "AMTBENCH_PROFILE=%~dp0${file}"`,
    'if not defined AMTBENCH_EXE set "AMTBENCH_EXE=%~dp0amt-bench.exe"',
    'if not defined AMTBENCH_LOG set "AMTBENCH_LOG=%TEMP%\\amt-bench.log"',
    'if not defined AMTBENCH_HOST exit /b 2',
    'setlocal EnableDelayedExpansion',
    'if defined AMTBENCH_TRUST goto trusted',
    '"!AMTBENCH_EXE!" configure --profile "!AMTBENCH_PROFILE!" --yes --log cmtrace --log-file "!AMTBENCH_LOG!" -- "!AMTBENCH_HOST!"',
    'exit /b !ERRORLEVEL!',
    ':trusted',
    '"!AMTBENCH_EXE!" configure --profile "!AMTBENCH_PROFILE!" --yes --log cmtrace --log-file "!AMTBENCH_LOG!" --trust "!AMTBENCH_TRUST!" -- "!AMTBENCH_HOST!"',
    'exit /b !ERRORLEVEL!',
  ]);
}

/**
 * The same for a “Run PowerShell Script” step: variables of the task sequence are read through its COM object, and the
 * password goes into the environment of amt-bench alone. Undefined: the name of the profile cannot be written in one. Pure.
 */
export function configurePowerShell({ profile, heading }: ScriptSettings): string | undefined {
  const file = powerShellString(profile);
  const remark = heading.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  if (file === undefined) return undefined;
  return lines([
    `# ${remark}`,
    "$ErrorActionPreference = 'Stop'",
    '$sequence = $null',
    "try { $sequence = New-Object -ComObject 'Microsoft.SMS.TSEnvironment' } catch { $sequence = $null }",
    'function Get-Setting([string]$Name) {',
    '  $value = $null',
    '  if ($null -ne $sequence) { $value = $sequence.Value($Name) }',
    '  if ([string]::IsNullOrEmpty($value)) { $value = [Environment]::GetEnvironmentVariable($Name) }',
    '  return $value',
    '}',
    "$target = Get-Setting 'AMTBENCH_HOST'",
    "if ($target -notmatch '\\A[A-Za-z0-9][A-Za-z0-9.:_-]{0,254}\\z') { exit 2 }",
    "$trust = Get-Setting 'AMTBENCH_TRUST'",
    "if ($trust -and $trust -notmatch '\\A(first-use|[0-9A-Fa-f:]{64,95})\\z') { exit 2 }",
    "$program = Get-Setting 'AMTBENCH_EXE'",
    "if (-not $program) { $program = Join-Path $PSScriptRoot 'amt-bench.exe' }",
    "$log = Get-Setting 'AMTBENCH_LOG'",
    "if (-not $log -and $null -ne $sequence) { $log = Join-Path $sequence.Value('_SMSTSLogPath') 'amt-bench.log' }",
    "if (-not $log) { $log = Join-Path $env:TEMP 'amt-bench.log' }",
    `$profileFile = Join-Path $PSScriptRoot ${file}`,
    "$arguments = @('configure', '--profile', $profileFile, '--yes', '--log', 'cmtrace', '--log-file', $log)",
    "if ($trust) { $arguments += @('--trust', $trust) }",
    "$arguments += @('--', $target)",
    '$before = $env:AMT_PASSWORD',
    '$code = 1',
    'try {',
    "  $password = Get-Setting 'AMT_PASSWORD'",
    '  if ($password) { $env:AMT_PASSWORD = $password }',
    "  $ErrorActionPreference = 'Continue'",
    '  & $program @arguments | Out-Host',
    '  $code = $LASTEXITCODE',
    '} finally {',
    '  $env:AMT_PASSWORD = $before',
    '}',
    'if ($code -eq 0) {',
    "  $folder = Join-Path $env:ProgramData 'AMT Bench'",
    '  New-Item -ItemType Directory -Force -Path $folder | Out-Null',
    `  Set-Content -LiteralPath (Join-Path $folder 'configured.txt') -Value ${file} -Encoding UTF8`,
    '}',
    'exit $code',
  ]);
}

/**
 * A detection script for an application: it prints something only where the profile was applied with success, which is
 * how Configuration Manager takes “installed”. Pure.
 */
export function detectPowerShell({ profile, heading }: ScriptSettings): string | undefined {
  const file = powerShellString(profile);
  if (file === undefined) return undefined;
  return lines([
    `# ${heading.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}`,
    "$mark = Join-Path $env:ProgramData 'AMT Bench\\configured.txt'",
    `if ((Test-Path -LiteralPath $mark) -and ((Get-Content -LiteralPath $mark -TotalCount 1) -ceq ${file})) { 'Installed' }`,
    'exit 0',
  ]);
}

/** Windows PowerShell and cmd read these line ends everywhere. */
function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('');
}
