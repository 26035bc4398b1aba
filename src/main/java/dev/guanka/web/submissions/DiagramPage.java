package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.Whereabouts;
import dev.guanka.process.identity.Person;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The diagrams of one submission; a page fetches them when it has told the rest. */
@Controller
class DiagramPage {

  private final Access access;
  private final Whereabouts whereabouts;
  private final Diagrams diagrams;

  DiagramPage(Access access, Whereabouts whereabouts, Diagrams diagrams) {
    this.access = access;
    this.whereabouts = whereabouts;
    this.diagrams = diagrams;
  }

  @GetMapping("/submissions/{id}/diagram")
  String show(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) String script,
      Model model) {
    model.addAttribute("submission", access.readable(person, id));
    model.addAttribute("pictures", whereabouts.of(id).stream().map(diagrams::lit).toList());
    return script == null ? "diagram" : "diagram :: pictures";
  }
}
