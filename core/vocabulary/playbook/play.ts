/** The phases of the relation between customer and company, in their order. The vocabulary explains each as a word. */
export type Phase = 'exposure' | 'acquisition' | 'conversion' | 'loyalty' | 'advocacy';

/** What is known of one phase from many maps, in our own words: a start for an author, never a fact about a customer. */
export interface Play {
  readonly phase: Phase;
  /** What customers do in it. */
  readonly title: string;
  /** What usually works. */
  readonly works: readonly string[];
  /** What usually goes wrong. */
  readonly fails: readonly Failure[];
  readonly touchpoints: readonly TypicalTouchpoint[];
  /** What to ask customers, and those who did not become any. */
  readonly questions: readonly string[];
  /** Ids of built-in metrics that tell whether it works. */
  readonly metrics: readonly string[];
  /** Where customers usually decide something, and the word for the kind of moment. */
  readonly moments: readonly TypicalMoment[];
}

/** Something that goes wrong, as the company does it and as the customer feels it. */
export interface Failure {
  readonly mistake: string;
  readonly pain: {
    readonly id: string;
    readonly title: string;
    /** One of the five causes of friction. */
    readonly friction: string;
  };
}

export interface TypicalTouchpoint {
  readonly id: string;
  /** From the customer's side, as titles of touchpoints are. */
  readonly title: string;
  /** Ids of built-in channels. */
  readonly channels: readonly string[];
}

export interface TypicalMoment {
  /** One of the four kinds of moments of truth. */
  readonly kind: string;
  readonly where: string;
}

/** A failure in one line of a play. */
export const failure = (mistake: string, id: string, title: string, friction: string): Failure => ({
  mistake,
  pain: { id, title, friction },
});

/** A touchpoint in one line of a play. */
export const point = (id: string, title: string, ...channels: readonly string[]): TypicalTouchpoint => ({
  id,
  title,
  channels,
});
