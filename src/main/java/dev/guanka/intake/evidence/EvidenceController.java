package dev.guanka.intake.evidence;

import dev.guanka.intake.Downloads;
import dev.guanka.process.Access;
import dev.guanka.process.EvidenceDesk;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Packages;
import dev.guanka.submission.Evidence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes evidence in and gives its documents back as downloads. */
@RestController
@RequestMapping("/api/submissions/{id}/evidence")
@Tag(name = "Submissions")
class EvidenceController {

  private final EvidenceUploads uploads;
  private final Access access;
  private final EvidenceDesk desk;
  private final EvidenceItems items;
  private final EvidenceViews views;
  private final Packages packages;

  EvidenceController(
      EvidenceUploads uploads,
      Access access,
      EvidenceDesk desk,
      EvidenceItems items,
      EvidenceViews views,
      Packages packages) {
    this.uploads = uploads;
    this.access = access;
    this.desk = desk;
    this.items = items;
    this.views = views;
    this.packages = packages;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Supply one piece of evidence",
      description =
          "Fields that are left empty are filled from the document's text; every automatic check"
              + " is shown, none is final alone. Review starts when one acceptable set is complete,"
              + " or with complete and a reason.",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "Idempotency-Key",
              schema = @Schema(type = "string")))
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = EvidenceForm.Described.class)))
  EvidenceView supply(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Lang lang) {
    access.readable(person, id);
    UUID piece =
        uploads.supply(
            person, request, (item, document) -> desk.supply(person, id, item, document));
    return views.of(items.find(piece).orElseThrow(), lang);
  }

  @GetMapping("/{evidenceId}/document")
  @Operation(summary = "Download the document of a piece of evidence")
  @ApiResponse(
      responseCode = "200",
      description = "The file as a download",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> document(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @PathVariable UUID evidenceId) {
    access.readable(person, id);
    Evidence evidence =
        items.ofSubmission(id).stream()
            .filter(item -> item.id().equals(evidenceId) && item.blobSha256() != null)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    byte[] bytes = packages.bytes(evidence.blobSha256()).orElseThrow(Refusal::notFound);
    return Downloads.of(bytes, evidence.mediaType(), evidence.fileName());
  }
}
