package dev.guanka.web;

import dev.guanka.process.OpenAction;
import dev.guanka.process.OpenActions;
import dev.guanka.process.identity.Person;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for a submitter, the first due first. */
@Component
class Waiting {

  private static final int MOST = 20;

  private final Submissions submissions;
  private final OpenActions actions;

  Waiting(Submissions submissions, OpenActions actions) {
    this.submissions = submissions;
    this.actions = actions;
  }

  /** A submission with the step that is asked of its owner. */
  record Step(Submission submission, OpenAction action) {
    Instant dueAt() {
      return action.dueAt() == null ? Instant.MAX : action.dueAt();
    }
  }

  List<Step> of(Person person) {
    return Stream.of(Status.AWAITING_EVIDENCE, Status.AWAITING_ANSWER, Status.REJECTED)
        .flatMap(
            status -> submissions.page(person.organisations(), null, status, null, MOST).stream())
        .map(submission -> new Step(submission, actions.of(submission).get(0)))
        .sorted(Comparator.comparing(Step::dueAt))
        .limit(MOST)
        .toList();
  }
}
