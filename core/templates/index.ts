/** Whole maps to begin with, and the stages of the frameworks. */
import { blank } from './blank.ts';
import { businessPurchase } from './businessPurchase.ts';
import { currentIdeal } from './currentIdeal.ts';
import { onlineShop } from './onlineShop.ts';
import { plannedActual } from './plannedActual.ts';
import { serviceBlueprint } from './serviceBlueprint.ts';
import { storeVisit } from './storeVisit.ts';
import { supportCase } from './supportCase.ts';
import type { Template } from './template.ts';

export { escapeSnippet, plainOf, snippetOf } from './placeholders.ts';
export { stageSkeleton, type StageSkeleton } from './stageSkeleton.ts';
export type { Template } from './template.ts';

/** All templates, the plainest first. */
export const templates: readonly Template[] = [
  blank,
  onlineShop,
  serviceBlueprint,
  supportCase,
  storeVisit,
  businessPurchase,
  plannedActual,
  currentIdeal,
];
