package dev.guanka.intake.evidence;

import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.Turns;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.Document;
import dev.guanka.process.DocumentType;
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

  EvidenceUploads(Uploads uploads, Turns turns) {
    this.uploads = uploads;
    this.turns = turns;
  }

  /** Hands item and document, which is null for a link or a statement, to {@code desk}. */
  public UUID supply(HttpServletRequest request, BiFunction<EvidenceItem, Document, UUID> desk) {
    try (Upload upload = uploads.read(request, PartRule.DOCUMENT, PartRule.EVIDENCE)) {
      EvidenceItem item = EvidenceForm.read(upload.require(PartRule.EVIDENCE).bytes());
      return turns.take(() -> desk.apply(item, document(upload)));
    }
  }

  private static Document document(Upload upload) {
    return upload
        .find(PartRule.DOCUMENT)
        .map(part -> DocumentType.read(part.fileName(), part.bytes()))
        .orElse(null);
  }
}
