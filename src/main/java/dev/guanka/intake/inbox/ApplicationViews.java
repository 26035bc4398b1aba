package dev.guanka.intake.inbox;

import dev.guanka.intake.submissions.RemedyView;
import dev.guanka.process.DemandSheet;
import dev.guanka.process.DemandSheets;
import dev.guanka.rules.Lang;
import dev.guanka.submission.CategoryApplication;
import org.springframework.stereotype.Component;

/** Shows an application beside what the rules demand of it. */
@Component
class ApplicationViews {

  private final DemandSheets sheets;

  ApplicationViews(DemandSheets sheets) {
    this.sheets = sheets;
  }

  TaskView.Application of(CategoryApplication application, Lang lang) {
    return new TaskView.Application(
        application.id(),
        application.category(),
        application.status().name(),
        application.subject(),
        sheets.of(application).stream().map(sheet -> wanted(sheet, lang)).toList());
  }

  private static TaskView.Wanted wanted(DemandSheet sheet, Lang lang) {
    return new TaskView.Wanted(
        sheet.about().capability(),
        sheet.about().provider(),
        sheet.about().deployment() == null ? null : sheet.about().deployment().name(),
        sheet.title().in(lang),
        sheet.readable().in(lang),
        sheet.advice().stream().map(text -> text.in(lang)).toList(),
        sheet.answer().name(),
        sheet.missing().stream()
            .map(set -> set.stream().map(paper -> RemedyView.Paper.of(paper, lang)).toList())
            .toList());
  }
}
