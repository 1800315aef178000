/** Causes that follow from what a log says, and are not said in it. */
export const causes = {
  changedPassword: 'The password was changed, and the setup tool does not have the new one',
  changedPasswordNext:
    'Scan the machine here. If AMT is not set up, the MEBx password was changed; if it is set up, the admin password was. The recovery options follow from that.',
  exit33:
    'The configuration ended with 33. This is the exit code of the script, not an error of Windows: no file is locked.',
  exit33Seen:
    'Intel’s ACUConfig was seen to end with 33 where someone had opened MEBx and changed the password. The event log of the machine then says “Valid password not found”.',
  exit33Doubt:
    'This is inferred from the exit code alone, which was seen in one case. ACUConfig.log or the event log of the machine says more.',
} as const;
