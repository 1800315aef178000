/** The `appId` of electron-builder.yml, which its installer writes into the start menu of Windows. */
export const APP_ID = 'amt-bench';
