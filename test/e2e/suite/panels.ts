import * as vscode from 'vscode';
import type { Surface } from './driver.ts';
import { poll } from './poll.ts';

/** The tabs of all panels that the extension opened. */
export function panels(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);
}

/** Lets the preview of this page stay with its map, and waits until the extension has heard of it. */
export async function lockPreview(page: Surface): Promise<void> {
  await page.click('#more');
  await page.click('[name="lock"]');
  await poll('a title in brackets', () => panels().some(({ label }) => /^\[.*\]$/.test(label)));
}
