package dev.guanka.intake.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.submission.Evidence;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows evidence with its checks in the caller's language. */
@Component
public class EvidenceViews {

  private final ObjectMapper json;

  EvidenceViews(ObjectMapper json) {
    this.json = json;
  }

  /** A check as it is kept, in both languages. */
  private record Kept(String check, String result, Text message) {}

  public EvidenceView of(Evidence evidence, Lang lang) {
    return new EvidenceView(
        evidence.id(),
        evidence.applicationId(),
        evidence.submissionId(),
        evidence.kind(),
        evidence.item(),
        checks(evidence, lang),
        evidence.reading() == null ? null : read(evidence.reading(), new TypeReference<>() {}),
        evidence.status().name(),
        evidence.carriedFrom(),
        evidence.verdict(),
        file(evidence),
        evidence.suppliedBy(),
        evidence.at());
  }

  private List<EvidenceView.Check> checks(Evidence evidence, Lang lang) {
    List<Kept> kept = read(evidence.checks(), new TypeReference<>() {});
    return kept.stream()
        .map(
            check ->
                new EvidenceView.Check(check.check(), check.result(), check.message().in(lang)))
        .toList();
  }

  private <T> T read(String kept, TypeReference<T> type) {
    try {
      return json.readValue(kept, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EvidenceView.File file(Evidence evidence) {
    return evidence.blobSha256() == null
        ? null
        : new EvidenceView.File(evidence.fileName(), evidence.mediaType(), evidence.blobSha256());
  }
}
