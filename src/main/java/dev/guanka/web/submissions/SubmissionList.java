package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.identity.Person;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The submissions that a person may read, the newest first. */
@Controller
class SubmissionList {

  private static final int PAGE = 50;

  private final Submissions submissions;

  SubmissionList(Submissions submissions) {
    this.submissions = submissions;
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
    return "submissions";
  }

  /** Staff read all; whoever belongs to no organisation reads none. */
  private static List<String> organisations(Person person) {
    return Access.isStaff(person) ? null : person.organisations();
  }
}
