package dev.guanka.intake.inbox;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.json.Fields;
import dev.guanka.submission.ReviewOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One task of the inbox: look, take, give back, note, decide. */
@RestController
@RequestMapping("/api/inbox/{taskId}")
@Tag(name = "Inbox")
class TaskController {

  private static final int LONGEST_COMMENT = 4000;

  private final InboxDesk desk;
  private final TaskViews views;

  TaskController(InboxDesk desk, TaskViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** What became of a task; the submission's status is the one after the step. */
  @Schema(name = "Decided")
  record Decided(String taskId, ReviewOutcome outcome) {}

  @GetMapping
  @Operation(summary = "Everything that a reviewer needs for one task")
  TaskView one(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @Parameter(hidden = true) Lang lang) {
    return views.of(person, desk.item(person, taskId), lang);
  }

  @PostMapping("/claim")
  @Operation(summary = "Take the task", description = "409 where somebody else has it.")
  InboxRow claim(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @Parameter(hidden = true) Lang lang) {
    namingTheWinner(person, taskId, () -> desk.claim(person, taskId));
    return views.row(desk.item(person, taskId), lang);
  }

  @DeleteMapping("/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Give the task back")
  void release(@AuthenticationPrincipal Person person, @PathVariable String taskId) {
    namingTheWinner(person, taskId, () -> desk.release(person, taskId));
  }

  @PutMapping("/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Note what to say beside the outcome",
      description = "The task's form in Tasklist completes with it.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = DecisionForm.Details.class)))
  void draft(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @Parameter(hidden = true) Fields body) {
    desk.draft(person, taskId, DecisionForm.details(body));
  }

  @PostMapping("/decision")
  @Operation(
      summary = "Decide the task",
      description = "A free task is taken on the way; 409 where somebody else decided.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = DecisionForm.Whole.class)))
  Decided decide(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @Parameter(hidden = true) Fields body) {
    ReviewOutcome outcome = body.choice("outcome", ReviewOutcome.class);
    String comment = body.optionalText("comment", LONGEST_COMMENT);
    var details = DecisionForm.details(body);
    namingTheWinner(person, taskId, () -> desk.decide(person, taskId, outcome, comment, details));
    return new Decided(taskId, outcome);
  }

  /** Lets the loser of a race know who won, which only the next look can tell. */
  private void namingTheWinner(Person person, String taskId, Runnable step) {
    try {
      step.run();
    } catch (Refusal lost) {
      if (lost.code().equals("CHANGED_MEANWHILE")) {
        desk.requireStillFree(person, taskId);
      }
      throw lost;
    }
  }
}
