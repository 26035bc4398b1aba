// Shows a case and gathers what the reviewer says beside the outcome.
import {clocks} from './clocks.js';
import {choice, element, facts, field, list, section} from './dom.js';
import {grant} from './grant.js';
import {say, when} from './words.js';

const place = (finding) =>
  finding.file ? `${finding.file}:${finding.line}:${finding.column}` : finding.pointer;

const heading = (file) => {
  const {item, submission} = file;
  const declaration = submission?.declaration;
  const services = (declaration?.aiServices || []).map((service) => Object.values(service).join(' · '));
  return element('header', {class: 'guanka-heading'},
    element('h3', {}, `${item.appName} (${item.appId})`),
    facts([
      [say('version'), declaration?.version],
      [say('submission'), item.submissionId && `${item.submissionId} · ${submission.status}`],
      [say('subject'), declaration?.subject && [declaration.subject.type, declaration.subject.name].filter(Boolean).join(' · ')],
      [say('categories'), declaration && ((declaration.categories || []).join('，') || say('none'))],
      [say('aiServices'), declaration && (list(services) || say('none'))],
      [say('notes'), declaration?.review?.notes],
      [say('testAccount'), declaration?.review?.testAccount],
      [say('due'), when(item.dueAt)],
      [say('reasons'), list((item.reasons || []).map((reason) => reason.text))]
    ]));
};

const findingRow = (finding, judged, kept) => {
  const verdict = choice(`${say('verdict')} ${finding.id}`,
    [['', say('undecided')], ['CONFIRMED', say('CONFIRMED')], ['FALSE_POSITIVE', say('FALSE_POSITIVE')]]);
  verdict.value = (kept.findings || []).find((said) => said.id === finding.id)?.verdict || '';
  judged.push({id: finding.id, verdict});
  return element('article', {class: 'guanka-finding', 'data-finding': finding.id},
    element('div', {class: 'guanka-verdict'}, field(say('verdict'), verdict)),
    element('strong', {}, `${finding.id} · ${finding.capability} · ${finding.confidence}`),
    finding.blocking ? element('span', {class: 'label label-danger'}, say('blocking')) : null,
    element('p', {}, finding.message),
    element('code', {class: 'guanka-place'}, place(finding)),
    finding.excerpt ? element('pre', {},
      finding.line ? element('span', {class: 'guanka-line'}, `${finding.line} `) : null, finding.excerpt) : null,
    (finding.counterEvidence || []).length ? [element('em', {}, say('counter')), list(finding.counterEvidence)] : null,
    (finding.legalBasis || []).length
      ? element('small', {}, `${say('legal')}：${finding.legalBasis.join('；')}`) : null);
};

const documents = (sets) => list((sets || []).map((set) => element('span', {},
  `${say('anyOf')}：`, list(set.anyOf.map((paper) => `${paper.name}（${paper.issuer}）— ${(paper.mustShow || []).join('；')}`)))));

const remedies = (report) => (report?.remedies || []).length
  ? section(say('remedies'), element('div', {class: 'guanka-remedies'}, report.remedies.map((remedy) =>
      element('article', {}, element('strong', {}, remedy.title), list(remedy.steps, 'ol'), documents(remedy.documents),
        (remedy.locations || []).length ? list(remedy.locations.map((at) => element('code', {}, at))) : null))))
  : null;

const demanded = (application) => application.demands.map((demand) => element('aside', {class: 'guanka-demand'},
  element('strong', {}, `${say('demands')}：${application.category} · ${demand.title}`),
  element('p', {}, demand.text),
  demand.missing.length && demand.missing.every((set) => set.length)
    ? [element('em', {}, say('missing')), list(demand.missing.map((set) => set.map((paper) => paper.name).join(' + ')))] : null));

const FIELDS = ['filingNumber', 'filingType', 'holder', 'provider', 'algorithm', 'issuedOn', 'expiresOn', 'link'];

const excerpt = (found) => element('blockquote', {class: 'guanka-excerpt'},
  element('span', {class: 'guanka-line'}, say('place').replace('{page}', found.page).replace('{line}', found.line)), ' ',
  found.excerpt.slice(0, found.from), element('mark', {}, found.excerpt.slice(found.from, found.to)), found.excerpt.slice(found.to));

const fact = (piece, name) => {
  const value = piece.item[name];
  const found = (piece.reading?.found || []).filter((one) => one.field === name);
  return [say(`field_${name}`), (value || found.length > 0) ? element('span', {'data-field': name},
    value ? String(value) : `（${say('empty')}）`,
    (piece.reading?.filled || []).includes(name) ? [' ', element('span', {class: 'label label-info'}, say('readFrom'))] : null,
    found.map(excerpt)) : null];
};

const RESULTS = {PASS: 'label-success', FAIL: 'label-danger', UNKNOWN: 'label-warning'};

const checks = (piece) => (piece.checks || []).length
  ? [element('em', {}, say('checks')), element('table', {class: 'guanka-checks'}, piece.checks.map((check) =>
      element('tr', {'data-check': check.check},
        element('th', {scope: 'row'}, say(`check_${check.check}`)),
        element('td', {}, element('span', {class: `label ${RESULTS[check.result]}`}, say(`result_${check.result}`))),
        element('td', {}, check.message))))]
  : null;

const parties = (piece) => {
  const found = (piece.reading?.found || []).filter((one) => !FIELDS.includes(one.field));
  return found.length
    ? element('details', {}, element('summary', {}, `${say('alsoRead')} (${found.length})`), found.map(excerpt))
    : null;
};

