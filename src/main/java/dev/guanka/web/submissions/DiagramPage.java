package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.Refusal;
import dev.guanka.process.Whereabouts;
import dev.guanka.process.identity.Person;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The diagrams of one submission: a page fetches where it stands in them when it has told the rest,
 * and draws the models that the submission runs on.
 */
@Controller
class DiagramPage {

  /** A version of a process never changes. */
  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

  private final Access access;
  private final Whereabouts whereabouts;

  DiagramPage(Access access, Whereabouts whereabouts) {
    this.access = access;
    this.whereabouts = whereabouts;
  }

  @GetMapping("/submissions/{id}/diagram")
  String show(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) String script,
      Model model) {
    model.addAttribute("submission", access.readable(person, id));
    model.addAttribute("places", whereabouts.of(id));
    return script == null ? "diagram" : "diagram :: pictures";
  }

  @GetMapping("/submissions/{id}/models/{model}")
  ResponseEntity<byte[]> model(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable String model) {
    access.readable(person, id);
    byte[] drawing = whereabouts.drawing(id, model).orElseThrow(Refusal::notFound);
    return ResponseEntity.ok()
        .cacheControl(KEPT)
        .eTag(model)
        .contentType(MediaType.APPLICATION_XML)
        .body(drawing);
  }
}
