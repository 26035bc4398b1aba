package dev.guanka.intake.categories;

import dev.guanka.intake.paging.Page;
import dev.guanka.rules.Lang;
import dev.guanka.rules.SubjectType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which categories there are and which of them a subject may hold. */
@RestController
@Tag(name = "Categories", description = "What each category demands")
class CategoryController {

  private final CategoryViews views;

  CategoryController(CategoryViews views) {
    this.views = views;
  }

  @GetMapping("/api/categories")
  @Operation(summary = "Every category with its demands, open to this subject or not, and why")
  Page<CategoryView> list(
      @RequestParam(required = false) SubjectType subjectType,
      @Parameter(hidden = true) Lang lang) {
    return new Page<>(views.all(subjectType, lang), null, null);
  }
}
