package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.document.DocumentForm;
import dev.guanka.store.Json;
import dev.guanka.store.Packages;
import dev.guanka.store.Reviews;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.NewFinding;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The screenshots that reviewers cite, so that whoever may read a submission sees what they saw.
 */
@Component
public class CitedScreens {

  private final Access access;
  private final Reviews reviews;
  private final Packages packages;
  private final Json json;

  CitedScreens(Access access, Reviews reviews, Packages packages, Json json) {
    this.access = access;
    this.reviews = reviews;
    this.packages = packages;
    this.json = json;
  }

  /** An image by what it is, whatever it was called. */
  public record Image(byte[] bytes, String mediaType) {}

  /** What was seen in the answers that are given, with a screenshot each; no draft is among it. */
  public List<NewFinding> of(UUID submission) {
    return reviews.of(submission).stream()
        .flatMap(this::seen)
        .filter(found -> found.attachment() != null)
        .toList();
  }

  /** A screenshot that is cited of this very submission, or "not found". */
  public Image open(Person person, UUID submission, String name) {
    access.readable(person, submission);
    return of(submission).stream()
        .filter(found -> found.attachment().equals(name))
        .findFirst()
        .flatMap(found -> packages.bytes(found.attachment()))
        .flatMap(
            bytes ->
                DocumentForm.of(bytes)
                    .filter(CitedScreens::isImage)
                    .map(form -> new Image(bytes, form.mediaType())))
        .orElseThrow(Refusal::notFound);
  }

  private static boolean isImage(DocumentForm form) {
    return switch (form) {
      case PNG, JPEG -> true;
      case PDF -> false;
    };
  }

  private Stream<NewFinding> seen(Review review) {
    return json
        .read(review.details(), new TypeReference<ReviewDetails>() {})
        .newFindings()
        .stream();
  }
}
