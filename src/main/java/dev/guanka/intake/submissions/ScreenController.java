package dev.guanka.intake.submissions;

import dev.guanka.intake.Downloads;
import dev.guanka.process.CitedScreens;
import dev.guanka.process.identity.Person;
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

/** Gives out what a reviewer saw, to whoever may read the submission. */
@RestController
@Tag(name = "Submissions")
class ScreenController {

  private final CitedScreens screens;

  ScreenController(CitedScreens screens) {
    this.screens = screens;
  }

  @GetMapping("/api/submissions/{id}/screens/{name}")
  @Operation(
      summary = "A screenshot of a reviewer, as a download",
      description = "PNG or JPEG; the name is the attachment of a new finding in a given answer.")
  @ApiResponse(
      responseCode = "200",
      description = "The file as a download",
      content =
          @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> screen(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable String name) {
    var screen = screens.open(person, id, name);
    String ending = screen.mediaType().substring("image/".length());
    return Downloads.of(screen.bytes(), screen.mediaType(), "screen." + ending);
  }
}
