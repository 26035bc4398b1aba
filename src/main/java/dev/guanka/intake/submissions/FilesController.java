package dev.guanka.intake.submissions;

import dev.guanka.intake.Downloads;
import dev.guanka.process.Access;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.store.Packages;
import dev.guanka.store.Revisions;
import dev.guanka.submission.Revision;
import dev.guanka.submission.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files under review, for looking at code beside the findings. */
@RestController
@RequestMapping("/api/submissions/{id}/files")
@Tag(name = "Submissions")
class FilesController {

  private final Access access;
  private final Revisions revisions;
  private final Packages packages;

  FilesController(Access access, Revisions revisions, Packages packages) {
    this.access = access;
    this.revisions = revisions;
    this.packages = packages;
  }

  /** The files of one revision. */
  @Schema(name = "PackageFiles")
  record Index(int revision, String packageSha256, List<Entry> files) {}

  /** One file; {@code ordinal} is its name in the address. */
  @Schema(name = "PackageFile")
  record Entry(int ordinal, String path, long size, String sha256) {}

  @GetMapping
  @Operation(summary = "The files of a revision, the latest where none is named")
  Index index(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam(required = false) Integer revision) {
    Revision shown = revision(person, id, revision);
    List<PackageFile> files = packages.files(shown.packageSha256());
    return new Index(
        shown.number(),
        shown.packageSha256(),
        IntStream.range(0, files.size()).mapToObj(i -> entry(i, files.get(i))).toList());
  }

  private static Entry entry(int ordinal, PackageFile file) {
    return new Entry(ordinal, file.path(), file.size(), file.sha256());
  }

  @GetMapping("/{ordinal}")
  @Operation(summary = "One file of a revision as plain text, as a download")
  @ApiResponse(
      responseCode = "200",
      description = "The file as a download",
      content =
          @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @PathVariable int ordinal,
      @RequestParam(required = false) Integer revision) {
    List<PackageFile> files = packages.files(revision(person, id, revision).packageSha256());
    if (ordinal < 0 || ordinal >= files.size()) {
      throw Refusal.notFound();
    }
    PackageFile file = files.get(ordinal);
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return Downloads.of(bytes(file), "text/plain;charset=UTF-8", name);
  }

  private Revision revision(Person person, UUID id, Integer number) {
    Submission submission = access.readable(person, id);
    return revisions
        .find(id, number == null ? submission.revision() : number)
        .orElseThrow(Refusal::notFound);
  }

  private static byte[] bytes(PackageFile file) {
    try {
      return file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
