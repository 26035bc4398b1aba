package dev.guanka.web.submissions;

import dev.guanka.process.Conversations;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.web.Trouble;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a submitter does to a submission in words alone. */
@Controller
@RequestMapping("/submissions/{id}")
class SubmissionActions {

  private final Conversations conversations;

  SubmissionActions(Conversations conversations) {
    this.conversations = conversations;
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    return back(id, page, lang, () -> conversations.withdraw(person, id), "");
  }

  @PostMapping("/answers")
  String answer(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam String text,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    return back(id, page, lang, () -> conversations.answer(person, id, text), text);
  }

  @PostMapping("/questions")
  String ask(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam String text,
      @RequestParam(required = false) String findingId,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    String about = findingId == null || findingId.isBlank() ? null : findingId;
    return back(id, page, lang, () -> conversations.ask(person, id, text, about), text);
  }

  @PostMapping("/disputes")
  String dispute(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam String findingId,
      @RequestParam String statement,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    return back(
        id, page, lang, () -> conversations.dispute(person, id, findingId, statement), statement);
  }

  /** What was typed comes back where it was refused. */
  private static String back(
      UUID id, RedirectAttributes page, Lang lang, Runnable step, String typed) {
    if (Trouble.told(page, lang, step)) {
      page.addFlashAttribute("said", typed);
    }
    return "redirect:/submissions/" + id;
  }
}
