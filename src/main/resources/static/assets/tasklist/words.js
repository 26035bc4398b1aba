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
    SUPPLIED: '待审', carried: '此前已通过，沿用', readFrom: '读自文件', empty: '未填', alsoRead: '文件中还读到', place: '第 {page} 页第 {line} 行', pages: '页', result_PASS: '合格', result_FAIL: '不合格', result_UNKNOWN: '未知',
    kind_OWN_FILING: '自有备案', kind_VENDOR_FILING: '服务商备案', kind_COOPERATION_AGREEMENT: '合作协议', kind_ORDER: '订单', kind_IN_USE_PROOF: '在用证明', kind_PLATFORM_PROOF: '平台证明', kind_LOCAL_POLICY_NOTE: '地方政策说明', kind_RELATION_LETTER: '关系说明函', kind_SAFETY_ASSESSMENT: '安全评估', kind_OPEN_MODEL_LICENCE: '开源模型许可', kind_PENDING_FILING: '备案受理中', kind_NON_AI_DECLARATION: '非 AI 声明', kind_SUPPORTING_MATERIAL: '辅助材料',
    field_filingNumber: '备案号', field_filingType: '备案种类', field_holder: '持有人', field_provider: '服务商', field_algorithm: '算法或产品名称', field_issuedOn: '签发日', field_expiresOn: '到期日', field_link: '核验链接',
    check_DOCUMENT_TEXT: '文件文字', check_TYPED_FIELDS: '所填与文件', check_FILING_NUMBER: '备案号', check_HOLDER: '持有人', check_PROVIDER: '模型提供方', check_CAPABILITY: '算法与能力', check_PRODUCT_NAME: '产品与算法名称', check_APP_ID: 'AppID', check_VALIDITY: '有效期', check_LINK: '链接', check_DUPLICATE: '重复使用', check_REFUSED_BEFORE: '曾被退回',
    grant: '授予的期限和条件', grantHint: '只在通过时起作用；不填则以规则和材料的有效期为准。', until: '有效至（最后一天）', condition: '条件（持有人还需做到的）',
    clocks: '谁的时间在走', clock_REVIEWER: '审核方', clock_SUBMITTER: '提交者', clock_RUNNING: '在走', clock_PAUSED: '暂停', clock_ENDED: '已结束',
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
    SUPPLIED: 'supplied', carried: 'accepted before, carried over', readFrom: 'read from the document', empty: 'left empty', alsoRead: 'Also read in the document', place: 'page {page}, line {line}', pages: 'page(s)', result_PASS: 'pass', result_FAIL: 'fail', result_UNKNOWN: 'unknown',
    kind_OWN_FILING: 'Own filing', kind_VENDOR_FILING: 'Provider\'s filing', kind_COOPERATION_AGREEMENT: 'Cooperation agreement', kind_ORDER: 'Order', kind_IN_USE_PROOF: 'Proof of use', kind_PLATFORM_PROOF: 'Platform proof', kind_LOCAL_POLICY_NOTE: 'Local policy note', kind_RELATION_LETTER: 'Letter of relation', kind_SAFETY_ASSESSMENT: 'Safety assessment', kind_OPEN_MODEL_LICENCE: 'Open model licence', kind_PENDING_FILING: 'Pending filing', kind_NON_AI_DECLARATION: 'Declaration of no AI', kind_SUPPORTING_MATERIAL: 'Supporting material',
    field_filingNumber: 'Filing number', field_filingType: 'Type of filing', field_holder: 'Holder', field_provider: 'Provider', field_algorithm: 'Algorithm or product', field_issuedOn: 'Issued on', field_expiresOn: 'Expires on', field_link: 'Link',
    check_DOCUMENT_TEXT: 'Text', check_TYPED_FIELDS: 'Typed and read', check_FILING_NUMBER: 'Filing number', check_HOLDER: 'Holder', check_PROVIDER: 'Provider', check_CAPABILITY: 'Algorithm and capability', check_PRODUCT_NAME: 'Product and algorithm', check_APP_ID: 'AppID', check_VALIDITY: 'Validity', check_LINK: 'Link', check_DUPLICATE: 'Used twice', check_REFUSED_BEFORE: 'Refused before',
    grant: 'Until when and on what condition', grantHint: 'Counts only with an approval. Left empty, rules and documents say when it ends.', until: 'Holds until (last day)', condition: 'Condition (what the holder still owes)',
    clocks: 'Whose time runs', clock_REVIEWER: 'Reviewers', clock_SUBMITTER: 'Submitter', clock_RUNNING: 'running', clock_PAUSED: 'paused', clock_ENDED: 'ended',
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

export const when = (instant) =>
  instant ? new Date(instant).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB') : null;
