/** What a PT_STATUS in a log means, beside the words of `amt.logged`. */
export const amtStatus = {
  answered: 'AMT answered with status {{status}}.',
  unknown: {
    title: 'AMT answered with status {{status}}, which AMT Bench does not know',
    next: 'Read the lines around it, and look the number up as “PT_STATUS” in the AMT SDK.',
  },
} as const;
