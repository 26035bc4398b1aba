package dev.guanka.process;

import dev.guanka.rules.Text;
import dev.guanka.rules.document.BadDocument;
import dev.guanka.rules.document.DocumentLimits;
import dev.guanka.rules.document.DocumentReader;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets documents in that can be read within limits, a few at a time, and says why others stay out.
 */
@Component
public class DocumentDoor {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentDoor.class);
  private static final long PATIENCE_SECONDS = 60;

  private final DocumentReader reader;
  private final Semaphore turns;

  DocumentDoor(
      @Value("${guanka.documents.time:PT15S}") Duration time,
      @Value("${guanka.documents.pages:200}") int pages,
      @Value("${guanka.documents.heap-mib:192}") int heapMib,
      @Value("${guanka.documents.at-once:2}") int atOnce) {
    DocumentLimits usual = DocumentLimits.defaults();
    this.reader =
        new DocumentReader(
            new DocumentLimits(
                usual.bytes(), pages, usual.pixels(), usual.characters(), heapMib, time));
    this.turns = new Semaphore(atOnce, true);
  }

  /**
   * Reads a document; nothing of it is kept yet.
   *
   * @param fileName what the submitter calls it, or null
   * @throws Refusal with 413, 415 or 422 where it is not taken, 503 where this machine cannot now
   */
  public Document read(String fileName, byte[] bytes) {
    boolean mine = false;
    try {
      mine = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw notNow();
      }
      return new Document(sha256(bytes), bytes, reader.read(fileName, bytes));
    } catch (BadDocument bad) {
      throw new Refusal(
          status(bad.fault()), "DOCUMENT_" + bad.fault().name(), "document", bad.detail());
    } catch (IOException trouble) {
      LOG.warn("a document could not be read: {}", trouble.getMessage());
      throw notNow();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw notNow();
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static int status(BadDocument.Fault fault) {
    return switch (fault) {
      case TYPE, MISLABELLED -> 415;
      case TOO_LARGE -> 413;
      case EMPTY,
          TRUNCATED,
          BROKEN,
          ENCRYPTED,
          ACTIVE,
          ATTACHMENTS,
          TOO_LONG,
          TOO_COMPLEX,
          IMAGE_TOO_LARGE ->
          422;
    };
  }

  private static Refusal notNow() {
    return new Refusal(
        503,
        "BUSY",
        "document",
        new Text("暂时无法读取文件，请稍后重试。", "Documents cannot be read now; try again in a moment."));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
