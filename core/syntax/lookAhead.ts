import { EmbeddedActionsParser, EOF, type IToken } from 'chevrotain';
import { NONE } from '../vocabulary/index.ts';
import type { Builder } from './builder.ts';
import type { Head } from './statementParts.ts';
import * as t from './tokens.ts';
import { DEEPEST } from './unread.ts';

/**
 * What the grammar asks about what follows, where one token does not tell what a statement is: is it a step, is a brace
 * one too many, does a body begin although its brace is missing? Asking reads nothing. Some of it is asked at almost
 * every token, so no answer makes anything anew.
 */
export abstract class LookAhead extends EmbeddedActionsParser {
  /** Where what is read goes, which knows what words mean here; set before each parse. */
  builder!: Builder;

  /**
   * A gate that is asked before the production, so that one that is seldom let in costs next to nothing. While the
   * grammar is recorded all gates are open.
   */
  protected lets(gate: boolean): boolean {
    return gate || this.RECORDING_PHASE;
  }

  /** Names and commas up to an arrow, or an arrow at once. */
  protected isStep(): boolean {
    for (let i = 1; ; i++) {
      const type = this.LA(i).tokenType;
      if (type === t.Arrow) return true;
      if (type !== t.Word && type !== t.Dot && type !== t.Comma) return false;
    }
  }

  /** A dot and one more name of a reference. */
  protected nameFollows(): boolean {
    return this.LA(1).tokenType === t.Dot && this.LA(2).tokenType === t.Word;
  }

  /** Behind the head of a block: what can only stand in its body, where opening braces are missing. */
  protected bodyIsImplied(head: Head | undefined): boolean {
    if (!head?.frame || !this.builder.lacksOpenBrace) return false;
    return this.builder.bodyIsImplied(head, this.LA(1), this.LA(2), this.colonFollows(2));
  }

  /** After a key: [ word ] [ persona ] and a colon. */
  protected colonFollows(from = 1): boolean {
    let i = from;
    if (this.LA(i).tokenType === t.Word) i++;
    if (this.LA(i).tokenType === t.Mention) i++;
    return this.LA(i).tokenType === t.Colon;
  }

  /** A comma, and behind it a fact that may stand here: no value has a colon behind a word. */
  protected factBegins(): boolean {
    if (this.LA(1).tokenType !== t.Comma || this.LA(2).tokenType !== t.Word) return false;
    return this.builder.beginsFact(this.LA(2)) && this.colonFollows(3);
  }

  /** A block that does not begin its line, behind something that is none: its words alone would tell nothing. */
  protected blockBegins(): boolean {
    if (this.LA(1).tokenType !== t.Word) return false;
    const { tokenType } = this.LA(2);
    if (tokenType !== t.Word && tokenType !== t.Text && tokenType !== t.Open) return false;
    return this.builder.beginsBlock(this.LA(1)) && this.braceFollows() && !this.isStep();
  }

  /** A block whose head an arrow cuts in two, where no steps may stand. */
  protected isCutBlock(): boolean {
    return !this.builder.holdsSteps && this.builder.beginsBlock(this.LA(1)) && this.braceFollows();
  }

  /** Something that does not belong in a head, behind which there is nothing but more of it and its brace. */
  protected headGoesOn(key: IToken): boolean {
    const { tokenType } = this.LA(1);
    const isCut =
      tokenType === t.Semicolon ||
      tokenType === t.Arrow ||
      (tokenType === t.Close && this.builder.lacksOpenBrace);
    let i = 2;
    if (!isCut && tokenType !== t.Newline) return false;
    // Behind a semicolon, or where something was said already, a word begins a statement of its own.
    const lacksAll = isCut && tokenType !== t.Semicolon && this.LA(0) === key;
    if (lacksAll && this.LA(i).tokenType === t.Word && !this.builder.beginsOther(this.LA(i))) i++;
    while (!isCut && this.LA(i).tokenType === t.Newline) i++;
    if (this.LA(i).tokenType === t.Text) i++;
    else if (!isCut) return false;
    return this.LA(i).tokenType === t.Open;
  }

  /**
   * A brace in or behind a statement that begins with `start`, which is one too many, where there are too many of them:
   * nothing closes it on its line, and what follows stands on that line or no deeper than the statement.
   */
  protected isExtraOpen(start: IToken): boolean {
    if (this.LA(1).tokenType !== t.Open || !this.builder.lacksCloseBrace) return false;
    for (let i = 2, depth = 1; depth <= DEEPEST; i++) {
      const { tokenType } = this.LA(i);
      if (tokenType === t.Open) depth++;
      else if (tokenType === t.Close && --depth === 0) return false;
      else if (tokenType === EOF) return true;
      else if (tokenType === t.Newline) {
        if (i > 2) return true;
        while (this.LA(i).tokenType === t.Newline) i++;
        return this.builder.holdsNothing(start, this.LA(i));
      }
    }
    return false;
  }

  /** An opening brace before the statement ends. */
  protected braceFollows(): boolean {
    for (let i = 1; ; i++) {
      const type = this.LA(i).tokenType;
      if (type === t.Open) return true;
      if (type === t.Newline || type === t.Semicolon || type === t.Close || type === EOF) return false;
    }
  }

  /** Behind a keyword: `none` alone up to the end of the statement. */
  protected noneFollows(): boolean {
    const at = this.LA(1).tokenType === t.Colon ? 2 : 1;
    if (this.LA(at).image !== NONE || this.LA(at).tokenType !== t.Word) return false;
    const { tokenType } = this.LA(at + 1);
    return tokenType === t.Newline || tokenType === t.Semicolon || tokenType === t.Close || tokenType === EOF;
  }

  /** An opening brace at once, or behind the head of a block on a later line. */
  protected bodyFollows(head: Head | undefined): boolean {
    let i = 1;
    if (mayGoOn(head)) while (this.LA(i).tokenType === t.Newline) i++;
    return this.LA(i).tokenType === t.Open;
  }
}

/** True for the head of a block, but not of an import, which holds nothing: what stands on a line below it is none of its own. */
export function mayGoOn(head: Head | undefined): boolean {
  const row = head?.frame?.row;
  return head?.frame !== undefined && !(row?.facts.length === 0 && row.blocks.length === 0);
}
