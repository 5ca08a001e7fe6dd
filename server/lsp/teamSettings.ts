import { checkSettingsOf, mergedSettings, type CheckSettings } from '../../core/checks/settings.ts';
import type { Palette } from '../../core/map/scene.ts';
import { teamThemeOf } from '../../core/teamTheme.ts';
import type { FileText, Workspace } from '../../core/workspace.ts';
import { liesIn } from './files.ts';
import { sentences } from './sentences.ts';

const NAME = 'journey.config.json';

/** What a team and an author have settled for a file. */
export interface Settings {
  readonly checks: CheckSettings;
  /** What stands in the nearest `journey.config.json`, as JSON has it; an empty object where there is none. */
  readonly team: unknown;
  /** The colours that it names as `theme`; nothing where it names none that could be read. */
  readonly palette: Palette | undefined;
}

/** A file of settings. */
interface Config {
  readonly json: unknown;
  readonly palette: Palette | undefined;
}

const noConfig: Config = { json: {}, palette: undefined };

/**
 * The settings that hold for files: those of the nearest `journey.config.json` in the workspace, and where it says
 * nothing, those of the editor. Both are read when they are asked for and kept until they change.
 */
export class TeamSettings {
  private readonly workspace: Workspace;
  private readonly ofEditor: (uri: string) => Promise<unknown>;
  private readonly log: (sentence: string) => void;
  private readonly configs = new Map<string, Promise<Config | undefined>>();
  private readonly settled = new Map<string, Settings>();
  /** Files of settings and of themes that were read. */
  private readonly files = new Set<string>();

  /** `ofEditor` gives the editor's own settings for a file, in the same form as the file has them. */
  constructor(options: {
    readonly workspace: Workspace;
    readonly ofEditor?: (uri: string) => Promise<unknown>;
    readonly log?: (sentence: string) => void;
  }) {
    this.workspace = options.workspace;
    this.ofEditor = options.ofEditor ?? (() => Promise.resolve({}));
    this.log = options.log ?? (() => undefined);
  }

  /** The settings of a file, if they were read. */
  known(uri: string): Settings | undefined {
    return this.settled.get(folderOf(uri));
  }

  /** The same, read if they were not. Never rejects. */
  async read(uri: string): Promise<Settings> {
    const folder = folderOf(uri);
    const known = this.settled.get(folder);
    if (known) return known;
    const [team, editor] = await Promise.all([this.teamOf(folder), this.ofEditor(uri).catch(() => ({}))]);
    const checks = mergedSettings(checkSettingsOf(team.json), checkSettingsOf(editor));
    for (const problem of checks.problems) this.log(sentences.inConfig(NAME, problem));
    const settings = { team: team.json, checks, palette: team.palette };
    this.settled.set(folder, settings);
    return settings;
  }

  /** Forgets everything: a file of settings or the editor's own changed. */
  forget(): void {
    this.configs.clear();
    this.settled.clear();
    this.files.clear();
  }

  /** True if some of what was read lies in one of these folders, however deep. */
  isBelow(folders: readonly string[]): boolean {
    const among = new Set(folders);
    return [...this.files].some((uri) => liesIn(uri, among));
  }

  /** True for the name of a file of settings, or of a theme that one may name. */
  static isConfig(uri: string): boolean {
    return uri.endsWith(`/${NAME}`) || uri.endsWith('.theme.json');
  }

  private async teamOf(folder: string): Promise<Config> {
    for (let at = folder; this.workspace.contains(`${at}/${NAME}`); at = folderOf(at)) {
      const config = await this.configIn(at);
      if (config !== undefined) return config;
    }
    return noConfig;
  }

  private configIn(folder: string): Promise<Config | undefined> {
    let config = this.configs.get(folder);
    if (!config) {
      config = this.readConfig(`${folder}/${NAME}`);
      this.configs.set(folder, config);
    }
    return config;
  }

  private async readConfig(uri: string): Promise<Config | undefined> {
    const read = async (address: string): Promise<FileText> => {
      const file = await this.workspace.read(address);
      if (file.kind === 'text') this.files.add(address);
      return file;
    };
    const file = await read(uri);
    if (file.kind !== 'text') return undefined;
    let json: unknown;
    try {
      json = JSON.parse(file.text);
    } catch {
      this.log(sentences.badConfig(uri));
      return noConfig;
    }
    const theme = await teamThemeOf(json, uri, { read });
    for (const problem of theme?.problems ?? []) this.log(problem);
    return { json, palette: theme?.palette };
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
