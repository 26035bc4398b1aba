package dev.guanka.web.submissions;

import dev.guanka.process.CheckDesk;
import dev.guanka.process.LatestDeclarations;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.web.Trouble;
import dev.guanka.web.code.Excerpts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a new submission, and the same report before anything is submitted. */
@Controller
class NewSubmission {

  private final FormPackages packages;
  private final CheckDesk checks;
  private final Excerpts excerpts;
  private final DeclarationChoices choices;
  private final LatestDeclarations declarations;

  NewSubmission(
      FormPackages packages,
      CheckDesk checks,
      Excerpts excerpts,
      DeclarationChoices choices,
      LatestDeclarations declarations) {
    this.packages = packages;
    this.checks = checks;
    this.excerpts = excerpts;
    this.choices = choices;
    this.declarations = declarations;
  }

  @GetMapping("/submissions/new")
  String show(@AuthenticationPrincipal Person person, Model model) {
    model.addAttribute("choices", choices.today());
    if (!model.containsAttribute("typed")) {
      model.addAttribute(
          "typed",
          declarations.of(person).map(DeclarationForm::of).orElseGet(DeclarationForm::empty));
    }
    return "submit";
  }

  @PostMapping("/submissions/check")
  String check(
      @AuthenticationPrincipal Person person,
      @RequestParam(name = "package", required = false) MultipartFile file,
      @ModelAttribute("form") DeclarationForm form,
      @ModelAttribute("lang") Lang lang,
      @RequestHeader(name = "HX-Request", required = false) String script,
      Model model,
      RedirectAttributes page) {
    Runnable check =
        () -> {
          packages.require(file);
          packages.open(
              form.json(),
              file,
              handIn -> {
                Report report = checks.check(person, handIn);
                model.addAttribute("report", report);
                model.addAttribute("code", excerpts.of(report, handIn.snapshot().files()));
              });
        };
    if (Trouble.told(page, lang, check)) {
      page.addFlashAttribute("typed", form);
      return "redirect:/submissions/new";
    }
    model.addAttribute("choices", choices.today());
    model.addAttribute("typed", form);
    return script == null ? "submit" : "submit :: answer";
  }
}
