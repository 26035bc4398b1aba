package dev.guanka.process.wechat;

import dev.guanka.process.Document;
import dev.guanka.process.DocumentDoor;
import dev.guanka.process.Refusal;
import dev.guanka.store.Packages;
import dev.guanka.store.wechat.MediaItems;
import dev.guanka.submission.wechat.Media;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps pictures, films and certificates until another call names them. */
@Component
public class MediaDesk {

  private static final int ID_BYTES = 32;
  private static final byte[] MP4 = "ftyp".getBytes(StandardCharsets.US_ASCII);
  private static final int MP4_AT = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MediaItems items;
  private final Packages packages;
  private final DocumentDoor documents;
  private final TransactionTemplate transaction;

  MediaDesk(
      MediaItems items,
      Packages packages,
      DocumentDoor documents,
      TransactionTemplate transaction) {
    this.items = items;
    this.packages = packages;
    this.documents = documents;
    this.transaction = transaction;
  }

  /** Keeps one file, known by its content; returns it with its id. */
  public Media keep(WechatCaller caller, String fileName, String sha256, byte[] bytes) {
    String type = isFilm(bytes) ? "video/mp4" : document(fileName, bytes).mediaType();
    Media media = new Media(newId(), caller.appId(), type, fileName, sha256);
    transaction.executeWithoutResult(
        begun -> {
          packages.keepDocument(sha256, bytes);
          items.add(media);
        });
    return media;
  }

  /** A file that was kept, as a document. */
  Document document(WechatCaller caller, String mediaId) {
    Media media =
        items
            .find(caller.appId(), mediaId)
            .orElseThrow(() -> new WechatRefusal(Errcode.BAD_MEDIA, mediaId));
    return document(media.fileName(), packages.bytes(media.blobSha256()).orElseThrow());
  }

  private Document document(String fileName, byte[] bytes) {
    try {
      return documents.read(fileName, bytes);
    } catch (Refusal unknown) {
      throw new WechatRefusal(Errcode.BAD_FILE_TYPE, "PDF, PNG, JPEG, MP4");
    }
  }

  private static boolean isFilm(byte[] bytes) {
    return bytes.length > MP4_AT + MP4.length
        && Arrays.equals(bytes, MP4_AT, MP4_AT + MP4.length, MP4, 0, MP4.length);
  }

  private static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
