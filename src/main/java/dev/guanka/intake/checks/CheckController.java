package dev.guanka.intake.checks;

import dev.guanka.intake.submissions.ReportView;
import dev.guanka.intake.upload.HandInForm;
import dev.guanka.intake.upload.HandIns;
import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.CheckDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.report.ReportJson;
import dev.guanka.rules.report.ReportSarif;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a submission would get, before anything is handed in. */
@RestController
@Tag(name = "Checks", description = "What would it get?")
class CheckController {

  private static final String SARIF = "application/sarif+json";
  private static final MediaType PLAIN = MediaType.APPLICATION_JSON;

  private final Uploads uploads;
  private final HandIns handIns;
  private final CheckDesk desk;

  CheckController(Uploads uploads, HandIns handIns, CheckDesk desk) {
    this.uploads = uploads;
    this.handIns = handIns;
    this.desk = desk;
  }

  @PostMapping(
      path = "/api/checks",
      produces = {MediaType.APPLICATION_JSON_VALUE, SARIF})
  @Operation(
      summary = "Check a package by the same rules; nothing is kept or started",
      description = "Accept: application/sarif+json answers SARIF 2.1.0.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = HandInForm.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The report alone",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ReportView.class)),
        @Content(mediaType = SARIF, schema = @Schema(description = "SARIF 2.1.0", type = "object"))
      })
  ResponseEntity<byte[]> check(
      @AuthenticationPrincipal Person person,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Parameter(hidden = true)
          String accept,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Lang lang) {
    Report report = report(person, request);
    return wantsSarif(accept)
        ? answer(SARIF, ReportSarif.write(report, lang))
        : answer(MediaType.APPLICATION_JSON_VALUE, ReportJson.write(report, lang));
  }

  private static boolean wantsSarif(String accept) {
    return MediaType.parseMediaTypes(accept).stream()
        .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
        .filter(type -> type.includes(PLAIN) || type.includes(MediaType.parseMediaType(SARIF)))
        .findFirst()
        .filter(type -> !type.includes(PLAIN))
        .isPresent();
  }

  private Report report(Person person, HttpServletRequest request) {
    try (Upload upload = uploads.read(request, PartRule.PACKAGE, PartRule.DECLARATION)) {
      upload.require(PartRule.PACKAGE);
      return handIns.open(upload, handIn -> desk.check(person, handIn));
    }
  }

  private static ResponseEntity<byte[]> answer(String type, byte[] body) {
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(body);
  }
}
