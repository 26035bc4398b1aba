package dev.guanka.intake.submissions;

import dev.guanka.intake.paging.Cursor;
import dev.guanka.intake.paging.Limit;
import dev.guanka.intake.paging.Page;
import dev.guanka.intake.upload.HandInForm;
import dev.guanka.intake.upload.HandIns;
import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.PlainText;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.Access;
import dev.guanka.process.IdempotencyKey;
import dev.guanka.process.Receipt;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes submissions in and shows where they stand. */
@RestController
@RequestMapping("/api/submissions")
@Tag(name = "Submissions", description = "Hand in, follow, answer")
class SubmissionController {

  private static final int LONGEST_APP_ID = 64;

  private final Uploads uploads;
  private final HandIns handIns;
  private final SubmissionDesk desk;
  private final SubmissionViews views;
  private final Submissions submissions;

  SubmissionController(
      Uploads uploads,
      HandIns handIns,
      SubmissionDesk desk,
      SubmissionViews views,
      Submissions submissions) {
    this.uploads = uploads;
    this.handIns = handIns;
    this.desk = desk;
    this.views = views;
    this.submissions = submissions;
  }

  @PostMapping
  @Operation(
      summary = "Hand in a package for review",
      description =
          "The same Idempotency-Key with the same parts answers the same submission again. The same"
              + " app, version, package and declaration while one is open answers that one with 200.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = HandInForm.class)))
  @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "The same is under review already",
      useReturnTypeSchema = true)
  ResponseEntity<SubmissionView> receive(
      @AuthenticationPrincipal Person person,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Lang lang) {
    try (Upload upload = uploads.read(request, PartRule.PACKAGE, PartRule.DECLARATION)) {
      upload.require(PartRule.PACKAGE);
      IdempotencyKey known = key == null ? null : new IdempotencyKey(key, upload.hash());
      Receipt receipt = handIns.open(upload, handIn -> desk.receive(person, handIn, known));
      return answer(receipt, views.of(person, receipt.submissionId(), lang));
    }
  }

  private static ResponseEntity<SubmissionView> answer(Receipt receipt, SubmissionView view) {
    URI location = URI.create("/api/submissions/" + view.id());
    return receipt.fresh()
        ? ResponseEntity.created(location).body(view)
        : ResponseEntity.ok().location(location).body(view);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One submission: status, report, what to do now, decision")
  SubmissionView one(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(hidden = true) Lang lang) {
    return views.of(person, id, lang);
  }

  @GetMapping
  @Operation(summary = "Submissions, newest first")
  Page<SubmissionRow> list(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) String appId,
      @RequestParam(required = false) Status status,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = Limit.USUAL) long limit) {
    int size = Limit.of(limit);
    Cursor cursors = Cursor.of("submissions", appId, String.valueOf(status));
    Submissions.Position after = cursors.read(cursor, SubmissionController::position);
    List<Submission> rows =
        submissions.page(visible(person), usable(appId), status, after, size + 1);
    return Page.of(rows, size, last -> cursors.at(last.createdAt(), last.id()))
        .map(SubmissionRow::of);
  }

  private static Submissions.Position position(java.time.Instant at, String id) {
    return new Submissions.Position(at, UUID.fromString(id));
  }

  private static List<String> visible(Person person) {
    return Access.isStaff(person) ? null : person.organisations();
  }

  private static String usable(String appId) {
    return appId == null ? null : PlainText.checked(appId, "appId", LONGEST_APP_ID);
  }
}
