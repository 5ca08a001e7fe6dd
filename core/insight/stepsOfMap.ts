import { valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import type { MapSummary } from './mapSummary.ts';
import { missingIn, noStages, type Finder, type Missing } from './missing.ts';
import type { MissingCode } from './missingWords.ts';
import { eitherOf, holds, saidIn } from './said.ts';
import { calledOf } from './stageSummary.ts';

/** Each persona of the map has a goal, a pain and an objection. */
export const profiles: Finder = (map) => {
  if (saidIn(map.journey, 'personas') === 'none') return [];
  if (map.personas.length === 0) return [missingIn(map, map.journey, 'no-personas', 'personas')];
  return map.personas.flatMap((id): readonly Missing[] => {
    const found = map.names.declared('persona', id);
    if (!found) return [missingIn(map, map.journey, 'persona-unknown', 'personas', { persona: id })];
    const { block, source } = found;
    const wanted = (code: MissingCode, fact: string): Missing => ({
      ...missingIn(map, block, code, fact, { persona: calledOf(block) }),
      uri: source.uri,
    });
    return [
      ...(saidIn(block, 'goal') ? [] : [wanted('persona-goal', 'goal')]),
      ...(holds(block, 'pain') ? [] : [wanted('persona-pain', 'pain')]),
      ...(saidIn(block, 'objection') ? [] : [wanted('persona-objection', 'objection')]),
    ];
  });
};

/** The map says at least once where customers leave and where they reach their goal; the ends of paths say it too. */
export const ends: Finder = (map) => {
  if (map.stages.length === 0) return noStages(map);
  const dropOff = map.hasLeaves || eitherOf(map.stages.map((stage) => stage.dropOff));
  const completes = map.hasEnd || eitherOf(map.stages.map((stage) => stage.completes));
  return [
    ...(dropOff ? [] : [missingIn(map, map.worst ?? map.journey, 'drop-off', 'drop-off')]),
    ...(completes ? [] : [missingIn(map, map.end, 'completes', 'completes')]),
  ];
};

/**
 * The pains are rated, each severe one is answered by an opportunity that was not dropped, and a touchpoint says how to
 * make more of what is good. Pains of personas are left aside: they are shared with other maps.
 */
export const improvement: Finder = (map) => {
  const { improvements } = map;
  const pain = improvements.find((found) => found.firstPain)?.firstPain;
  const isAnswered = ({ id }: Block): boolean =>
    id !== undefined && improvements.some((found) => found.solves.has(id.text));
  const unanswered = improvements.flatMap((found) => found.severe.filter((severe) => !isAnswered(severe)));
  const isRated = improvements.some((found) => found.hasRatedPain);
  const isLookedAt = pain ?? improvements.some((found) => found.saysNoPain);
  const isAmplified = eitherOf(map.stages.map((stage) => stage.amplify));
  return [
    ...(isLookedAt ? [] : [missingIn(map, map.worst ?? map.journey, 'no-pains', 'pain')]),
    ...(!pain || isRated
      ? []
      : [missingIn(map, pain, 'pains-unrated', 'severity', { pain: calledOf(pain) })]),
    ...unanswered.map((severe) =>
      missingIn(map, severe, 'pain-unanswered', 'opportunity', { pain: calledOf(severe) }),
    ),
    ...(isAmplified ? [] : [missingIn(map, map.best ?? map.journey, 'amplify', 'amplify')]),
  ];
};

/** The ideal map or a rival's stands beside this one, and a touchpoint was held against rules of thumb. */
export const comparison: Finder = (map) => {
  const journey = map.journey.id?.text ?? calledOf(map.journey);
  const isReviewed = eitherOf(map.stages.map((stage) => stage.heuristic));
  return [
    ...(hasOtherMap(map) ? [] : [missingIn(map, map.journey, 'no-other-map', 'of', { journey })]),
    ...(isReviewed ? [] : [missingIn(map, map.worst ?? map.journey, 'heuristic', 'heuristic')]),
  ];
};

/** There is at least one opportunity that was not dropped, and at least one experiment. */
export const ideas: Finder = (map) => {
  const hasIdea = map.improvements.some((found) => found.hasIdea);
  const hasTest = map.improvements.some((found) => found.hasTest);
  return [
    ...(hasIdea ? [] : [missingIn(map, map.journey, 'no-ideas', 'opportunity')]),
    ...(hasTest ? [] : [missingIn(map, map.journey, 'no-tests', 'experiment')]),
  ];
};

/**
 * True if the file or what it imports holds an ideal map of this one, or a rival's. A rival's map that does not say whose
 * rival it is stands beside all; a map that is itself the ideal or the rival of another stands beside that one.
 */
function hasOtherMap({ journey, names }: MapSummary): boolean {
  const own = journey.id?.text;
  if (isOther(journey) && originalsOf(journey).some((id) => names.declared('journey', id))) return true;
  return names.candidates(['journey'], undefined).some((id) => {
    const block = names.declared('journey', id)?.block;
    if (!block || block === journey || !isOther(block)) return false;
    const of = originalsOf(block);
    return of.length > 0 ? own !== undefined && of.includes(own) : saidIn(block, 'competitor') === 'said';
  });
}

function isOther(journey: Block): boolean {
  return wordOf(journey, 'state') === 'ideal' || saidIn(journey, 'competitor') === 'said';
}

function originalsOf(journey: Block): readonly string[] {
  return valuesOf(journey, 'of').flatMap(({ ref }) => ref?.names.at(-1)?.text ?? []);
}
