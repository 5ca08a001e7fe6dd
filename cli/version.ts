declare const JOURNEY_VERSION: string;

/** The version of the command, which is written into it when it is built. */
export const version = typeof JOURNEY_VERSION === 'string' ? JOURNEY_VERSION : 'unbuilt';
