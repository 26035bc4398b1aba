package dev.guanka.web.submissions;

import dev.guanka.process.RevisionDesk;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.web.Trouble;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands in a package by a form: a new submission, or a revision of one. */
@Controller
class HandInForms {

  private final FormPackages packages;
  private final SubmissionDesk submissions;
  private final RevisionDesk revisions;

  HandInForms(FormPackages packages, SubmissionDesk submissions, RevisionDesk revisions) {
    this.packages = packages;
    this.submissions = submissions;
    this.revisions = revisions;
  }

  @PostMapping("/submissions")
  String submit(
      @AuthenticationPrincipal Person person,
      @RequestParam(name = "package", required = false) MultipartFile file,
      @ModelAttribute("form") DeclarationForm form,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    var id = new AtomicReference<UUID>();
    Runnable receive =
        () -> {
          packages.require(file);
          packages.open(
              form.json(),
              file,
              handIn -> id.set(submissions.receive(person, handIn, null).submissionId()));
        };
    if (Trouble.told(page, lang, receive)) {
      page.addFlashAttribute("typed", form);
      return "redirect:/submissions/new";
    }
    return "redirect:/submissions/" + id.get();
  }

  @PostMapping("/submissions/{id}/revisions")
  String revise(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam(name = "package", required = false) MultipartFile file,
      @ModelAttribute("form") DeclarationForm form,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    Runnable revise =
        () -> packages.open(form.json(), file, handIn -> revisions.revise(person, id, handIn));
    if (Trouble.told(page, lang, revise)) {
      page.addFlashAttribute("typed", form);
    }
    return "redirect:/submissions/" + id;
  }
}
