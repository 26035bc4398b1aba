package dev.guanka.intake.submissions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.intake.evidence.EvidenceView;
import dev.guanka.rules.Declaration;
import dev.guanka.store.Events.Event;
import dev.guanka.submission.Message;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.Revision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The whole story of a submission. */
@Schema(name = "History")
public record HistoryView(
    List<Round> revisions,
    List<Told> events,
    List<DecisionView> decisions,
    List<Said> conversation,
    List<EvidenceView> evidence,
    List<Reviewed> reviews,
    List<ClockView> clocks) {

  /** One hand-in. */
  @Schema(name = "Revision")
  public record Round(
      int number,
      String packageSha256,
      @JsonRawValue @Schema(implementation = Declaration.class) String declaration,
      @Schema(nullable = true) String note,
      String by,
      Instant at) {

    static Round of(Revision revision) {
      return new Round(
          revision.number(),
          revision.packageSha256(),
          revision.declaration(),
          revision.note(),
          revision.handedInBy(),
          revision.at());
    }
  }

  /** One event. */
  @Schema(name = "HistoryEvent")
  public record Told(
      UUID id,
      String type,
      Instant at,
      @JsonRawValue @Schema(implementation = Object.class) String data) {

    static Told of(Event event) {
      return new Told(event.id(), event.type(), event.at(), event.data());
    }
  }

  /** One thing said. */
  @Schema(name = "Message")
  public record Said(
      UUID id,
      int revision,
      String kind,
      @Schema(nullable = true) String findingId,
      String text,
      String by,
      Instant at) {

    public static Said of(Message message) {
      return new Said(
          message.id(),
          message.revision(),
          message.kind().name(),
          message.findingRef(),
          message.body(),
          message.author(),
          message.at());
    }
  }

  /** What a person answered to a task. */
  @Schema(name = "ReviewAnswer")
  public record Reviewed(
      String queue,
      @Schema(nullable = true) Integer revision,
      String outcome,
      String by,
      @Schema(nullable = true) String comment,
      List<Judged> findings,
      Instant at) {

    static Reviewed of(Review review, List<Judged> findings) {
      return new Reviewed(
          review.queue().name(),
          review.revision(),
          review.outcome().name(),
          review.reviewer(),
          review.comment(),
          findings,
          review.at());
    }
  }

  /** What a person said of one finding of the report before them. */
  @Schema(name = "JudgedFinding")
  public record Judged(
      String id, ReviewDetails.Verdict verdict, String rule, String at, String text) {}
}
