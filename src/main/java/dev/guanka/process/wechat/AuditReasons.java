package dev.guanka.process.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.Json;
import dev.guanka.store.Messages;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Message;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import dev.guanka.submission.wechat.ReasonText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of a submission why it stands where it stands, in the words of this door. */
@Component
public class AuditReasons {

  private final Decisions decisions;
  private final CategoryApplications applications;
  private final Messages messages;
  private final Json json;

  AuditReasons(
      Decisions decisions, CategoryApplications applications, Messages messages, Json json) {
    this.decisions = decisions;
    this.applications = applications;
    this.messages = messages;
    this.json = json;
  }

  /**
   * What clients read of one audit.
   *
   * @param screenshot media ids with a bar between them
   */
  public record Told(String reason, String screenshot) {}

  public Told of(Submission submission) {
    return submission.status() == Status.REJECTED
        ? decisions.latest(submission.id()).map(this::rejected).orElse(new Told("", ""))
        : new Told(ReasonText.delayed(submission.status(), details(submission)), "");
  }

  private Told rejected(Decision decision) {
    List<Reason> reasons = decision.reasons();
    return new Told(
        ReasonText.rejected(reasons, titles(decision.remedies())), ReasonText.screenshots(reasons));
  }

  private List<String> titles(String remedies) {
    List<String> titles = new ArrayList<>();
    for (JsonNode remedy : json.tree(remedies)) {
      titles.add(remedy.at("/title/zh").asText());
    }
    return titles;
  }

  private List<String> details(Submission submission) {
    if (submission.status() == Status.AWAITING_EVIDENCE) {
      return applications.ofSubmission(submission.id()).stream()
          .filter(application -> application.status().isOpen())
          .map(CategoryApplication::category)
          .toList();
    }
    return messages.of(submission.id()).stream()
        .filter(message -> message.kind() == Message.Kind.REVIEWER_QUESTION)
        .reduce((earlier, later) -> later)
        .map(question -> List.of(question.body()))
        .orElse(List.of());
  }
}
