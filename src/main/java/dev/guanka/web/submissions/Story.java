package dev.guanka.web.submissions;

import dev.guanka.process.CitedScreens;
import dev.guanka.process.ClockFaces;
import dev.guanka.process.DemandSheets;
import dev.guanka.rules.Report;
import dev.guanka.rules.evidence.FilingType;
import dev.guanka.rules.pack.Answer;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.Events;
import dev.guanka.store.InboxItems;
import dev.guanka.store.Messages;
import dev.guanka.submission.EvidenceKind;
import dev.guanka.submission.InboxItem;
import dev.guanka.web.EvidenceCards;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what happened to a submission and what it waits for. */
@Component
class Story {

  private final CategoryApplications applications;
  private final DemandSheets sheets;
  private final EvidenceCards evidence;
  private final Messages messages;
  private final Decisions decisions;
  private final Events events;
  private final InboxItems inbox;
  private final ClockFaces clocks;
  private final CitedScreens screens;

  Story(
      CategoryApplications applications,
      DemandSheets sheets,
      EvidenceCards evidence,
      Messages messages,
      Decisions decisions,
      Events events,
      InboxItems inbox,
      ClockFaces clocks,
      CitedScreens screens) {
    this.applications = applications;
    this.sheets = sheets;
    this.evidence = evidence;
    this.messages = messages;
    this.decisions = decisions;
    this.events = events;
    this.inbox = inbox;
    this.clocks = clocks;
    this.screens = screens;
  }

  /** Where it lies in the reviewers' queue. */
  record Turn(InboxItem item, long ahead) {
    public Instant dueAt() {
      return item.dueAt();
    }
  }

  void tell(UUID id, Model model) {
    var appliedFor =
        applications.ofSubmission(id).stream()
            .map(application -> new AppliedFor(application, sheets.of(application)))
            .toList();
    model.addAttribute("applications", appliedFor);
    model.addAttribute("wantedKind", wantedKind(appliedFor));
    model.addAttribute("evidence", evidence.ofSubmission(id));
    model.addAttribute("kinds", EvidenceKind.values());
    model.addAttribute("filingTypes", FilingType.values());
    model.addAttribute("conversation", messages.of(id));
    model.addAttribute("decisions", decisions.of(id));
    model.addAttribute("screens", screens.of(id));
    model.addAttribute("clocks", clocks.ofSubmission(id));
    model.addAttribute("events", events.of(id));
    model.addAttribute(
        "turn", inbox.turnOf(id).map(item -> new Turn(item, inbox.ahead(item))).orElse(null));
  }

  /** The kind of document that the form offers first: one that is still missing. */
  private static String wantedKind(List<AppliedFor> appliedFor) {
    return appliedFor.stream()
        .flatMap(applied -> applied.demands().stream())
        .filter(sheet -> sheet.answer() != Answer.YES)
        .flatMap(sheet -> sheet.missing().stream())
        .flatMap(List::stream)
        .map(Report.Document::kind)
        .findFirst()
        .orElse("");
  }
}
