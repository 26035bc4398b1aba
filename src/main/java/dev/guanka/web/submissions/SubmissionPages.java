package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.DemandSheets;
import dev.guanka.process.OpenActions;
import dev.guanka.process.Reports;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Report;
import dev.guanka.rules.evidence.FilingType;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.Events;
import dev.guanka.store.Messages;
import dev.guanka.store.Revisions;
import dev.guanka.store.Submissions;
import dev.guanka.submission.EvidenceKind;
import dev.guanka.submission.Revision;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import dev.guanka.web.EvidenceCards;
import dev.guanka.web.advice.AdviceLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The submissions that a person may read, and one of them with its whole story. */
@Controller
class SubmissionPages {

  private static final int PAGE = 50;

  private final Access access;
  private final Submissions submissions;
  private final Revisions revisions;
  private final Reports reports;
  private final OpenActions actions;
  private final CategoryApplications applications;
  private final DemandSheets sheets;
  private final EvidenceCards evidence;
  private final Messages messages;
  private final Decisions decisions;
  private final Events events;
  private final AdviceLinks adviceLinks;

  SubmissionPages(
      Access access,
      Submissions submissions,
      Revisions revisions,
      Reports reports,
      OpenActions actions,
      CategoryApplications applications,
      DemandSheets sheets,
      EvidenceCards evidence,
      Messages messages,
      Decisions decisions,
      Events events,
      AdviceLinks adviceLinks) {
    this.access = access;
    this.submissions = submissions;
    this.revisions = revisions;
    this.reports = reports;
    this.actions = actions;
    this.applications = applications;
    this.sheets = sheets;
    this.evidence = evidence;
    this.messages = messages;
    this.decisions = decisions;
    this.events = events;
    this.adviceLinks = adviceLinks;
  }

  @GetMapping("/submissions")
  String list(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) Status status,
      @RequestParam(required = false) Instant at,
      @RequestParam(required = false) UUID id,
      Model model) {
    var after = at == null || id == null ? null : new Submissions.Position(at, id);
    List<Submission> page = submissions.page(organisations(person), null, status, after, PAGE + 1);
    model.addAttribute("submissions", page.stream().limit(PAGE).toList());
    model.addAttribute("last", page.size() > PAGE ? page.get(PAGE - 1) : null);
    model.addAttribute("status", status);
    model.addAttribute("statuses", Status.values());
    model.addAttribute("example", Example.DECLARATION);
    return "submissions";
  }

  /** Staff read all; whoever belongs to no organisation reads none. */
  private static List<String> organisations(Person person) {
    return Access.isStaff(person) ? null : person.organisations();
  }

  @GetMapping("/submissions/{id}")
  String show(@AuthenticationPrincipal Person person, @PathVariable UUID id, Model model) {
    Submission submission = access.readable(person, id);
    model.addAttribute("submission", submission);
    model.addAttribute("own", person.organisations().contains(submission.organisation()));
    Revision revision = revisions.latest(id);
    Optional<Report> report = reports.latest(id);
    model.addAttribute("revision", revision);
    model.addAttribute("report", report.orElse(null));
    model.addAttribute("adviceLinks", adviceLinks.of(report, revision.declaration()));
    model.addAttribute("actions", actions.of(submission));
    model.addAttribute(
        "applications",
        applications.ofSubmission(id).stream()
            .map(application -> new AppliedFor(application, sheets.of(application)))
            .toList());
    model.addAttribute("evidence", evidence.ofSubmission(id));
    model.addAttribute("conversation", messages.of(id));
    model.addAttribute("decisions", decisions.of(id));
    model.addAttribute("events", events.of(id));
    model.addAttribute("kinds", EvidenceKind.values());
    model.addAttribute("filingTypes", FilingType.values());
    return "submission";
  }
}
