package dev.guanka.intake.submissions;

import dev.guanka.process.ClockFace;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.submission.ReviewClock.Pause;
import dev.guanka.submission.ReviewClock.PauseReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A clock in the caller's language: whose time runs, until when, and why it stood still.
 *
 * @param step the diagram's node that it is about
 * @param dueAt a reviewer's moves by every pause that is over
 */
@Schema(name = "Clock")
public record ClockView(
    ClockFace.Whose whose,
    String step,
    @Schema(nullable = true) String category,
    ClockFace.State state,
    Instant startedAt,
    @Schema(nullable = true) Instant dueAt,
    @Schema(nullable = true) Instant endedAt,
    List<Stop> pauses) {

  /** One time that a reviewer's clock stood still; {@code to} is null while it lasts. */
  @Schema(name = "ClockPause")
  public record Stop(
      PauseReason reason, String text, Instant from, @Schema(nullable = true) Instant to) {}

  public static ClockView of(ClockFace face, Lang lang) {
    return new ClockView(
        face.whose(),
        face.step(),
        face.category(),
        face.state(),
        face.startedAt(),
        face.dueAt(),
        face.endedAt(),
        face.pauses().stream().map(pause -> stop(pause, lang)).toList());
  }

  private static Stop stop(Pause pause, Lang lang) {
    return new Stop(pause.reason(), text(pause.reason()).in(lang), pause.from(), pause.to());
  }

  private static Text text(PauseReason reason) {
    return switch (reason) {
      case AWAITING_ANSWER ->
          new Text("等待提交者答复审核员的问题", "The submitter owes an answer to a reviewer's question");
      case AWAITING_EVIDENCE -> new Text("等待提交者补充资质材料", "The submitter owes evidence");
    };
  }
}
