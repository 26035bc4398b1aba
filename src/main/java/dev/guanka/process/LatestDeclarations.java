package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.SubjectType;
import dev.guanka.store.Revisions;
import dev.guanka.store.Submissions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody declared last, so that nobody fills in the same form twice. */
@Component
public class LatestDeclarations {

  private final Submissions submissions;
  private final Revisions revisions;

  LatestDeclarations(Submissions submissions, Revisions revisions) {
    this.submissions = submissions;
    this.revisions = revisions;
  }

  /** The declaration of the newest submission of the person's organisations. */
  public Optional<Declaration> of(Person person) {
    return person.organisations().isEmpty()
        ? Optional.empty()
        : submissions.page(person.organisations(), null, null, null, 1).stream()
            .findFirst()
            .map(submission -> Assessing.declaration(revisions.latest(submission.id())));
  }

  public Optional<SubjectType> subjectOf(Person person) {
    return of(person).map(Declaration::subject).map(Declaration.Subject::type);
  }
}
