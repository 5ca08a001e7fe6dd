/** What a journey can be compared with. */
import type { Position } from './positions.ts';

/** Request, client to server: the journeys that the one at a place can be compared with, those that belong to it first. */
export const listComparable = 'journey/comparable';
export interface ListComparableParams {
  readonly uri: string;
  readonly position: Position;
}
export type ListComparableResult = {
  /** Key and name of the journey at the place, or of the first. */
  readonly journey: string;
  readonly title: string;
  readonly others: readonly ComparableJourney[];
} | null;
export interface ComparableJourney {
  readonly uri: string;
  readonly journey: string;
  readonly title: string;
  /** What it shows, such as “the ideal”; empty where it does not say. */
  readonly state: string;
  /** True where it is a version of the journey at the place, or that of it. */
  readonly isRelated: boolean;
  /** True where this is what the one at the place is to be measured by, and so comes first. */
  readonly isBefore: boolean;
}

/**
 * Request, client to server: the journeys of a map whose personas can be compared with one another, those with two at the
 * least; the one at the place first.
 */
export const listComparedPersonas = 'journey/comparedPersonas';
export interface ListComparedPersonasParams {
  readonly uri: string;
  readonly position: Position;
}
export type ListComparedPersonasResult = readonly JourneyOfPersonas[] | null;
export interface JourneyOfPersonas {
  readonly journey: string;
  readonly title: string;
  /** The primary one first. */
  readonly personas: readonly { readonly id: string; readonly name: string; readonly role: string }[];
}
