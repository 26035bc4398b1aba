package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.identity.Person;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells an open page that its submission has moved on, so that nobody waits before an old one. */
@Controller
class StandingPage {

  private final Access access;

  StandingPage(Access access) {
    this.access = access;
  }

  /** Says nothing while the submission stands where the page says. */
  @GetMapping("/submissions/{id}/standing")
  String show(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam Status was,
      @RequestParam int round,
      HttpServletResponse response,
      Model model) {
    Submission submission = access.readable(person, id);
    if (submission.status() == was && submission.revision() == round) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    model.addAttribute("submission", submission);
    return "standing";
  }
}
