package dev.guanka.intake.submissions;

import dev.guanka.intake.evidence.EvidenceViews;
import dev.guanka.process.Access;
import dev.guanka.process.ClockFaces;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.store.Events;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Messages;
import dev.guanka.store.Revisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a submission's whole story, so that nobody has to ask what happened. */
@RestController
@Tag(name = "Submissions")
class HistoryController {

  private final Access access;
  private final Revisions revisions;
  private final Events events;
  private final DecisionViews decisions;
  private final Messages messages;
  private final EvidenceItems evidence;
  private final EvidenceViews evidenceViews;
  private final ReviewedViews reviewed;
  private final ClockFaces clocks;

  HistoryController(
      Access access,
      Revisions revisions,
      Events events,
      DecisionViews decisions,
      Messages messages,
      EvidenceItems evidence,
      EvidenceViews evidenceViews,
      ReviewedViews reviewed,
      ClockFaces clocks) {
    this.access = access;
    this.revisions = revisions;
    this.events = events;
    this.decisions = decisions;
    this.messages = messages;
    this.evidence = evidence;
    this.evidenceViews = evidenceViews;
    this.reviewed = reviewed;
    this.clocks = clocks;
  }

  @GetMapping("/api/submissions/{id}/history")
  @Operation(
      summary =
          "The whole story: revisions, events, decisions, what was said, evidence, both clocks")
  HistoryView history(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(hidden = true) Lang lang) {
    access.readable(person, id);
    return new HistoryView(
        revisions.of(id).stream().map(HistoryView.Round::of).toList(),
        events.of(id).stream().map(HistoryView.Told::of).toList(),
        decisions.all(id, lang),
        messages.of(id).stream().map(HistoryView.Said::of).toList(),
        evidence.ofSubmission(id).stream().map(item -> evidenceViews.of(item, lang)).toList(),
        reviewed.of(id, lang),
        clocks.ofSubmission(id).stream().map(face -> ClockView.of(face, lang)).toList());
  }
}
