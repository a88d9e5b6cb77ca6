/** Names of the two channels between preload and main process. */
export const INVOKE_CHANNEL = 'lhh:invoke';
export const EVENT_CHANNEL = 'lhh:event';
