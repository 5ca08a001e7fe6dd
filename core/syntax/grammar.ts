import { EOF, type IToken, type TokenType } from 'chevrotain';
import type { Atom } from './atoms.ts';
import { LookAhead, mayGoOn } from './lookAhead.ts';
import type { Body, Head } from './statementParts.ts';
import type { FileBlock, Placed } from './tree.ts';
import * as t from './tokens.ts';
import { DEEPEST } from './unread.ts';
import { joined, newValues, noValues, type Values, type ValuesBeingRead } from './values.ts';

type Choice<T> = { ALT: () => T; GATE?: () => boolean; IGNORE_AMBIGUITIES?: boolean }[];

/**
 * The grammar. It accepts every sequence of tokens: what may not stand where it does is read all the same and said
 * once by the builder, so the parser itself never has to recover and never throws.
 *
 *     file      = { statement }
 *     statement = step | keyed | stray                  ended by a newline, ";" or its own "}"; by "," it ought not
 *     keyed     = word [ [ word ] [ mention ] ":" ] values [ body ]          a block or a fact
 *     step      = values { "->" values }
 *     stray     = values [ body ]                       what begins with no word
 *     values    = { atom | "," }
 *     body      = "{" { statement } "}"
 */
export class Grammar extends LookAhead {
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
    const rest = this.lets(mayGoOn(head) && this.headGoesOn(key))
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
    const placed = this.ACTION(() =>
      this.builder.finish(head, { key, of, mention, colon, values, isTorn }, body ?? implied),
    );
    if (this.lets(this.LA(1).tokenType === t.Comma)) this.OPTION7(this.comma);
    return placed;
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
  /** A comma that parts a statement from the next one. */
  private readonly comma = (): void => {
    const token = this.CONSUME(t.Comma);
    this.ACTION(() => this.builder.partingComma(token, this.LA(1)));
  };

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
      GATE: () =>
        head?.frame ? !this.bodyIsImplied(head) : !this.blockBegins() && !(head && this.factBegins()),
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

  private value(values: ValuesBeingRead): void {
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
    const placed = this.ACTION(() => this.builder.known(token));
    if (this.lets(this.LA(1).tokenType === t.Comma)) this.OPTION8(this.comma);
    return placed;
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
