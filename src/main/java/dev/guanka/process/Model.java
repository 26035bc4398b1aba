package dev.guanka.process;

/** Every name of the diagrams that code relies on. */
public final class Model {

  public static final String SUBMISSION_REVIEW = "SubmissionReviewProcess";
  public static final String CATEGORY_APPLICATION = "CategoryApplicationProcess";

  public static final String CATEGORY_GRANT = "CategoryGrantProcess";

  static final String TOPIC_SCAN = "scan";
  static final String ERR_SCAN_TROUBLE = "Err_ScanTrouble";

  static final String MSG_PACKAGE_RESUBMITTED = "Msg_PackageResubmitted";
  static final String MSG_ANSWER_GIVEN = "Msg_AnswerGiven";
  static final String MSG_FINDING_DISPUTED = "Msg_FindingDisputed";
  static final String MSG_SUBMISSION_WITHDRAWN = "Msg_SubmissionWithdrawn";
  static final String MSG_CATEGORY_DECIDED = "Msg_CategoryDecided";
  static final String MSG_EVIDENCE_SUPPLIED = "Msg_EvidenceSupplied";
  static final String MSG_GRANT_REPLACED = "Msg_GrantReplaced";

  static final String VAR_VERDICT = "verdict";

  /** What the gateway of version 1.0 asks; the routing table draws the sample since 1.1. */
  static final String VAR_SAMPLED = "sampled";

  static final String VAR_BASIS = "basis";
  static final String VAR_OUTCOME = "outcome";
  static final String VAR_COMMENT = "comment";
  static final String VAR_OPEN_APPLICATIONS = "openApplications";
  static final String VAR_CATEGORY_OUTCOME = "categoryOutcome";
  static final String VAR_APPLICATION = "applicationId";
  static final String VAR_EVIDENCE_COMPLETE = "evidenceComplete";
  static final String VAR_EVIDENCE_IN_TIME = "evidenceInTime";
  static final String VAR_GRANT_BASIS = "grantBasis";
  static final String VAR_GRANT_ENDS = "grantEnds";

  /** What the grant's basis says where the evidence shows that no AI is used. */
  static final String NO_AI = "NO_AI";

  static final String PROPERTY_STATUS = "status";
  static final String PROPERTY_APPLICATION_STATUS = "applicationStatus";
  static final String PROPERTY_QUEUE = "queue";
  static final String PROPERTY_OUTCOMES = "outcomes";
  static final String PROPERTY_URGENCY = "urgency";

  private Model() {}

  /** On what the next decision rests. */
  enum Basis {
    RULES,
    REVIEW,
    CATEGORY
  }
}
