package dev.guanka.web.inbox;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.web.Trouble;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a task, gives it back, passes it over. */
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

  @PostMapping("/skip")
  String skip(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam String reason,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    return Trouble.told(page, lang, () -> inbox.skip(person, taskId, reason))
        ? "redirect:/inbox/" + taskId
        : "redirect:/inbox";
  }
}
