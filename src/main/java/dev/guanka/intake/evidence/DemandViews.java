package dev.guanka.intake.evidence;

import dev.guanka.process.DemandSheet;
import dev.guanka.process.DemandSheets;
import dev.guanka.rules.Lang;
import dev.guanka.submission.CategoryApplication;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what an application must prove beside what was supplied. */
@Component
public class DemandViews {

  private final DemandSheets sheets;

  DemandViews(DemandSheets sheets) {
    this.sheets = sheets;
  }

  public List<DemandView> of(CategoryApplication application, Lang lang) {
    return sheets.of(application).stream().map(sheet -> view(sheet, lang)).toList();
  }

  private static DemandView view(DemandSheet sheet, Lang lang) {
    return new DemandView(
        sheet.about().capability(),
        sheet.about().provider(),
        sheet.about().deployment() == null ? null : sheet.about().deployment().name(),
        sheet.title().in(lang),
        sheet.readable().in(lang),
        sheet.advice().stream().map(text -> text.in(lang)).toList(),
        sheet.looksAt().stream().map(text -> text.in(lang)).toList(),
        sheet.answer().name(),
        sheet.missing().stream()
            .map(set -> set.stream().map(paper -> PaperView.of(paper, lang)).toList())
            .toList(),
        sheet.missingText().in(lang));
  }
}
