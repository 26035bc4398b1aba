package dev.guanka.web.inbox;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.web.Trouble;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a task, gives it back, decides it. */
@Controller
@RequestMapping("/inbox/{taskId}")
class InboxActions {

  private final InboxDesk inbox;

  InboxActions(InboxDesk inbox) {
    this.inbox = inbox;
  }

  @PostMapping("/claim")
  String claim(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    Trouble.told(page, lang, () -> inbox.claim(person, taskId));
    return "redirect:/inbox/" + taskId;
  }

  @PostMapping("/release")
  String release(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    Trouble.told(page, lang, () -> inbox.release(person, taskId));
    return "redirect:/inbox";
  }

  /** Notes first and decides then, so that a refusal loses nothing that was typed. */
  @PostMapping("/decision")
  String decide(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam ReviewOutcome outcome,
      @RequestParam String comment,
      @RequestParam MultiValueMap<String, String> fields,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    ReviewDetails details = new DecisionFields(fields).details();
    Runnable decide =
        () -> {
          inbox.draft(person, taskId, details);
          inbox.decide(person, taskId, outcome, comment, details);
        };
    if (Trouble.told(page, lang, decide)) {
      page.addFlashAttribute("outcome", outcome);
      page.addFlashAttribute("comment", comment);
      return "redirect:/inbox/" + taskId;
    }
    page.addFlashAttribute("done", outcome);
    return "redirect:/inbox";
  }
}
