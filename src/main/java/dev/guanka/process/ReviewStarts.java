package dev.guanka.process;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells doors that speak Camunda's language what a start is called there. */
@Component
public class ReviewStarts {

  private final ReviewProcesses processes;

  ReviewStarts(ReviewProcesses processes) {
    this.processes = processes;
  }

  /** The engine's names of a review that was started. */
  public record Started(
      String instanceId, String definitionId, String definitionKey, boolean ended) {}

  /** Whether a definition, named by key or by id, is the submission review. */
  public boolean isReview(String key, String definitionId) {
    return isOneOf(key, definitionId, Model.SUBMISSION_REVIEW);
  }

  /** Whether it is a process that only the service itself starts. */
  public boolean isInner(String key, String definitionId) {
    return isOneOf(key, definitionId, Model.CATEGORY_APPLICATION, Model.CATEGORY_GRANT);
  }

  private boolean isOneOf(String key, String definitionId, String... keys) {
    return Arrays.asList(keys).contains(key)
        || definitionId != null && processes.isOneOf(definitionId, keys);
  }

  public Started of(UUID submission) {
    return processes.started(submission);
  }
}
