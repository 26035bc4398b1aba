package dev.guanka.process.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.store.Decisions;
import dev.guanka.store.Json;
import dev.guanka.store.wechat.DelayDetails;
import dev.guanka.submission.Decision;
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
  private final DelayDetails details;
  private final Json json;

  AuditReasons(Decisions decisions, DelayDetails details, Json json) {
    this.decisions = decisions;
    this.details = details;
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
        : new Told(delayed(submission), "");
  }

  private String delayed(Submission submission) {
    Status status = submission.status();
    return ReasonText.delayed(status, details.of(submission.id(), status));
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
}
