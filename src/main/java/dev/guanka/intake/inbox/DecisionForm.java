package dev.guanka.intake.inbox;

import dev.guanka.rules.Text;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.json.Fields;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.FindingVerdict;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.ReviewDetails.NewFinding;
import dev.guanka.submission.ReviewDetails.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Reads strictly what a reviewer says beside the outcome. */
final class DecisionForm {

  static final String EXAMPLE =
      """
      {"outcome": "REJECT", "comment": "聊天页调用了外部模型。",
       "findings": [{"id": "f1", "verdict": "CONFIRMED"}],
       "newFindings": [{"capability": "TEXT_SYNTHESIS", "page": "pages/chat/chat",
                        "text": "发送消息后返回模型生成的回答"}]}""";

  static final String NOTED =
      """
      {"findings": [{"id": "f1", "verdict": "FALSE_POSITIVE"}]}""";

  private static final int MOST = 500;

  private DecisionForm() {}

  /** The body as the published interface describes it. */
  @Schema(name = "DecisionDetails", example = NOTED)
  record Details(
      List<FindingVerdict> findings,
      List<NewFinding> newFindings,
      List<EvidenceVerdict> evidence,
      GrantTerms grant) {}

  /** The same with the outcome. */
  @Schema(name = "ReviewDecision", example = EXAMPLE)
  record Whole(
      String outcome,
      String comment,
      List<FindingVerdict> findings,
      List<NewFinding> newFindings,
      List<EvidenceVerdict> evidence,
      GrantTerms grant) {}

  /** Reads the details; the caller has asked for the other fields. */
  static ReviewDetails details(Fields body) {
    ReviewDetails details =
        new ReviewDetails(
            body.objects("findings", MOST).stream().map(DecisionForm::finding).toList(),
            body.objects("newFindings", MOST).stream().map(DecisionForm::newFinding).toList(),
            body.objects("evidence", MOST).stream().map(DecisionForm::evidence).toList(),
            grant(body.optionalObject("grant")));
    body.noMore();
    return details;
  }

  private static FindingVerdict finding(Fields fields) {
    FindingVerdict said =
        new FindingVerdict(fields.text("id", 64), fields.choice("verdict", Verdict.class));
    fields.noMore();
    return said;
  }

  private static NewFinding newFinding(Fields fields) {
    NewFinding seen =
        new NewFinding(
            fields.optionalText("capability", 64),
            fields.optionalText("page", 512),
            fields.optionalText("text", 2000),
            fields.optionalText("attachment", 500));
    fields.noMore();
    return seen;
  }

  private static EvidenceVerdict evidence(Fields fields) {
    EvidenceVerdict said =
        new EvidenceVerdict(
            id(fields),
            fields.choice("verdict", Judgement.class),
            fields.optionalText("field", 64),
            fields.optionalText("reason", 2000));
    fields.noMore();
    return said;
  }

  private static GrantTerms grant(Fields fields) {
    if (fields == null) {
      return null;
    }
    GrantTerms terms = new GrantTerms(until(fields), fields.optionalText("condition", 500));
    fields.noMore();
    return terms;
  }

  private static LocalDate until(Fields fields) {
    String day = fields.optionalText("until", 10);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException malformed) {
      throw new BadJson(
          "DATE_FORM",
          fields.pointer("until"),
          new Text("日期应写作 2026-01-31", "A date is written 2026-01-31"));
    }
  }

  private static UUID id(Fields fields) {
    try {
      return UUID.fromString(fields.text("id", 36));
    } catch (IllegalArgumentException malformed) {
      throw new BadJson(
          "EVIDENCE_UNKNOWN",
          fields.pointer("id"),
          new Text("这里要材料的编号", "This must be the id of a document"));
    }
  }
}
