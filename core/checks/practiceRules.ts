import { assumptionOld } from './practice/assumptionOld.ts';
import { channelUnused } from './practice/channelUnused.ts';
import { companySideName } from './practice/companySideName.ts';
import { decisionTooEarly } from './practice/decisionTooEarly.ts';
import { dropOffTwice } from './practice/dropOffTwice.ts';
import { dropOffUnexplained } from './practice/dropOffUnexplained.ts';
import { endsAtPurchase } from './practice/endsAtPurchase.ts';
import { experimentWithoutMetric } from './practice/experimentWithoutMetric.ts';
import { frameworkStages } from './practice/frameworkStages.ts';
import { idealWithoutCurrent } from './practice/idealWithoutCurrent.ts';
import { measureDiffers } from './practice/measureDiffers.ts';
import { measureStalls } from './practice/measureStalls.ts';
import { onlyOnline } from './practice/onlyOnline.ts';
import { opportunityWithoutImpact } from './practice/opportunityWithoutImpact.ts';
import { opportunityWithoutOwner } from './practice/opportunityWithoutOwner.ts';
import { ownersChange } from './practice/ownersChange.ts';
import { painOfNobody } from './practice/painOfNobody.ts';
import { painWithoutCause } from './practice/painWithoutCause.ts';
import { personaThin } from './practice/personaThin.ts';
import { personaUnused } from './practice/personaUnused.ts';
import { personasOnlyIdeal } from './practice/personasOnlyIdeal.ts';
import { privateDetails } from './practice/privateDetails.ts';
import { promiseBroken } from './practice/promiseBroken.ts';
import { reviewOverdue } from './practice/reviewOverdue.ts';
import { riskWithoutFallback } from './practice/riskWithoutFallback.ts';
import { scoreOnPlan } from './practice/scoreOnPlan.ts';
import { severePainUnanswered } from './practice/severePainUnanswered.ts';
import { sharesOver100 } from './practice/sharesOver100.ts';
import { stageWithoutEvidence } from './practice/stageWithoutEvidence.ts';
import { stageWithoutGoal } from './practice/stageWithoutGoal.ts';
import { stageWithoutKpi } from './practice/stageWithoutKpi.ts';
import { stageWithoutMoment } from './practice/stageWithoutMoment.ts';
import { stageWithoutTouchpoint } from './practice/stageWithoutTouchpoint.ts';
import { targetMissed } from './practice/targetMissed.ts';
import { tooManyTouchpoints } from './practice/tooManyTouchpoints.ts';
import { touchpointUnreached } from './practice/touchpointUnreached.ts';
import { touchpointWithoutChannel } from './practice/touchpointWithoutChannel.ts';
import { touchpointWithoutFeeling } from './practice/touchpointWithoutFeeling.ts';
import { touchpointsAlike } from './practice/touchpointsAlike.ts';
import type { Rule } from './rule.ts';

/** What the method of journey mapping advises; a host that shows mistakes alone can do without (see `scripts/build.mjs`). */
export const practice: readonly Rule[] = [
  assumptionOld,
  channelUnused,
  companySideName,
  decisionTooEarly,
  dropOffTwice,
  dropOffUnexplained,
  endsAtPurchase,
  experimentWithoutMetric,
  frameworkStages,
  idealWithoutCurrent,
  measureDiffers,
  measureStalls,
  onlyOnline,
  opportunityWithoutImpact,
  opportunityWithoutOwner,
  ownersChange,
  painOfNobody,
  painWithoutCause,
  personaThin,
  personaUnused,
  personasOnlyIdeal,
  privateDetails,
  promiseBroken,
  reviewOverdue,
  riskWithoutFallback,
  scoreOnPlan,
  severePainUnanswered,
  sharesOver100,
  stageWithoutEvidence,
  stageWithoutGoal,
  stageWithoutKpi,
  stageWithoutMoment,
  stageWithoutTouchpoint,
  targetMissed,
  tooManyTouchpoints,
  touchpointUnreached,
  touchpointWithoutChannel,
  touchpointWithoutFeeling,
  touchpointsAlike,
];
