package dev.guanka.intake.submissions;

import dev.guanka.intake.upload.HandIns;
import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.RequestHash;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.HandIn;
import dev.guanka.process.IdempotencyKey;
import dev.guanka.process.OnceOnly;
import dev.guanka.process.RevisionDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the next revision of a submission that waits for its submitter. */
@RestController
@Tag(name = "Submissions")
class RevisionController {

  private final Uploads uploads;
  private final HandIns handIns;
  private final RevisionDesk desk;
  private final OnceOnly once;
  private final SubmissionViews views;

  RevisionController(
      Uploads uploads, HandIns handIns, RevisionDesk desk, OnceOnly once, SubmissionViews views) {
    this.uploads = uploads;
    this.handIns = handIns;
    this.desk = desk;
    this.once = once;
    this.views = views;
  }

  @PostMapping("/api/submissions/{id}/revisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Hand in a revision",
      description =
          "After a rejection, or while evidence or an answer is awaited. Without a package the one"
              + " before stays, under another declaration.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Forms.Revision.class)))
  SubmissionView revise(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Lang lang) {
    views.of(person, id, lang);
    try (Upload upload =
        uploads.read(request, PartRule.PACKAGE, PartRule.DECLARATION, PartRule.NOTE)) {
      IdempotencyKey known = RequestHash.key(key, id, "revisions", upload.hash());
      handIns.open(upload, handIn -> once.take(person, known, () -> revised(person, id, handIn)));
    }
    return views.of(person, id, lang);
  }

  private UUID revised(Person person, UUID id, HandIn handIn) {
    desk.revise(person, id, handIn);
    return id;
  }
}
