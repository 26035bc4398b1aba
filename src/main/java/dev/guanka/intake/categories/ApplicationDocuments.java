package dev.guanka.intake.categories;

import dev.guanka.intake.Downloads;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Packages;
import dev.guanka.submission.Evidence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the documents of an application back as downloads, with or without a submission. */
@RestController
@Tag(name = "Categories")
class ApplicationDocuments {

  private final AppCategoryViews views;
  private final EvidenceItems items;
  private final Packages packages;

  ApplicationDocuments(AppCategoryViews views, EvidenceItems items, Packages packages) {
    this.views = views;
    this.items = items;
    this.packages = packages;
  }

  @GetMapping("/api/apps/{appId}/category-applications/{id}/evidence/{evidenceId}/document")
  @Operation(summary = "Download the document of a piece of evidence of an application")
  @ApiResponse(
      responseCode = "200",
      description = "The file as a download",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> document(
      @AuthenticationPrincipal Person person,
      @PathVariable String appId,
      @PathVariable UUID id,
      @PathVariable UUID evidenceId) {
    views.require(person, appId, id);
    Evidence evidence =
        items.ofApplication(id).stream()
            .filter(item -> item.id().equals(evidenceId) && item.blobSha256() != null)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    byte[] bytes = packages.bytes(evidence.blobSha256()).orElseThrow(Refusal::notFound);
    return Downloads.of(bytes, evidence.mediaType(), evidence.fileName());
  }
}
