package dev.guanka.web.advice;

import dev.guanka.process.LatestDeclarations;
import dev.guanka.process.RuleBook;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Lang;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.advice.AdviceQuestions;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.pack.Sources;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Answers "which document, for my case?" from what a person chooses, or a report filled in. */
@Controller
class AdvicePage {

  private final RuleBook rules;
  private final LatestDeclarations declarations;

  AdvicePage(RuleBook rules, LatestDeclarations declarations) {
    this.rules = rules;
    this.declarations = declarations;
  }

  @GetMapping("/advice")
  String show(
      @AuthenticationPrincipal Person person,
      Chosen asked,
      @ModelAttribute("lang") Lang lang,
      Model model) {
    Chosen chosen = asked.or(declarations.subjectOf(person).orElse(null));
    RulePack pack = rules.pack();
    model.addAttribute("chosen", chosen);
    model.addAttribute("subjects", SubjectType.values());
    model.addAttribute("deployments", Deployment.values());
    model.addAttribute("categories", pack.categories());
    model.addAttribute("capabilities", pack.capabilities());
    model.addAttribute("providers", rules.demands().providers());
    if (chosen.isComplete()) {
      answer(chosen, lang, model);
    }
    return "advice";
  }

  private void answer(Chosen chosen, Lang lang, Model model) {
    try {
      var questions = new AdviceQuestions(rules.pack());
      model.addAttribute("advice", rules.advise(chosen.question(questions, rules.today())));
      model.addAttribute("sources", new Sources(rules.pack()));
    } catch (BadJson unknown) {
      model.addAttribute("trouble", unknown.detail().in(lang));
    }
  }
}
