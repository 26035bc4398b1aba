package dev.guanka.intake.evidence;

import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.Document;
import dev.guanka.rules.evidence.EvidenceItem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;

/**
 * One piece of evidence as it was uploaded.
 *
 * @param document the file, or null for a link or a statement
 */
public record EvidencePart(Upload upload, EvidenceItem item, Document document)
    implements Closeable {

  /** Reads it strictly; nothing is left behind where it is refused. */
  public static EvidencePart read(Uploads uploads, HttpServletRequest request) {
    Upload upload = uploads.read(request, PartRule.DOCUMENT, PartRule.EVIDENCE);
    try {
      EvidenceItem item = EvidenceForm.read(upload.require(PartRule.EVIDENCE).bytes());
      Document document = upload.find(PartRule.DOCUMENT).map(DocumentType::read).orElse(null);
      return new EvidencePart(upload, item, document);
    } catch (RuntimeException refused) {
      upload.close();
      throw refused;
    }
  }

  @Override
  public void close() {
    upload.close();
  }
}
