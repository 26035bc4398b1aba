package dev.guanka.process;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.Messages;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Message;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into an event what its readers need, so that none of them has to ask back. */
@Component
class StepTelling {

  private final Decisions decisions;
  private final Reports reports;
  private final Messages messages;
  private final CategoryApplications applications;

  StepTelling(
      Decisions decisions, Reports reports, Messages messages, CategoryApplications applications) {
    this.decisions = decisions;
    this.reports = reports;
    this.messages = messages;
    this.applications = applications;
  }

  Map<String, Object> of(Submission submission, Status next) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("submissionId", submission.id());
    data.put("appId", submission.appId());
    data.put("revision", submission.revision());
    data.put("from", submission.status());
    data.put("status", next);
    data.putAll(more(submission.id(), next));
    return data;
  }

  private Map<String, Object> more(UUID id, Status next) {
    return switch (next) {
      case APPROVED -> decision(id);
      case REJECTED -> rejection(id);
      case AWAITING_EVIDENCE -> categories(id);
      case IN_REVIEW -> questions(id);
      case AWAITING_ANSWER -> last(id, Message.Kind.REVIEWER_QUESTION, "question");
      case DISPUTE_REVIEW -> last(id, Message.Kind.DISPUTE, "statement");
      case RECEIVED, SCANNING, ON_HOLD, CHECKING, EVIDENCE_REVIEW, WITHDRAWN, EXPIRED -> Map.of();
    };
  }

  private Map<String, Object> rejection(UUID id) {
    Map<String, Object> data = decision(id);
    data.put("findings", findings(id));
    return data;
  }

  private Map<String, Object> decision(UUID id) {
    Map<String, Object> data = new LinkedHashMap<>();
    decisions.latest(id).ifPresent(decision -> put(decision, data));
    return data;
  }

  private static void put(Decision decision, Map<String, Object> data) {
    data.put("decisionId", decision.id());
    data.put("by", decision.by());
    data.put("packVersion", decision.packVersion());
    if (decision.comment() != null) {
      data.put("comment", decision.comment());
    }
    data.put("reasons", decision.reasons());
    data.put("remedies", RawJson.of(decision.remedies()));
  }

  private List<Map<String, Object>> findings(UUID id) {
    return reports.latest(id).stream()
        .flatMap(report -> report.findings().stream())
        .map(StepTelling::finding)
        .toList();
  }

  private static Map<String, Object> finding(Report.Item item) {
    Finding finding = item.finding();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", item.id());
    told.put("rule", finding.rule());
    told.put("capability", finding.capability());
    told.put("confidence", finding.confidence());
    told.put("blocking", item.blocking());
    if (finding.file() == null) {
      told.put("pointer", item.pointer());
    } else {
      told.put("file", finding.file());
      told.put("line", finding.line());
      told.put("column", finding.column());
      told.put("excerpt", finding.excerpt());
    }
    told.put("message", finding.message());
    return told;
  }

  private Map<String, Object> categories(UUID id) {
    List<String> asked =
        applications.ofSubmission(id).stream()
            .filter(application -> application.status().isOpen())
            .map(CategoryApplication::category)
            .collect(Collectors.toList());
    return Map.of("categories", asked);
  }

  private Map<String, Object> questions(UUID id) {
    return Map.of(
        "questions",
        reports.latest(id).stream()
            .flatMap(report -> report.questions().stream())
            .map(Report.Question::text)
            .toList());
  }

  private Map<String, Object> last(UUID id, Message.Kind kind, String name) {
    Optional<Message> said =
        messages.of(id).stream()
            .filter(message -> message.kind() == kind)
            .reduce((earlier, later) -> later);
    Map<String, Object> data = new LinkedHashMap<>();
    said.ifPresent(
        message -> {
          data.put(name, message.body());
          data.put("by", message.author());
          if (message.findingRef() != null) {
            data.put("findingId", message.findingRef());
          }
        });
    return data;
  }
}
