package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads multipart requests as they arrive: what is unknown, twice or too large ends it at once, and
 * nothing is ever whole in memory.
 */
@Component
public class Uploads {

  private static final long ROOM_FOR_HEADERS = 1L << 20;
  private static final int TOO_SLOW = 408;
  private static final int LONGEST_HEADER = 4096;

  private final Duration timeLimit;

  private final SpoolFolder folder;

  Uploads(SpoolFolder folder, @Value("${guanka.upload.time-limit:PT10M}") Duration timeLimit) {
    this.folder = folder;
    this.timeLimit = timeLimit;
  }

  /**
   * Reads the parts that a call takes; the caller closes the upload.
   *
   * @throws Refusal with 400, 408, 413 or 415
   */
  public Upload read(HttpServletRequest request, PartRule... rules) {
    Upload upload = new Upload();
    boolean whole = false;
    try {
      fill(upload, request, rules);
      whole = true;
      return upload;
    } catch (Refusal refused) {
      if (refused.status() != TOO_SLOW) {
        Drain.rest(request);
      }
      throw refused;
    } finally {
      if (!whole) {
        upload.close();
      }
    }
  }

  private void fill(Upload upload, HttpServletRequest request, PartRule[] rules) {
    Map<String, PartRule> known =
        Stream.of(rules).collect(Collectors.toMap(PartRule::name, Function.identity()));
    try {
      FileUpload parser = new FileUpload();
      parser.setPartHeaderSizeMax(LONGEST_HEADER);
      FileItemIterator items = parser.getItemIterator(body(request, known));
      while (items.hasNext()) {
        take(upload, items.next(), known);
      }
    } catch (InvalidContentTypeException notMultipart) {
      throw notMultipart();
    } catch (SocketTimeoutException stalled) {
      throw BoundedStream.tooSlow();
    } catch (IOException broken) {
      throw brokenBy(broken);
    }
  }

  private RequestBody body(HttpServletRequest request, Map<String, PartRule> known)
      throws IOException {
    long most = known.values().stream().mapToLong(PartRule::mostBytes).sum() + ROOM_FOR_HEADERS;
    InputStream stream = BoundedStream.of(request.getInputStream(), most, timeLimit);
    return new RequestBody(request.getContentType(), request.getContentLengthLong(), stream);
  }

  private void take(Upload upload, FileItemStream item, Map<String, PartRule> known)
      throws IOException {
    String name = item.getFieldName();
    PartRule rule = name == null ? null : known.get(name);
    if (rule == null) {
      throw refused("UNKNOWN_PART", known.keySet());
    }
    if (upload.has(name)) {
      throw new Refusal(
          400,
          "DUPLICATE_PART",
          name,
          new Text("%s 出现了两次，请只保留一个。".formatted(name), name + " is given twice; keep one."));
    }
    try (InputStream content = item.openStream()) {
      upload.add(Spool.take(rule, FileNames.bare(item.getName()), content, folder));
    }
  }

  private static Refusal refused(String code, Iterable<String> known) {
    String names = String.join(", ", known);
    return new Refusal(
        400,
        code,
        null,
        new Text(
            "有不认识的部分；可用：" + names + "。", "There is a part that is not known; known: " + names));
  }

  private static Refusal notMultipart() {
    return new Refusal(
        415,
        "NOT_MULTIPART",
        null,
        new Text("请用 multipart/form-data 发送。", "Send it as multipart/form-data."));
  }

  private static RuntimeException brokenBy(IOException broken) {
    if (broken.getCause() instanceof SocketTimeoutException) {
      return BoundedStream.tooSlow();
    }
    return new Refusal(
        400,
        "BAD_MULTIPART",
        null,
        new Text(
            "multipart 内容不完整或格式有误，请检查 boundary 和 Content-Length。",
            "The multipart body is broken or cut off; check the boundary and Content-Length."));
  }
}
