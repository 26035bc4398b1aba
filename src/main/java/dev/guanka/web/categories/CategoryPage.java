package dev.guanka.web.categories;

import dev.guanka.process.LatestDeclarations;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.SubjectType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers "why do I not see this category?" for the subject that asks. */
@Controller
class CategoryPage {

  private final CategoryCards cards;
  private final LatestDeclarations declarations;

  CategoryPage(CategoryCards cards, LatestDeclarations declarations) {
    this.cards = cards;
    this.declarations = declarations;
  }

  @GetMapping("/categories")
  String show(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) SubjectType subjectType,
      Model model) {
    SubjectType subject =
        subjectType == null ? declarations.subjectOf(person).orElse(null) : subjectType;
    model.addAttribute("subject", subject);
    model.addAttribute("subjects", SubjectType.values());
    model.addAttribute("cards", cards.forSubject(subject));
    model.addAttribute("sources", cards.sources());
    return "categories";
  }
}
