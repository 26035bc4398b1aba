// The forms speak the language that Tasklist speaks: the browser's, English where it has neither.
const spoken = (navigator.languages || [navigator.language])
  .map((tag) => tag.toLowerCase().split('-')[0])
  .find((language) => language === 'zh' || language === 'en');

export const language = spoken || 'en';

const words = {
  zh: {
    loading: '正在读取…',
    app: '小程序', version: '版本', submission: '提交', subject: '主体', categories: '声明的类目', aiServices: '声明的 AI 服务',
    notes: '审核说明', testAccount: '测试账号', reasons: '为什么在这里', due: '处理期限', none: '无',
    findings: '发现项', noFindings: '扫描没有发现项。', notScanned: '没有扫描报告。', blocking: '阻断', legal: '依据', counter: '反面迹象',
    verdict: '判定', undecided: '不判定', CONFIRMED: '成立', FALSE_POSITIVE: '误报',
    remedies: '整改出路', documents: '材料', anyOf: '任一即可', locations: '位置',
    evidence: '资质材料', noEvidence: '没有材料。', demands: '规则要求', missing: '还缺（任一组）', checks: '自动检查', open: '打开文件', field: '有问题的字段', reason: '原因',
    ACCEPTED: '通过', REFUSED: '不通过',
    newFindings: '您看到而扫描没看到的', page: '页面路径', text: '看到了什么', capability: '能力', another: '再加一条', remove: '删除',
    conversation: '往来', decisions: '以往决定', decision: '您的决定',
    outcome: '结果', comment: '说明（提交者会看到）', choose: '请选择',
    APPROVE: '通过', REJECT: '驳回', REQUEST_EVIDENCE: '要求资质', ASK: '提问', UPHOLD: '维持原决定', OVERTURN: '推翻（误报）',
    REVIEWER_QUESTION: '审核员提问', ANSWER: '提交者答复', SUBMITTER_QUESTION: '提交者提问', DISPUTE: '异议', APPROVED: '通过', REJECTED: '驳回',
    RESCAN: '重新扫描', REVIEW: '不扫描，直接人工审核',
    chooseFirst: '请先选择结果。', failed: '没有成功：', claimFirst: '请先认领任务，再填写。',
    package: '代码包（zip 或 wxapkg，最多 14 MiB）', declaration: '声明（JSON）', startHint: '上传代码包并填写声明，审核随即开始。',
    chooseFile: '请选择代码包。', tooLarge: '文件超过 14 MiB，请用 POST /api/submissions 提交。', badJson: '声明不是有效的 JSON：'
  },
  en: {
    loading: 'Loading…',
    app: 'App', version: 'version', submission: 'Submission', subject: 'Subject', categories: 'Declared categories', aiServices: 'Declared AI services',
    notes: 'Notes for the reviewer', testAccount: 'Test account', reasons: 'Why it is here', due: 'Due', none: 'none',
    findings: 'Findings', noFindings: 'The scan found nothing.', notScanned: 'There is no scan report.', blocking: 'blocking', legal: 'Basis', counter: 'What speaks against it',
    verdict: 'Verdict', undecided: 'no verdict', CONFIRMED: 'confirmed', FALSE_POSITIVE: 'false positive',
    remedies: 'Ways out', documents: 'Documents', anyOf: 'any one of', locations: 'Places',
    evidence: 'Evidence', noEvidence: 'No documents.', demands: 'What the rules demand', missing: 'Still missing (any one set)', checks: 'Automatic checks', open: 'Open the file', field: 'Field at fault', reason: 'Reason',
    ACCEPTED: 'accepted', REFUSED: 'refused',
    newFindings: 'What you saw and the scan did not', page: 'Page path', text: 'What you saw', capability: 'Capability', another: 'Add another', remove: 'Remove',
    conversation: 'Conversation', decisions: 'Former decisions', decision: 'Your decision',
    outcome: 'Outcome', comment: 'Comment (the submitter reads it)', choose: 'Choose',
    APPROVE: 'Approve', REJECT: 'Reject', REQUEST_EVIDENCE: 'Request evidence', ASK: 'Ask the submitter', UPHOLD: 'Uphold the decision', OVERTURN: 'Overturn (false positive)',
    REVIEWER_QUESTION: 'reviewer asks', ANSWER: 'submitter answers', SUBMITTER_QUESTION: 'submitter asks', DISPUTE: 'dispute', APPROVED: 'approved', REJECTED: 'rejected',
    RESCAN: 'Scan again', REVIEW: 'Review unscanned',
    chooseFirst: 'Choose an outcome first.', failed: 'That did not work: ', claimFirst: 'Claim the task first, then fill in the form.',
    package: 'Package (zip or wxapkg, at most 14 MiB)', declaration: 'Declaration (JSON)', startHint: 'Upload the package and fill in the declaration; the review starts at once.',
    chooseFile: 'Choose a package.', tooLarge: 'The file is larger than 14 MiB. Hand it in by POST /api/submissions.', badJson: 'The declaration is no valid JSON: '
  }
};

export const say = (key) => words[language][key] ?? key;
