/** Configuring: profiles and their secrets, plan, run, proof. */
export const configure = {
  notRead:
    'Some settings could not be read: {{names}}. It is not known whether they are as the profile wants them.',
  notReadNext: 'Log in with an account that may read them, or remove them from the profile.',
  notVerified: 'The machine was read back and is not as the profile wants it: {{left}}.',
  notVerifiedNext: 'Configure again. If it happens again, remove this setting from the profile.',
  notReadBack: 'The steps are done as listed, but the keychain stopped answering before they were read back.',
  stepFailed: '“{{title}}” did not succeed: {{why}}',
  stepSkipped: '“{{title}}” did not succeed: it was skipped.',
  finishNext: 'Configure again to finish.',
  /** After the sentence about what stopped a run. */
  nothingFurther: 'Nothing further was changed.',
  mistake: {
    text: 'AMT Bench made a mistake and stopped in the middle.',
    next: 'Configure again. The machine is read first, and only what is missing is done.',
  },
  planChanged: {
    text: 'The machine is no longer as it was when you reviewed the plan. Nothing was changed.',
    next: 'Review the new plan, then apply it.',
  },
  declined: {
    text: 'Nothing was changed.',
    next: 'Run it again when you are ready.',
  },
  neverConfigured: {
    text: 'This machine was not configured with AMT Bench, so there is nothing to compare it with.',
    next: 'Configure it first.',
  },
  /** Why one of several machines is not tried: its diagnosis. */
  obstacle: {
    text: '{{title}}. {{explanation}}',
    next: 'Open the machine to see what to do about it.',
  },
  oneAddress: {
    text: 'The profile gives the address {{address}}, and only one machine can have it.',
    next: 'Choose another profile, or configure the machines one by one.',
  },
  stopped: {
    text: 'Stopped at your request. Nothing was started.',
    next: 'Configure it again.',
  },
  stoppedReading: {
    text: 'Stopped at your request. The machine was not read.',
    next: 'Check it again.',
  },
  notReviewed: {
    text: 'The plan of this machine was not reviewed, or another one was made since. Nothing was changed.',
    next: 'Review the changes again.',
  },
  notConfirmed_one:
    'The changes on {{count}} machine disconnect or erase something, and this was not confirmed. Nothing was changed.',
  notConfirmed_other:
    'The changes on {{count}} machines disconnect or erase something, and this was not confirmed. Nothing was changed.',
  notConfirmedNext: 'Type {{number}} to confirm.',
  secret: {
    exists: 'There is already a secret “{{name}}”.',
    replaceNext: 'Choose another name, or replace it.',
    renameNext: 'Choose another name.',
    unsuitableNext: 'Enter another one. Nothing was stored.',
  },
  profile: {
    exists: 'There is already a profile “{{name}}”.',
    existsNext: 'Choose another name.',
    gone: 'There is no longer a profile “{{name}}”.',
    goneNext: 'Choose one from the list.',
    last: 'The last profile cannot be deleted.',
    lastNext: 'Create another one first.',
    notJson: 'The file cannot be used: it is not valid JSON (line {{line}}).',
    notJsonAt: 'The file “{{path}}” cannot be used: it is not valid JSON (line {{line}}).',
    notJsonNext: 'Check the path and the file.',
    later: 'The profile sets “{{key}}”, which this version of AMT Bench does not configure yet.',
    laterNext: 'Remove it and set it by other means.',
    unknownKey: 'The profile has a key “{{key}}” that AMT Bench does not know.',
    unknownKeyNext: 'Check the spelling, or remove it. docs/profile.md lists the keys.',
    invalid: 'The profile cannot be used: it {{problem}}.',
    invalidAt: 'The profile cannot be used: “{{key}}” {{problem}}.',
    invalidNext: 'Correct it. docs/profile.md lists the keys and values.',
  },
} as const;
