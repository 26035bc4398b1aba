package dev.guanka.intake.provider;

import dev.guanka.intake.upload.HandIns;
import dev.guanka.intake.upload.Part;
import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.process.wechat.CodeDesk;
import dev.guanka.rules.Declarations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes an app's package for the WeChat-style door, which has no call that carries one. */
@RestController
@Tag(name = "WeChat-style door", description = "What its clients need beside WeChat's own calls")
class PackageController {

  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");

  private final Uploads uploads;
  private final HandIns handIns;
  private final CodeDesk desk;

  PackageController(Uploads uploads, HandIns handIns, CodeDesk desk) {
    this.uploads = uploads;
    this.handIns = handIns;
    this.desk = desk;
  }

  /** The parts; nothing is bound to it. */
  @Schema(name = "PackageUpload")
  record Form(
      @Schema(
              name = "package",
              format = "binary",
              type = "string",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String program,
      @Schema(
              type = "string",
              nullable = true,
              description = "Who answers for the app; kept for later uploads that come without",
              example = dev.guanka.intake.upload.HandInForm.DECLARATION)
          String declaration) {}

  /** An upload that waits for commit. */
  @Schema(name = "AppPackage")
  record Kept(long id, String appId, String packageSha256, List<String> pages) {}

  @PostMapping("/api/apps/{appId}/packages")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Upload a package for the WeChat-style door",
      description =
          "commit makes the last upload the code that submit_audit hands in. The declaration says"
              + " who answers for the app and which AI services it uses; its version, categories and"
              + " pages give way to what commit and submit_audit say.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Form.class)))
  Kept upload(
      @AuthenticationPrincipal Person person,
      @PathVariable String appId,
      @Parameter(hidden = true) HttpServletRequest request) {
    if (!APP_ID.matcher(appId).matches()) {
      throw Refusal.notFound();
    }
    try (Upload upload = uploads.read(request, PartRule.PACKAGE, PartRule.DECLARATION)) {
      Part file = upload.require(PartRule.PACKAGE);
      CodeDesk.Declared declared =
          upload.find(PartRule.DECLARATION).map(PackageController::declared).orElse(null);
      CodeDesk.Uploaded kept =
          handIns.openPackage(
              file.file(), snapshot -> desk.upload(person, appId, snapshot, declared));
      return new Kept(kept.id(), appId, kept.packageSha256(), kept.pages());
    }
  }

  private static CodeDesk.Declared declared(Part part) {
    return new CodeDesk.Declared(
        Declarations.parse(part.bytes()), new String(part.bytes(), StandardCharsets.UTF_8));
  }
}