const download = (file, piece) => {
  const application = (file.applications || [])[0];
  return piece.document ? element('a', {
    href: `/api/apps/${file.item.appId}/category-applications/${piece.applicationId ?? application?.id}/evidence/${piece.id}/document`,
    download: ''}, `${say('open')} ${piece.document.name ?? ''}`) : null;
};

const size = ({reading}) => reading &&
  (reading.pages ? `${reading.pages} ${say('pages')}` : `${reading.width} × ${reading.height}`);

const evidenceRow = (file, piece, judged, kept) => {
  const said = (kept.evidence || []).find((verdict) => verdict.id === piece.id) || {};
  const verdict = choice(`${say('verdict')} ${piece.kind}`,
    [['', say('undecided')], ['ACCEPTED', say('ACCEPTED')], ['REFUSED', say('REFUSED')]]);
  const at = choice(say('field'), [['', '—'], ...FIELDS.map((name) => [name, say(`field_${name}`)]), ['document', say('documents')]]);
  const reason = element('input', {class: 'form-control input-sm', value: said.reason || ''});
  verdict.value = said.verdict || '';
  at.value = said.field || '';
  judged.push({id: piece.id, verdict, field: at, reason});
  return element('article', {class: 'guanka-finding', 'data-evidence': piece.kind},
    element('strong', {}, say(`kind_${piece.kind}`)), ' ',
    element('span', {class: 'label label-default'}, say(piece.status)), ' ',
    piece.carriedFrom ? element('span', {class: 'label label-info'}, say('carried')) : null, ' ',
    download(file, piece), ' ', element('small', {}, size(piece) || ''),
    facts([...FIELDS.map((name) => fact(piece, name)), [say('reason'), piece.item.reason]]),
    parties(piece),
    checks(piece),
    element('div', {class: 'guanka-row'},
      field(say('verdict'), verdict), field(say('field'), at), field(say('reason'), reason)));
};

const newFindings = (report, added, kept) => {
  const rows = element('div');
  const capabilities = [...new Set((report?.capabilities || []).map((seen) => seen.capability))];
  const add = (found = {}) => {
    const row = {
      capability: choice(say('capability'), [['', '—'], ...capabilities.map((name) => [name, name])]),
      page: element('input', {class: 'form-control input-sm', placeholder: 'pages/…', value: found.page || ''}),
      text: element('input', {class: 'form-control input-sm', value: found.text || ''})
    };
    row.capability.value = found.capability || '';
    const remove = element('button', {type: 'button', class: 'btn btn-default btn-sm'}, say('remove'));
    const line = element('div', {class: 'guanka-row'}, field(say('page'), row.page), field(say('text'), row.text),
      field(say('capability'), row.capability), remove);
    remove.addEventListener('click', () => {
      added.delete(row);
      line.remove();
    });
    added.add(row);
    rows.append(line);
  };
  (kept.newFindings || []).forEach(add);
  const more = element('button', {type: 'button', class: 'btn btn-default btn-sm'}, say('another'));
  more.addEventListener('click', () => add());
  return section(say('newFindings'), rows, more);
};

const conversation = (file) => (file.conversation || []).length
  ? section(say('conversation'), list(file.conversation.map((said) =>
      `${when(said.at) || ''} ${said.by} [${say(said.kind)}${said.findingId ? ` ${said.findingId}` : ''}] ${said.text}`)))
  : null;

const decisions = (file) => (file.decisions || []).length
  ? section(say('decisions'), list(file.decisions.map((made) =>
      `${when(made.at) || ''} ${made.by} ${say(made.outcome)}${made.comment ? `：${made.comment}` : ''}`)))
  : null;

/** Shows the case in a place and returns a function that gathers the draft. */
export const show = (file, into, offers) => {
  const kept = file.draft || {};
  const judged = [];
  const pieces = [];
  const added = new Set();
  const report = file.submission?.report;
  const findings = (report?.findings || []).map((finding) => findingRow(finding, judged, kept));
  const evidence = (file.evidence || []).map((piece) => evidenceRow(file, piece, pieces, kept));
  const granting = offers.evidence ? grant(kept) : null;
  into.replaceChildren(...[
    heading(file),
    clocks(file),
    offers.findings ? section(say('findings'), ...(findings.length ? findings : [report ? say('noFindings') : say('notScanned')])) : null,
    offers.newFindings ? newFindings(report, added, kept) : null,
    offers.evidence ? null : remedies(report),
    offers.evidence || evidence.length ? section(say('evidence'),
      ...(file.applications || []).flatMap(demanded),
      ...(evidence.length ? evidence : [say('noEvidence')])) : null,
    granting?.shown,
    offers.evidence ? remedies(report) : null,
    conversation(file),
    decisions(file)
  ].filter(Boolean));
  return () => ({
    grant: granting?.terms(),
    findings: judged.filter((said) => said.verdict.value).map((said) => ({id: said.id, verdict: said.verdict.value})),
    newFindings: [...added].filter((found) => found.page.value.trim() || found.text.value.trim()).map((found) => ({
      capability: found.capability.value || null, page: found.page.value.trim(), text: found.text.value.trim(), attachment: null})),
    evidence: pieces.filter((said) => said.verdict.value).map((said) => ({
      id: said.id, verdict: said.verdict.value, field: said.field.value.trim() || null, reason: said.reason.value.trim() || null}))
  });
};
