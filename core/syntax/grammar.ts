import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import { NONE } from '../vocabulary/index.ts';
import type { Atom } from './atoms.ts';
import type { Builder, Head } from './builder.ts';
import type { FileBlock, Placed } from './tree.ts';
import * as t from './tokens.ts';

/** Blocks nested deeper than this are skipped with a message; maps have four levels. */
const DEEPEST = 64;

type Choice<T> = { ALT: () => T; GATE?: () => boolean; IGNORE_AMBIGUITIES?: boolean }[];

/** Values as the grammar finds them: commas part the values, each a run of atoms. */
export interface Values {
  readonly atoms: readonly (readonly Atom[])[];
  readonly commas: readonly IToken[];
}

interface MutableValues extends Values {
  readonly atoms: Atom[][];
  readonly commas: IToken[];
}

/** Values that go on behind a brace which does not part them. */
function joined(first: Values, more: Values): Values {
  const between = [...(first.atoms.at(-1) ?? []), ...(more.atoms[0] ?? [])];
  return {
    atoms: [...first.atoms.slice(0, -1), between, ...more.atoms.slice(1)],
    commas: [...first.commas, ...more.commas],
  };
}

const newValues = (): MutableValues => ({ atoms: [[]], commas: [] });
const noValues: Values = newValues();

/**
 * The grammar. It accepts every sequence of tokens: what may not stand where it does is read all the same and said
 * once by the builder, so the parser itself never has to recover and never throws.
 *
 *     file      = { statement }
 *     statement = step | keyed | stray                  ended by a newline, ";" or its own "}"
 *     keyed     = word [ [ word ] [ mention ] ":" ] values [ body ]          a block or a fact
 *     step      = values { "->" values }
 *     stray     = values [ body ]                       what begins with no word
 *     values    = { atom | "," }
 *     body      = "{" { statement } "}"
 */
export class Grammar extends EmbeddedActionsParser {
  /** Where what is read goes; set before each parse. */
  builder!: Builder;

  constructor({ validate }: { readonly validate: boolean }) {
    super(t.allTokens, { recoveryEnabled: false, maxLookahead: 1, skipValidations: !validate });
    this.performSelfAnalysis();
  }

  readonly file = this.RULE('file', (): FileBlock => {
    const frame = this.ACTION(() => this.builder.openFile());
    const statements = this.SUBRULE(this.statements);
    const rest = this.ACTION(() => this.skipRest());
    this.CONSUME(EOF);
    return this.ACTION(() => this.builder.closeFile(frame, statements, rest));
  });

  /** One block by itself, as it stands in the block that the builder was told of. */
  readonly block = this.RULE('block', (): Placed | undefined => this.SUBRULE(this.keyed));

  // Alternatives that stand in a field are made once. Made anew for every statement and value, they cost more than the
  // reading; and a choice without a gate is looked up in a table.
  private readonly kindsOfStatement: Choice<Placed | undefined> = [
    { ALT: () => this.pass(t.Newline) },
    { ALT: () => this.pass(t.Semicolon) },
    { ALT: () => this.extraBrace() },
    { ALT: () => this.marker() },
    { ALT: () => this.known() },
    { ALT: () => this.OR1(this.kindsOfLine), IGNORE_AMBIGUITIES: true },
  ];

  private readonly kindsOfLine: Choice<Placed | undefined> = [
    {
      GATE: () => this.isStep() && !this.isCutBlock(),
      ALT: () => this.SUBRULE(this.step),
      IGNORE_AMBIGUITIES: true,
    },
    { ALT: () => this.SUBRULE(this.keyed), IGNORE_AMBIGUITIES: true },
    { ALT: () => this.SUBRULE(this.stray), IGNORE_AMBIGUITIES: true },
  ];

  private readonly statements = this.RULE('statements', (): Placed[] => {
    const statements: Placed[] = [];
    this.MANY({
      GATE: () => !this.builder.endsHere(this.LA(1), this.LA(0)),
      DEF: () => {
        const statement = this.OR(this.kindsOfStatement);
        this.ACTION(() => statement && statements.push(statement));
      },
    });
    return statements;
  });

