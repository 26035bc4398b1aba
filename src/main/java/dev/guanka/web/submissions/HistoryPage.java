package dev.guanka.web.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.ClockFaces;
import dev.guanka.process.Reports;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Report;
import dev.guanka.store.Decisions;
import dev.guanka.store.Events;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Messages;
import dev.guanka.store.Reviews;
import dev.guanka.store.Revisions;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Revision;
import dev.guanka.web.Names;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A submission's whole story on paper, for files that outlive this service. */
@Controller
class HistoryPage {

  private final Access access;
  private final Revisions revisions;
  private final Events events;
  private final Messages messages;
  private final EvidenceItems evidence;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Reports reports;
  private final ClockFaces clocks;
  private final Clock clock;
  private final Names names;

  HistoryPage(
      Access access,
      Revisions revisions,
      Events events,
      Messages messages,
      EvidenceItems evidence,
      Reviews reviews,
      Decisions decisions,
      Reports reports,
      ClockFaces clocks,
      Clock clock,
      Names names) {
    this.access = access;
    this.revisions = revisions;
    this.events = events;
    this.messages = messages;
    this.evidence = evidence;
    this.reviews = reviews;
    this.decisions = decisions;
    this.reports = reports;
    this.clocks = clocks;
    this.clock = clock;
    this.names = names;
  }

  /** One hand-in with what the rules said and how it ended. */
  record Round(Revision revision, Report report, List<Decision> decisions) {}

  @GetMapping("/submissions/{id}/history")
  String history(@AuthenticationPrincipal Person person, @PathVariable UUID id, Model model) {
    model.addAttribute("submission", access.readable(person, id));
    model.addAttribute("now", clock.instant());
    model.addAttribute("story", story(id));
    model.addAttribute("clocks", clocks.ofSubmission(id));
    model.addAttribute("rounds", rounds(id));
    model.addAttribute("capabilities", names.capabilities());
    return "history";
  }

  private List<StoryLine> story(UUID id) {
    return Stream.of(
            revisions.of(id).stream().map(StoryLine::of),
            events.of(id).stream().map(StoryLine::of),
            messages.of(id).stream().map(StoryLine::of),
            evidence.ofSubmission(id).stream().map(StoryLine::of),
            reviews.of(id).stream().map(StoryLine::of))
        .flatMap(lines -> lines)
        .sorted(Comparator.comparing(StoryLine::at))
        .toList();
  }

  private List<Round> rounds(UUID id) {
    List<Decision> all = decisions.of(id);
    return revisions.of(id).stream().map(revision -> round(revision, all)).toList();
  }

  private Round round(Revision revision, List<Decision> all) {
    Optional<Report> report = reports.latest(revision.submissionId(), revision.number());
    return new Round(
        revision,
        report.orElse(null),
        all.stream().filter(decision -> decision.revision() == revision.number()).toList());
  }
}
