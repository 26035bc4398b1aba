package dev.guanka.intake.submissions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows decisions; one that no longer stands is history and not shown as the answer. */
@Component
public class DecisionViews {

  private static final Set<Status> DECIDED =
      EnumSet.of(
          Status.APPROVED,
          Status.REJECTED,
          Status.DISPUTE_REVIEW,
          Status.WITHDRAWN,
          Status.EXPIRED);

  private final Decisions decisions;
  private final ObjectMapper json;

  DecisionViews(Decisions decisions, ObjectMapper json) {
    this.decisions = decisions;
    this.json = json;
  }

  /** The decision that stands, or null. */
  DecisionView standing(Submission submission, Lang lang) {
    if (!DECIDED.contains(submission.status())) {
      return null;
    }
    return decisions
        .latest(submission.id())
        .filter(decision -> decision.revision() == submission.revision())
        .map(decision -> view(decision, lang))
        .orElse(null);
  }

  public List<DecisionView> all(UUID submission, Lang lang) {
    return decisions.of(submission).stream().map(decision -> view(decision, lang)).toList();
  }

  private DecisionView view(Decision decision, Lang lang) {
    List<RemedyView> remedies =
        remedies(decision).stream().map(remedy -> RemedyView.of(remedy, lang)).toList();
    return DecisionView.of(decision, remedies, lang);
  }

  private List<Report.Remedy> remedies(Decision decision) {
    try {
      return json.readValue(decision.remedies(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