  private readonly keyed = this.RULE('keyed', (): Placed | undefined => {
    const key = this.CONSUME(t.Word);
    const hasColon = this.colonFollows();
    const head = this.ACTION(() =>
      this.builder.begin(key, { colon: hasColon, brace: this.braceFollows(), none: this.noneFollows() }),
    );
    const of = this.lets(hasColon) ? this.OPTION(this.word) : undefined;
    const mention = this.lets(hasColon) ? this.OPTION1(this.mention) : undefined;
    const colon = this.lets(hasColon) ? this.OPTION2(this.colon) : undefined;
    const read = this.SUBRULE(this.values, { ARGS: [head] });
    const isTorn = !head?.frame && this.isExtraOpen(key);
    const more = this.lets(isTorn)
      ? this.OPTION5(() => this.SUBRULE(this.afterExtraOpen, { ARGS: [head] }))
      : undefined;
    const rest = this.lets(head?.frame !== undefined && this.headGoesOn(key))
      ? this.OPTION6(() => this.SUBRULE(this.restOfHead, { ARGS: [head] }))
      : undefined;
    const further = more ?? rest;
    const values = further && !this.RECORDING_PHASE ? joined(read, further) : read;
    const body = this.lets(this.bodyFollows(head))
      ? this.OPTION3(() => this.SUBRULE(this.body, { ARGS: [head] }))
      : undefined;
    const implied = this.lets(body === undefined && this.bodyIsImplied(head))
      ? this.OPTION4(() => this.SUBRULE(this.impliedBody))
      : undefined;
    return this.ACTION(() =>
      this.builder.finish(head, { key, of, mention, colon, values, isTorn }, body ?? implied),
    );
  });

  /** A brace that opens nothing, and what follows it on its line. */
  private readonly afterExtraOpen = this.RULE('afterExtraOpen', (head?: Head): Values => {
    const open = this.CONSUME(t.Open);
    this.ACTION(() => this.builder.extraBrace(open));
    return this.SUBRULE(this.values, { ARGS: [head] });
  });

  /** What cuts the head of a block in two, and what follows it. */
  private readonly restOfHead = this.RULE('restOfHead', (head?: Head): Values => {
    this.OR([
      { ALT: () => this.AT_LEAST_ONE(() => this.CONSUME(t.Newline)) },
      { ALT: () => this.extraBrace() },
      { ALT: () => this.strayIn(t.Semicolon) },
      { ALT: () => this.strayIn(t.Arrow) },
    ]);
    return this.SUBRULE(this.values, { ARGS: [head] });
  });

  private readonly word = (): IToken => this.CONSUME1(t.Word);
  private readonly mention = (): IToken => this.CONSUME(t.Mention);
  private readonly colon = (): IToken => this.CONSUME(t.Colon);

  private readonly body = this.RULE('body', (head?: Head): Body => {
    let lateBy = 0;
    this.MANY(() => {
      this.CONSUME(t.Newline);
      lateBy++;
    });
    const open = this.CONSUME(t.Open);
    this.ACTION(() => {
      if (this.builder.openBody({ isStray: head === undefined }) > DEEPEST) {
        this.builder.tooDeep(open);
        this.skipToClose();
      }
    });
    const statements = this.SUBRULE(this.statements);
    const close = this.OPTION({
      GATE: () => this.builder.closes(this.LA(1), this.LA(0)),
      DEF: () => this.CONSUME(t.Close),
    });
    return { open, isLate: lateBy > 0, statements, close, next: this.LA(1) };
  });

  /** A body whose opening brace is missing. */
  private readonly impliedBody = this.RULE('impliedBody', (): Body => {
    this.OPTION(() => this.CONSUME(t.Newline));
    this.ACTION(() => this.builder.openImplied());
    const statements = this.SUBRULE(this.statements);
    const close = this.OPTION1({
      GATE: () => this.builder.closes(this.LA(1), this.LA(0)),
      DEF: () => this.CONSUME(t.Close),
    });
    return { open: undefined, isLate: false, statements, close, next: this.LA(1) };
  });

