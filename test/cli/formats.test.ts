import assert from 'node:assert/strict';
import { showHidden } from '../../core/text/hidden.ts';
import { asGithub } from '../../cli/formats/checkGithub.ts';
import { asJson } from '../../cli/formats/checkJson.ts';
import { asJunit } from '../../cli/formats/checkJunit.ts';
import { asText } from '../../cli/formats/checkText.ts';
import { xmlProblem } from '../core/markup/wellFormed.ts';
import { makeReport, surroundings } from './makeReport.ts';

/** What people may write, and what each format must not take for its own signs. */
const nasty = [
  '100% of %0A and %25',
  'two\nlines\r\nof it',
  'a:b,c::error::d',
  ']]></failure><script>&amp;"\'',
  '\u001b[31mred\u0007\u0000\u009b',
  '\ud800 half, 👩‍👩‍👧 whole, \ufffe none',
  '](http://evil.example) [x](1) [[ATTACHMENT|/etc/passwd]]',
  '\u202eright to left',
];

describe('problems as text', () => {
  const report = makeReport({
    'a.journey': [
      { line: 2, column: 3, code: 'unknown-fact', message: 'First.' },
      { line: 12, column: 30, severity: 'hint', code: 'undeclared', message: 'Second.' },
    ],
    'empty.journey': [],
    '가/b c.journey': [{ severity: 'warning', code: 'full-width', message: 'Third.' }],
  });

  it('have a line of their own each', () =>
    assert.equal(
      asText(report, surroundings),
      'a.journey:2:3 error First. [unknown-fact]\n' +
        'a.journey:12:30 hint Second. [undeclared]\n' +
        '가/b c.journey:1:1 warning Third. [full-width]\n' +
        '3 files checked: 1 error, 2 other remarks.\n',
    ));

  it('stand under their file on a terminal', () =>
    assert.equal(
      asText(report, { ...surroundings, isTerminal: true }),
      'a.journey\n' +
        '    2:3 error First. [unknown-fact]\n' +
        '  12:30 hint  Second. [undeclared]\n' +
        '\n' +
        '가/b c.journey\n' +
        '  1:1 warning Third. [full-width]\n' +
        '\n' +
        '3 files checked: 1 error, 2 other remarks.\n',
    ));

  it('are the same with and without colours, but for the colours', () => {
    const plain = asText(report, { ...surroundings, isTerminal: true });
    const coloured = asText(report, { ...surroundings, isTerminal: true, colours: true });
    assert.notEqual(coloured, plain);
    assert.equal(coloured.replaceAll(/\u001b\[\d+m/g, ''), plain);
  });

  it('steer no terminal', () => {
    for (const message of nasty) {
      const odd = makeReport({ [`${message}.journey`]: [{ message }] });
      for (const isTerminal of [true, false])
        assert.doesNotMatch(
          asText(odd, { ...surroundings, isTerminal }),
          /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/,
        );
    }
  });

  it('say nothing where nothing could be read', () =>
    assert.equal(asText(makeReport({}, ['a.journey']), surroundings), ''));
});

describe('problems as JSON', () => {
  it('have the fields that they always had', () => {
    const related = [{ file: 'a.journey', full: '/work/maps/a.journey', line: 1, column: 1, endLine: 1, endColumn: 2, message: 'Here.' }]; // prettier-ignore
    const report = makeReport({ 'a.journey': [{ line: 2, column: 3, endLine: 2, endColumn: 9, related }] });
    assert.deepEqual(JSON.parse(asJson(report)), {
      problems: [
        {
          file: 'a.journey',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 9,
          code: 'unresolved',
          severity: 'error',
          message: 'There is no persona called “x”.',
        },
      ],
    });
  });
});

describe('problems as commands of a workflow', () => {
  it('name the file from the root of the repository, worst first', () =>
    assert.equal(
      asGithub(
        makeReport(
          {
            'a.journey': [
              { severity: 'hint', message: 'A hint.' },
              { severity: 'warning', line: 4, endLine: 6, message: 'A warning.' },
              { line: 7, column: 8, message: 'An error.' },
            ],
            '../../elsewhere/b.journey': [{ severity: 'info', message: 'A remark.' }],
          },
          ['c.journey'],
        ),
        surroundings,
      ),
      '::error::There is no file c.journey.\n' +
        '::error file=maps/a.journey,line=7,endLine=7,col=8,title=unresolved::An error.\n' +
        '::warning file=maps/a.journey,line=4,endLine=6,title=unresolved::A warning.\n' +
        '::notice file=/elsewhere/b.journey,line=1,endLine=1,col=1,title=unresolved::A remark.\n' +
        '::notice file=maps/a.journey,line=1,endLine=1,col=1,title=unresolved::A hint.\n',
    ));

  it('escape what has a meaning in a message', () =>
    assert.match(
      asGithub(makeReport({ 'a.journey': [{ message: '38%: yes, %0A\r\nno' }] }), surroundings),
      /::38%25: yes, %250A%0D%0Ano\n$/,
    ));

  it('escape more in the name of a file', () =>
    assert.match(
      asGithub(makeReport({ '50%,a:b.journey': [{}] }), surroundings),
      /^::error file=maps\/50%25%2Ca%3Ab\.journey,line=1,/,
    ));

  it('are one line each, and come back as they were said', () => {
    for (const message of nasty) {
      const out = asGithub(makeReport({ [`${message}.journey`]: [{ message }] }), surroundings);
      const [, properties = '', data = ''] = /^::error (.*?)::(.*)\n$/.exec(out) ?? assert.fail(out);
      const back = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
      assert.equal(back, showHidden(message));
      assert.deepEqual(
        properties.split(',').map((property) => property.split('=')[0]),
        ['file', 'line', 'endLine', 'col', 'title'],
      );
    }
  });
});

describe('problems as the report of a test runner', () => {
  it('make a suite of each file, in which errors fail and remarks are output', () =>
    assert.equal(
      asJunit(
        makeReport(
          {
            'a.journey': [
              { line: 2, column: 3, message: 'First.' },
              { line: 4, severity: 'warning', code: 'full-width', message: 'Second.' },
              { line: 5, code: 'unknown-fact', message: 'Third & last.' },
            ],
            'good.journey': [],
          },
          ['c.journey'],
        ),
        surroundings,
      ),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="journey check" tests="3" failures="1" errors="1" time="0">
<testsuite name="maps/a.journey" tests="1" errors="0" failures="1" skipped="0" time="0">
<testcase name="maps/a.journey" classname="journey check" file="maps/a.journey" time="0">
<failure type="unresolved" message="First.">a.journey:2:3 error First. [unresolved]</failure>
<failure type="unknown-fact" message="Third &amp; last.">a.journey:5:1 error Third &amp; last. [unknown-fact]</failure>
<system-out>a.journey:4:1 warning Second. [full-width]</system-out>
</testcase>
</testsuite>
<testsuite name="maps/good.journey" tests="1" errors="0" failures="0" skipped="0" time="0">
<testcase name="maps/good.journey" classname="journey check" file="maps/good.journey" time="0"></testcase>
</testsuite>
<testsuite name="c.journey" tests="1" errors="1" failures="0" skipped="0" time="0">
<testcase name="c.journey" classname="journey check" file="c.journey" time="0">
<error type="unread" message="There is no file c.journey."/>
</testcase>
</testsuite>
</testsuites>
`,
    ));

  it('are well-formed and link nothing, whatever people write', () => {
    for (const message of nasty) {
      for (const severity of ['error', 'hint'] as const) {
        const out = asJunit(makeReport({ [`${message}.journey`]: [{ message, severity }] }), surroundings);
        assert.equal(xmlProblem(out), undefined, JSON.stringify(message));
        assert.doesNotMatch(out, /<system-out>[^<]*\[\[/);
      }
    }
  });
});
