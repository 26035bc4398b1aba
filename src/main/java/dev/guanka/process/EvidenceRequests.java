package dev.guanka.process;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Report;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.Revisions;
import dev.guanka.store.Submissions;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Submission;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what a report leaves open into category applications, opened or joined. */
@Component
class EvidenceRequests {

  private final Submissions submissions;
  private final Revisions revisions;
  private final Reports reports;
  private final CategoryApplications applications;
  private final CategoryGrants grants;
  private final ApplicationForms forms;
  private final RuleBook rules;
  private final ObjectProvider<ReviewProcesses> processes;
  private final CarriedEvidence carried;
  private final EvidenceReadiness readiness;

  EvidenceRequests(
      Submissions submissions,
      Revisions revisions,
      Reports reports,
      CategoryApplications applications,
      CategoryGrants grants,
      ApplicationForms forms,
      RuleBook rules,
      ObjectProvider<ReviewProcesses> processes,
      CarriedEvidence carried,
      EvidenceReadiness readiness) {
    this.submissions = submissions;
    this.revisions = revisions;
    this.reports = reports;
    this.applications = applications;
    this.grants = grants;
    this.forms = forms;
    this.rules = rules;
    this.processes = processes;
    this.carried = carried;
    this.readiness = readiness;
  }

  /**
   * Opens or joins what is missing; returns how many are open, 0 where all was granted meanwhile.
   */
  int request(UUID id) {
    Submission submission = submissions.find(id).orElseThrow();
    Declaration declaration = Assessing.declaration(revisions.latest(id));
    int open = 0;
    for (String category : wanted(id)) {
      open += join(forms.fill(submission, declaration, category), id);
    }
    return open;
  }

  private int join(CategoryApplication form, UUID submission) {
    boolean added = applications.open(form);
    CategoryApplication application =
        added ? form : applications.lockOpen(form.appId(), form.category()).orElse(null);
    if (application == null || grants.inForce(form.appId()).contains(form.category())) {
      if (added) {
        applications.discard(form.id());
      }
      return 0;
    }
    applications.join(application.id(), submission);
    if (added) {
      carried.into(application);
      processes.getObject().startApplication(application, readiness.isReadyAtOnce(application));
    }
    return 1;
  }

  /** The declared categories that are not granted; where none is, those of what is in question. */
  Set<String> wanted(UUID id) {
    Submission submission = submissions.find(id).orElseThrow();
    Set<String> wanted = new LinkedHashSet<>();
    for (String category : Assessing.declaration(revisions.latest(id)).categories()) {
      if (rules.pack().category(category).isPresent()) {
        wanted.add(category);
      }
    }
    wanted.removeAll(grants.inForce(submission.appId()));
    if (wanted.isEmpty()) {
      reports.latest(id).ifPresent(report -> addInQuestion(report, wanted));
    }
    return wanted;
  }

  private static void addInQuestion(Report report, Set<String> wanted) {
    report.capabilities().stream()
        .filter(capability -> capability.state() != CapabilityState.UNREACHABLE)
        .filter(capability -> !capability.granted())
        .flatMap(capability -> capability.categories().stream().limit(1))
        .forEach(wanted::add);
  }
}
