package dev.guanka.intake.submissions;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.intake.submissions.HistoryView.Judged;
import dev.guanka.intake.submissions.HistoryView.Reviewed;
import dev.guanka.process.Reports;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.store.Json;
import dev.guanka.store.Reviews;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.FindingVerdict;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows what people answered, each finding as it stood in the report before them. */
@Component
class ReviewedViews {

  private final Reviews reviews;
  private final Reports reports;
  private final Json json;

  ReviewedViews(Reviews reviews, Reports reports, Json json) {
    this.reviews = reviews;
    this.reports = reports;
    this.json = json;
  }

  List<Reviewed> of(UUID submission, Lang lang) {
    return reviews.of(submission).stream()
        .map(review -> Reviewed.of(review, judged(submission, review, lang)))
        .toList();
  }

  private List<Judged> judged(UUID submission, Review review, Lang lang) {
    List<FindingVerdict> said =
        json.read(review.details(), new TypeReference<ReviewDetails>() {}).findings();
    return said.isEmpty()
        ? List.of()
        : reports.before(submission, review.at()).map(Report::findings).orElse(List.of()).stream()
            .flatMap(
                item ->
                    said.stream()
                        .filter(verdict -> verdict.id().equals(item.id()))
                        .map(verdict -> judged(item, verdict, lang)))
            .toList();
  }

  private static Judged judged(Report.Item item, FindingVerdict said, Lang lang) {
    var finding = item.finding();
    String at =
        finding.file() == null
            ? item.pointer()
            : "%s:%d:%d".formatted(finding.file(), finding.line(), finding.column());
    return new Judged(item.id(), said.verdict(), finding.rule(), at, finding.message().in(lang));
  }
}
