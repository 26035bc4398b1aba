package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Submission;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see which submission: submitters their own organisation's, staff all. */
@Component
public class Access {

  private final Submissions submissions;

  Access(Submissions submissions) {
    this.submissions = submissions;
  }

  /** The submission, or "not found" for whoever may not know of it. */
  public Submission readable(Person person, UUID id) {
    return submissions
        .find(id)
        .filter(submission -> mayRead(person, submission.organisation()))
        .orElseThrow(Refusal::notFound);
  }

  /** The submission with its row locked, for a step that its own submitter takes. */
  Submission owned(Person person, UUID id) {
    return submissions
        .lock(id)
        .filter(submission -> person.organisations().contains(submission.organisation()))
        .orElseThrow(Refusal::notFound);
  }

  /** The same without the lock, for a step that queues at another row. */
  Submission theirs(Person person, UUID id) {
    return submissions
        .find(id)
        .filter(submission -> person.organisations().contains(submission.organisation()))
        .orElseThrow(Refusal::notFound);
  }

  public static boolean mayRead(Person person, String organisation) {
    return isStaff(person) || person.organisations().contains(organisation);
  }

  public static boolean isStaff(Person person) {
    return person.isAnyOf(
        Role.REVIEWER, Role.EVIDENCE_REVIEWER, Role.SENIOR_REVIEWER, Role.OPERATOR);
  }

  /** A name that no tenant can have, since theirs hold no colon. */
  private static Optional<String> ownOf(Person person) {
    return person.is(Role.OPERATOR) ? Optional.of("operator:" + person.id()) : Optional.empty();
  }

  /** The organisation that a submitter hands in for; an operator without one, for themselves. */
  static String organisation(Person person) {
    return person.organisations().stream()
        .findFirst()
        .or(() -> ownOf(person))
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "NO_ORGANISATION",
                    "您不属于任何组织，请联系运维把您加入一个组织（Camunda Admin 的租户）。",
                    "You belong to no organisation. Ask an operator to add you to one (a tenant in"
                        + " Camunda Admin)."));
  }
}
