package dev.guanka.intake.submissions;

import dev.guanka.intake.upload.RequestHash;
import dev.guanka.process.Conversations;
import dev.guanka.process.IdempotencyKey;
import dev.guanka.process.OnceOnly;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.json.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What submitters say about a submission: answers, questions, disputes, the withdrawal. */
@RestController
@RequestMapping("/api/submissions/{id}")
@Tag(name = "Submissions")
class ConversationController {

  private static final int LONGEST = 4000;
  private static final int LONGEST_ID = 64;

  private final Conversations conversations;
  private final OnceOnly once;
  private final SubmissionViews views;

  ConversationController(Conversations conversations, OnceOnly once, SubmissionViews views) {
    this.conversations = conversations;
    this.once = once;
    this.views = views;
  }

  /** The body of an answer. */
  @Schema(name = "Answer")
  record Answer(
      @Schema(example = "聊天页只展示固定问答，没有调用模型。", requiredMode = Schema.RequiredMode.REQUIRED)
          String text) {}

  /** The body of a question. */
  @Schema(name = "Question")
  record Question(
      @Schema(example = "f1 指的是哪一页？", requiredMode = Schema.RequiredMode.REQUIRED) String text,
      @Schema(example = "f1", nullable = true) String findingId) {}

  /** The body of a dispute. */
  @Schema(name = "Dispute")
  record Dispute(
      @Schema(example = "f1", requiredMode = Schema.RequiredMode.REQUIRED) String findingId,
      @Schema(example = "这是注释掉的示例代码，不会执行。", requiredMode = Schema.RequiredMode.REQUIRED)
          String statement) {}

  @PostMapping("/answers")
  @Operation(summary = "Answer the reviewer's question")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Answer.class)))
  SubmissionView answer(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Parameter(hidden = true) Fields body,
      @Parameter(hidden = true) Lang lang) {
    String text = body.text("text", LONGEST);
    body.noMore();
    IdempotencyKey known = RequestHash.key(key, id, "answers", text);
    once.take(
        person,
        known,
        () -> {
          conversations.answer(person, id, text);
          return id;
        });
    return views.of(person, id, lang);
  }

  @PostMapping("/questions")
  @Operation(summary = "Ask the reviewers something", description = "No clock stops or starts.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Question.class)))
  SubmissionView ask(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Parameter(hidden = true) Fields body,
      @Parameter(hidden = true) Lang lang) {
    String text = body.text("text", LONGEST);
    String finding = body.optionalText("findingId", LONGEST_ID);
    body.noMore();
    IdempotencyKey known = RequestHash.key(key, id, "questions", text, finding);
    once.take(
        person,
        known,
        () -> {
          conversations.ask(person, id, text, finding);
          return id;
        });
    return views.of(person, id, lang);
  }

  @PostMapping("/disputes")
  @Operation(
      summary = "Contest one finding of a rejection",
      description = "Somebody else than the one who decided looks at it.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Dispute.class)))
  SubmissionView dispute(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Parameter(hidden = true) Fields body,
      @Parameter(hidden = true) Lang lang) {
    String finding = body.text("findingId", LONGEST_ID);
    String statement = body.text("statement", LONGEST);
    body.noMore();
    IdempotencyKey known = RequestHash.key(key, id, "disputes", finding, statement);
    once.take(
        person,
        known,
        () -> {
          conversations.dispute(person, id, finding, statement);
          return id;
        });
    return views.of(person, id, lang);
  }

  @PostMapping("/withdrawal")
  @Operation(summary = "Take the submission back")
  SubmissionView withdraw(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(hidden = true) Lang lang) {
    conversations.withdraw(person, id);
    return views.of(person, id, lang);
  }
}
