import * as vscode from 'vscode';
import {
  listComparedPersonas,
  type JourneyOfPersonas,
  type ListComparedPersonasParams,
  type ListComparedPersonasResult,
} from '../../server/protocol.ts';
import type { Side, Sides } from '../compare/sides.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { isPosition } from '../positions.ts';
import { askServer } from './askServer.ts';
import { cursorIn } from './mapEditor.ts';

/**
 * Two personas of a journey, as a person chooses them; only what can be chosen is asked for. `place` is where the journey
 * stands, or its key; left out, the cursor.
 */
export async function choosePersonas(
  server: LanguageServer,
  uri: vscode.Uri,
  place: unknown,
): Promise<Sides | undefined> {
  await vscode.workspace.openTextDocument(uri);
  const position = isPosition(place) ? place : cursorIn(uri);
  const params: ListComparedPersonasParams = { uri: uri.toString(), position };
  const journeys = await askServer<ListComparedPersonasResult>(server, listComparedPersonas, params);
  if (journeys === undefined) return undefined;
  if (journeys === null || journeys.length === 0) {
    void vscode.window.showInformationMessage(message('compare-no-personas'));
    return undefined;
  }
  const chosen = journeys.find(({ journey }) => journey === place) ?? (await chooseOne(journeys));
  if (!chosen) return undefined;
  const { personas, title, journey } = chosen;
  const first = personas.length === 2 ? personas[0] : await choose(personas, message('compare-choose-persona', { journey: title })); // prettier-ignore
  if (!first) return undefined;
  const others = personas.filter((persona) => persona !== first);
  const second = others.length === 1 ? others[0] : await choose(others, message('compare-choose-other', { persona: first.name })); // prettier-ignore
  if (!second) return undefined;
  const sideOf = ({ id, name }: Persona): Side => ({
    uri: uri.toString(),
    journey,
    persona: id,
    label: name,
  });
  return { before: sideOf(first), after: sideOf(second) };
}

type Persona = JourneyOfPersonas['personas'][number];

async function chooseOne(journeys: readonly JourneyOfPersonas[]): Promise<JourneyOfPersonas | undefined> {
  if (journeys.length === 1) return journeys[0];
  const items = journeys.map((one) => ({
    label: one.title,
    description: one.personas.map(({ name }) => name).join(', '),
    one,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: message('compare-choose-journey') });
  return chosen?.one;
}

async function choose(personas: readonly Persona[], title: string): Promise<Persona | undefined> {
  const items = personas.map((persona) => ({ label: persona.name, description: persona.role, persona }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.persona;
}
