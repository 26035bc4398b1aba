package dev.guanka.web.inbox;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.web.Trouble;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a reviewer notes, and decides. */
@Controller
@RequestMapping("/inbox/{taskId}")
class DecisionActions {

  private final InboxDesk inbox;
  private final Screens screens;

  DecisionActions(InboxDesk inbox, Screens screens) {
    this.inbox = inbox;
    this.screens = screens;
  }

  /** Notes while somebody types, so that no lost page loses anything. */
  @PostMapping("/draft")
  String draft(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam MultiValueMap<String, String> fields,
      @ModelAttribute("zone") ZoneId zone,
      Model model) {
    inbox.draft(person, taskId, new DecisionFields(fields, List.of()).details(), comment);
    model.addAttribute("saved", LocalTime.now(zone).truncatedTo(ChronoUnit.SECONDS));
    return "case :: saved";
  }

  /** Notes first and decides then, so that a refusal loses nothing that was typed. */
  @PostMapping("/decision")
  String decide(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam ReviewOutcome outcome,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "screen", required = false) List<MultipartFile> files,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    Runnable decide =
        () -> {
          var kept = screens.keep(person, taskId, files);
          ReviewDetails details = new DecisionFields(fields, kept).details();
          inbox.requireStillFree(person, taskId);
          inbox.draft(person, taskId, details, comment);
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
