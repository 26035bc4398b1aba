package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.OpenActions;
import dev.guanka.process.Reports;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Report;
import dev.guanka.store.Revisions;
import dev.guanka.submission.Revision;
import dev.guanka.submission.Submission;
import dev.guanka.web.Names;
import dev.guanka.web.advice.AdviceLinks;
import dev.guanka.web.code.Excerpts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One submission: what was found and why it counts, the ways out, and where it stands. */
@Controller
class SubmissionPage {

  private final Access access;
  private final Revisions revisions;
  private final Reports reports;
  private final OpenActions actions;
  private final Excerpts excerpts;
  private final DeclarationChoices choices;
  private final AdviceLinks adviceLinks;
  private final Names names;
  private final Story story;
  private final SeenFindings seen;

  SubmissionPage(
      Access access,
      Revisions revisions,
      Reports reports,
      OpenActions actions,
      Excerpts excerpts,
      DeclarationChoices choices,
      AdviceLinks adviceLinks,
      Names names,
      Story story,
      SeenFindings seen) {
    this.access = access;
    this.revisions = revisions;
    this.reports = reports;
    this.actions = actions;
    this.excerpts = excerpts;
    this.choices = choices;
    this.adviceLinks = adviceLinks;
    this.names = names;
    this.story = story;
    this.seen = seen;
  }

  @GetMapping("/submissions/{id}")
  String show(@AuthenticationPrincipal Person person, @PathVariable UUID id, Model model) {
    Submission submission = access.readable(person, id);
    Revision revision = revisions.latest(id);
    Report report = reports.latest(id).orElse(null);
    model.addAttribute("submission", submission);
    model.addAttribute("own", person.organisations().contains(submission.organisation()));
    model.addAttribute("revision", revision);
    model.addAttribute("report", report);
    model.addAttribute(
        "code", report == null ? Map.of() : excerpts.of(report, revision.packageSha256()));
    model.addAttribute(
        "adviceLinks", adviceLinks.of(Optional.ofNullable(report), revision.declaration()));
    model.addAttribute("actions", actions.of(submission));
    model.addAttribute("choices", choices.today());
    model.addAttribute("providers", names.providers());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", DeclarationForm.of(revision));
    }
    story.tell(id, model);
    model.addAttribute("seen", seen.of(submission, report));
    return "submission";
  }
}
