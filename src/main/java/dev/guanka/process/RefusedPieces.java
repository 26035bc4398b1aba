package dev.guanka.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the documents that are to be mended, so that whoever acts next need not search for why. */
@Component
class RefusedPieces {

  private final EvidenceItems items;
  private final Json json;

  RefusedPieces(EvidenceItems items, Json json) {
    this.items = items;
    this.json = json;
  }

  /** Those of some applications that no later piece of the same kind has replaced. */
  List<RefusedPiece> of(List<CategoryApplication> applications) {
    return applications.stream().flatMap(application -> of(application).stream()).toList();
  }

  private List<RefusedPiece> of(CategoryApplication application) {
    List<Evidence> all = items.ofApplication(application.id());
    return all.stream()
        .filter(piece -> piece.status() == EvidenceStatus.REFUSED)
        .filter(piece -> all.stream().noneMatch(other -> replaces(other, piece)))
        .map(piece -> piece(application, piece))
        .toList();
  }

  private static boolean replaces(Evidence later, Evidence refused) {
    return later.kind().equals(refused.kind())
        && later.status() != EvidenceStatus.REFUSED
        && later.at().isAfter(refused.at());
  }

  private RefusedPiece piece(CategoryApplication application, Evidence piece) {
    JsonNode verdict = json.tree(piece.verdict() == null ? "{}" : piece.verdict());
    return new RefusedPiece(
        piece.id(),
        piece.kind(),
        application.category(),
        verdict.path("field").textValue(),
        verdict.path("reason").textValue());
  }
}
