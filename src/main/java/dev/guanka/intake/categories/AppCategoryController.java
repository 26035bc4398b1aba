package dev.guanka.intake.categories;

import dev.guanka.intake.evidence.EvidenceForm;
import dev.guanka.intake.evidence.EvidenceUploads;
import dev.guanka.intake.evidence.EvidenceView;
import dev.guanka.intake.evidence.EvidenceViews;
import dev.guanka.process.CategoryDesk;
import dev.guanka.process.EvidenceDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.json.Fields;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.CategoryApplication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applies for categories of an app, and shows what it holds. */
@RestController
@RequestMapping("/api/apps/{appId}")
@Tag(name = "Categories")
class AppCategoryController {

  private final CategoryDesk desk;
  private final AppCategoryViews views;
  private final EvidenceUploads uploads;
  private final EvidenceDesk evidence;
  private final EvidenceItems items;
  private final EvidenceViews evidenceViews;

  AppCategoryController(
      CategoryDesk desk,
      AppCategoryViews views,
      EvidenceUploads uploads,
      EvidenceDesk evidence,
      EvidenceItems items,
      EvidenceViews evidenceViews) {
    this.desk = desk;
    this.views = views;
    this.uploads = uploads;
    this.evidence = evidence;
    this.items = items;
    this.evidenceViews = evidenceViews;
  }

  /** The body of an application. */
  @Schema(name = "CategoryWish")
  record Wish(
      @Schema(example = "深度合成/AI问答", requiredMode = Schema.RequiredMode.REQUIRED)
          String category) {}

  @GetMapping("/categories")
  @Operation(summary = "What the app holds and what it applied for")
  AppCategories all(
      @AuthenticationPrincipal Person person,
      @PathVariable String appId,
      @Parameter(hidden = true) Lang lang) {
    return views.all(person, appId, lang);
  }

  @PostMapping("/category-applications")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Apply for a category",
      description = "An open application for the same category is answered again.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Wish.class)))
  AppCategories.Applied apply(
      @AuthenticationPrincipal Person person,
      @PathVariable String appId,
      @Parameter(hidden = true) Fields body,
      @Parameter(hidden = true) Lang lang) {
    AppCategoryViews.requireAppId(appId);
    String category = body.text("category", 100);
    body.noMore();
    CategoryApplication application = desk.apply(person, appId, category);
    return views.of(application, lang);
  }

  @PostMapping("/category-applications/{id}/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Supply one piece of evidence for an application",
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
      @PathVariable String appId,
      @PathVariable UUID id,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Lang lang) {
    views.require(person, appId, id);
    UUID piece =
        uploads.supply(
            person, request, (item, document) -> evidence.supplyForApp(person, id, item, document));
    return evidenceViews.of(items.find(piece).orElseThrow(), lang);
  }
}
