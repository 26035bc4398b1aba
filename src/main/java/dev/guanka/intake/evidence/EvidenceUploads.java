package dev.guanka.intake.evidence;

import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.RequestHash;
import dev.guanka.intake.upload.Turns;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.Document;
import dev.guanka.process.DocumentDoor;
import dev.guanka.process.IdempotencyKey;
import dev.guanka.process.OnceOnly;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.evidence.EvidenceItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads one piece of evidence strictly, and lets a desk have it while the upload lasts. */
@Component
public class EvidenceUploads {

  private final Uploads uploads;
  private final Turns turns;
  private final DocumentDoor documents;
  private final OnceOnly once;

  EvidenceUploads(Uploads uploads, Turns turns, DocumentDoor documents, OnceOnly once) {
    this.uploads = uploads;
    this.once = once;
    this.turns = turns;
    this.documents = documents;
  }

  /**
   * Hands item and document, which is null for a link or a statement, to {@code desk}; once for
   * each key that the caller gives.
   */
  public UUID supply(
      Person by, HttpServletRequest request, BiFunction<EvidenceItem, Document, UUID> desk) {
    try (Upload upload = uploads.read(request, PartRule.DOCUMENT, PartRule.EVIDENCE)) {
      EvidenceItem item = EvidenceForm.read(upload.require(PartRule.EVIDENCE).bytes());
      String header = request.getHeader("Idempotency-Key");
      IdempotencyKey key = RequestHash.key(header, request.getRequestURI(), upload.hash());
      return turns.take(() -> supply(by, key, item, document(upload), desk));
    }
  }

  private UUID supply(
      Person by,
      IdempotencyKey key,
      EvidenceItem item,
      Document document,
      BiFunction<EvidenceItem, Document, UUID> desk) {
    return once.take(by, key, () -> desk.apply(item, document));
  }

  /** Read before any transaction begins: that takes a while. */
  private Document document(Upload upload) {
    return upload
        .find(PartRule.DOCUMENT)
        .map(part -> documents.read(part.fileName(), part.bytes()))
        .orElse(null);
  }
}