  private readonly step = this.RULE('step', (): Placed | undefined => {
    const start = this.ACTION(() => this.LA(1));
    const parts: Values[] = [this.SUBRULE(this.values)];
    const arrows: IToken[] = [];
    this.AT_LEAST_ONE(() => {
      const arrow = this.CONSUME(t.Arrow);
      const part = this.SUBRULE1(this.values);
      this.ACTION(() => {
        arrows.push(arrow);
        parts.push(part);
      });
    });
    return this.ACTION(() => this.builder.step(start, parts, arrows, this.LA(0)));
  });

  private readonly stray = this.RULE('stray', (): Placed | undefined => {
    const start = this.ACTION(() => this.LA(1));
    const kinds: Choice<Placed | undefined> = [
      { GATE: () => this.isExtraOpen(start), ALT: () => this.extraOpen(), IGNORE_AMBIGUITIES: true },
      {
        GATE: () => this.builder.wordBehindSign(start) !== undefined && this.braceFollows(),
        ALT: () => this.SUBRULE(this.signed),
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          const values = this.SUBRULE(this.someValues);
          this.ACTION(() => this.builder.stray(start, values, this.LA(1)));
          this.OPTION({
            GATE: () => this.LA(1).tokenType === t.Open,
            DEF: () => this.SUBRULE(this.strayBody),
          });
          return undefined;
        },
        IGNORE_AMBIGUITIES: true,
      },
      {
        ALT: () => {
          this.ACTION(() => this.builder.stray(start, noValues, this.LA(1)));
          this.SUBRULE1(this.strayBody);
          return undefined;
        },
        IGNORE_AMBIGUITIES: true,
      },
    ];
    return this.OR(kinds);
  });

  /** A block with a sign before its first word that makes something else of it. */
  private readonly signed = this.RULE('signed', (): Placed | undefined => {
    const sign = this.OR([
      { ALT: () => this.CONSUME(t.Mention) },
      { ALT: () => this.CONSUME(t.Tag) },
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.UnclosedText) },
    ]);
    const head = this.ACTION(() => this.builder.beginBehindSign(sign));
    const written = this.SUBRULE(this.values, { ARGS: [head] });
    // A quote that opens a text makes another one of all that stands in texts behind it.
    const isQuote = sign.tokenType === t.Text || sign.tokenType === t.UnclosedText;
    const values = isQuote ? noValues : written;
    const body = this.OPTION(() => this.SUBRULE(this.body, { ARGS: [head] }));
    return this.ACTION(() =>
      this.builder.finish(
        head,
        { key: head.key, of: undefined, mention: undefined, colon: undefined, values },
        body,
      ),
    );
  });

  /** Braces that belong to no block; what is in them is read, said and left out. */
  private readonly strayBody = this.RULE('strayBody', (): void => {
    const body = this.SUBRULE(this.body);
    this.ACTION(() => this.builder.dropBody(body));
  });

  private readonly values = this.RULE('values', (head?: Head): Values => {
    const values = newValues();
    this.MANY({
      GATE: () => (head?.frame ? !this.bodyIsImplied(head) : !this.blockBegins()),
      DEF: () => this.value(values),
    });
    return values;
  });

  private readonly someValues = this.RULE('someValues', (): Values => {
    const values = newValues();
    let isFirst = true;
    this.AT_LEAST_ONE({
      GATE: () => isFirst || !this.blockBegins(),
      DEF: () => {
        this.value(values);
        isFirst = false;
      },
    });
    return values;
  });

  private value(values: MutableValues): void {
    const atom = this.OR(this.kindsOfValue);
    if (atom) values.atoms.at(-1)?.push(atom);
    else {
      values.commas.push(this.LA(0));
      values.atoms.push([]);
    }
  }

  private readonly kindsOfValue: Choice<Atom | undefined> = [
    { ALT: () => this.pass(t.Comma) },
    { ALT: () => this.plain(t.Text) },
    { ALT: () => this.SUBRULE(this.quantity) },
    { ALT: () => this.SUBRULE(this.ref) },
    { ALT: () => this.plain(t.Mention) },
    { ALT: () => this.plain(t.Tag) },
    { ALT: () => this.plain(t.Percent) },
    { ALT: () => this.plain(t.Currency) },
    { ALT: () => this.plain(t.DateText) },
    { ALT: () => this.plain(t.Time) },
    { ALT: () => this.plain(t.LongText) },
    { ALT: () => this.plain(t.UnclosedText) },
    { ALT: () => this.plain(t.CurlyText) },
    { ALT: () => this.plain(t.SingleText) },
    { ALT: () => this.plain(t.BadNumber) },
    { ALT: () => this.plain(t.Address) },
    { ALT: () => this.plain(t.Colon) },
    { ALT: () => this.plain(t.Dot) },
    { ALT: () => this.plain(t.Dots) },
    { ALT: () => this.plain(t.Unknown) },
  ];

  private readonly quantity = this.RULE('quantity', (): Atom => {
    let compare: IToken | undefined;
    let low: IToken | undefined;
    let high: IToken | undefined;
    let unit: IToken | undefined;
    let per: IToken | undefined;
    let bad: IToken | undefined;
    this.OR([
      {
        ALT: () => {
          compare = this.CONSUME(t.Compare);
          this.OPTION(() =>
            this.OR2([
              { ALT: () => (low = this.CONSUME(t.Numeral)) },
              { ALT: () => (bad = this.CONSUME(t.BadNumber)) },
            ]),
          );
        },
      },
      { ALT: () => (low = this.CONSUME1(t.Numeral)) },
    ]);
    this.OPTION1({
      GATE: () => low !== undefined && this.LA(2).tokenType === t.Numeral,
      DEF: () => {
        this.CONSUME(t.Dots);
        high = this.CONSUME2(t.Numeral);
      },
    });
    this.OPTION2({
      GATE: () => low !== undefined && !this.blockBegins(),
      DEF: () => {
        unit = this.OR1([
          { ALT: () => this.CONSUME(t.Percent) },
          { ALT: () => this.CONSUME(t.Currency) },
          { ALT: () => this.CONSUME(t.Word) },
        ]);
        this.OPTION3({
          GATE: () => this.LA(1).image === 'per' && this.LA(2).tokenType === t.Word,
          DEF: () => {
            this.CONSUME1(t.Word);
            per = this.CONSUME2(t.Word);
          },
        });
      },
    });
    return this.ACTION(() => this.builder.quantity({ compare, low, high, unit, per, bad }));
  });

  private readonly ref = this.RULE('ref', (): Atom => {
    const first = this.CONSUME(t.Word);
    const rest: IToken[] = [];
    if (this.lets(this.nameFollows())) {
      this.MANY({
        GATE: () => this.nameFollows(),
        DEF: () => {
          this.CONSUME(t.Dot);
          rest.push(this.CONSUME1(t.Word));
        },
      });
    }
    return this.ACTION(() => this.builder.ref(first, rest));
  });

  private plain(type: TokenType): Atom {
    const token = this.CONSUME(type);
    return this.ACTION(() => this.builder.atom(token));
  }

  private pass(type: TokenType): undefined {
    this.CONSUME(type);
  }

  private extraBrace(): undefined {
    const token = this.CONSUME(t.Close);
    this.ACTION(() => this.builder.extraBrace(token));
  }

  private strayIn(type: TokenType): undefined {
    const token = this.CONSUME(type);
    this.ACTION(() => this.builder.straySign(token));
  }

  private extraOpen(): undefined {
    const token = this.CONSUME(t.Open);
    this.ACTION(() => this.builder.extraBrace(token));
  }

  private marker(): undefined {
    const token = this.CONSUME(t.Marker);
    this.ACTION(() => this.builder.marker(token));
  }

  private known(): Placed {
    const token = this.CONSUME(t.KnownBlock);
    return this.ACTION(() => this.builder.known(token));
  }

  /**
   * A gate that is asked before the production, so that one that is seldom let in costs next to nothing. While the
   * grammar is recorded all gates are open.
   */
  private lets(gate: boolean): boolean {
    return gate || this.RECORDING_PHASE;
  }

  /** Names and commas up to an arrow, or an arrow at once. */
  private isStep(): boolean {
    for (let i = 1; ; i++) {
      const type = this.LA(i).tokenType;
      if (type === t.Arrow) return true;
      if (type !== t.Word && type !== t.Dot && type !== t.Comma) return false;
    }
  }

  private nameFollows(): boolean {
    return this.LA(1).tokenType === t.Dot && this.LA(2).tokenType === t.Word;
  }

  private bodyIsImplied(head: Head | undefined): boolean {
    if (!head?.frame || !this.builder.lacksOpenBrace) return false;
    return this.builder.bodyIsImplied(head, this.LA(1), this.LA(2), this.colonFollows(2));
  }

  /** After a key: [ word ] [ persona ] and a colon. */
  private colonFollows(from = 1): boolean {
    let i = from;
    if (this.LA(i).tokenType === t.Word) i++;
    if (this.LA(i).tokenType === t.Mention) i++;
    return this.LA(i).tokenType === t.Colon;
  }

  /** A block that does not begin its line, behind something that is none: its words alone would tell nothing. */
  private blockBegins(): boolean {
    if (this.LA(1).tokenType !== t.Word) return false;
    const { tokenType } = this.LA(2);
    if (tokenType !== t.Word && tokenType !== t.Text && tokenType !== t.Open) return false;
    return this.builder.beginsBlock(this.LA(1)) && this.braceFollows() && !this.isStep();
  }

  /** A block whose head an arrow cuts in two, where no steps may stand. */
  private isCutBlock(): boolean {
    return !this.builder.holdsSteps && this.builder.beginsBlock(this.LA(1)) && this.braceFollows();
  }

  /** Something that does not belong in a head, behind which there is nothing but more of it and its brace. */
  private headGoesOn(key: IToken): boolean {
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
  private isExtraOpen(start: IToken): boolean {
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

  private braceFollows(): boolean {
    for (let i = 1; ; i++) {
      const type = this.LA(i).tokenType;
      if (type === t.Open) return true;
      if (type === t.Newline || type === t.Semicolon || type === t.Close || type === EOF) return false;
    }
  }

  /** Behind a keyword: `none` alone up to the end of the statement. */
  private noneFollows(): boolean {
    const at = this.LA(1).tokenType === t.Colon ? 2 : 1;
    if (this.LA(at).image !== NONE || this.LA(at).tokenType !== t.Word) return false;
    const { tokenType } = this.LA(at + 1);
    return tokenType === t.Newline || tokenType === t.Semicolon || tokenType === t.Close || tokenType === EOF;
  }

  private bodyFollows(head: Head | undefined): boolean {
    let i = 1;
    if (head?.frame) while (this.LA(i).tokenType === t.Newline) i++;
    return this.LA(i).tokenType === t.Open;
  }

  /** Goes to the end of the file; gives what is passed by first. */
  private skipRest(): IToken {
    while (this.LA(1).tokenType === t.Newline) this.SKIP_TOKEN();
    const rest = this.LA(1);
    for (let next = rest; next.tokenType !== EOF;) next = this.SKIP_TOKEN();
    return rest;
  }

  private skipToClose(): void {
    for (let depth = 1; this.LA(1).tokenType !== EOF; this.SKIP_TOKEN()) {
      const type = this.LA(1).tokenType;
      depth += type === t.Open ? 1 : type === t.Close ? -1 : 0;
      if (depth === 0) return;
    }
  }
}

/** A body as the grammar found it; `next` is what stands after it. */
export interface Body {
  readonly open: IToken | undefined;
  /** The opening brace stands on a later line. */
  readonly isLate: boolean;
  readonly statements: readonly Placed[];
  readonly close: IToken | undefined;
  readonly next: IToken;
}
