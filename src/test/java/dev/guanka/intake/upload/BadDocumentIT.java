package dev.guanka.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Papers;
import dev.guanka.samples.Pdf;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document that is refused leaves a reason and nothing else, neither in tables nor in files. */
@GuankaTest
class BadDocumentIT {

  private static final String VENDOR_FILING = "{\"kind\":\"VENDOR_FILING\"}";

  @LocalServerPort int port;
  @Autowired SpoolFolder folder;
  @Autowired JdbcClient db;
  private ApiCaller submitter;
  private String submission;
  private List<Long> before;

  @BeforeEach
  void waitForEvidence() throws IOException {
    submitter = ApiCaller.as("submitter", port);
    submission = submitter.submit("assistant-declared", ApiCaller.newAppId()).at("/id");
    assertThat(submitter.settled(submission).at("/status")).isEqualTo("AWAITING_EVIDENCE");
    before = kept();
  }

  @AfterEach
  void keepsNothing() throws IOException {
    assertThat(kept()).isEqualTo(before);
    assertThat(submitter.get("/api/submissions/" + submission).at("/status"))
        .isEqualTo("AWAITING_EVIDENCE");
  }

  @Test
  void refusesAnEmptyDocument() {
    refuses("a.pdf", new byte[0], 422, "DOCUMENT_EMPTY");
  }

  @Test
  void refusesADocumentThatIsCutOff() {
    byte[] whole = Papers.agreement();
    refuses("a.pdf", Arrays.copyOf(whole, whole.length / 2), 422, "DOCUMENT_TRUNCATED");
  }

  @Test
  void refusesAnEncryptedDocument() throws IOException {
    try (Pdf pdf = new Pdf()) {
      pdf.page("合作协议")
          .document()
          .protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      refuses("a.pdf", pdf.bytes(), 422, "DOCUMENT_ENCRYPTED");
    }
  }

  @Test
  void refusesADocumentThatRuns() throws IOException {
    try (Pdf pdf = new Pdf()) {
      pdf.page("合作协议")
          .document()
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript("app.alert(1)"));
      refuses("a.pdf", pdf.bytes(), 422, "DOCUMENT_ACTIVE");
    }
  }

  @Test
  void refusesWhatIsNoDocument() {
    refuses("a.pdf", text("<html><script>alert(1)</script></html>"), 415, "DOCUMENT_TYPE");
    refuses("a.svg", text("<svg onload='alert(1)'/>"), 415, "DOCUMENT_TYPE");
    refuses("a.pdf", text("%PDF-1.7 nothing %%EOF"), 422, "DOCUMENT_BROKEN");
  }

  @Test
  void refusesADocumentUnderAnotherName() {
    Answer refused = refuses("备案.html", Papers.vendorFiling(), 415, "DOCUMENT_MISLABELLED");
    assertThat(refused.at("/detail")).contains(".html", "PDF");
    assertThat(refused.at("/pointer")).isEqualTo("document");
  }

  @Test
  void refusesTwoHundredMegabytesWithoutTakingThemIn() {
    byte[] open = new Multipart().field("evidence", VENDOR_FILING).bytes();
    byte[] part = new Multipart().file("document", "a.pdf", Papers.vendorFiling()).bytes();
    int head = open.length - ("--guanka-test-boundary--\r\n").length();
    HttpResponse<String> answer =
        Caller.as("submitter", port)
            .call(
                "POST",
                "/api/submissions/" + submission + "/evidence",
                BodyPublishers.ofInputStream(
                    () ->
                        new SequenceInputStream(
                            Collections.enumeration(
                                List.of(
                                    new ByteArrayInputStream(open, 0, head),
                                    new ByteArrayInputStream(part, 0, part.length - 40),
                                    new Zeros(200L << 20))))),
                "Content-Type",
                Multipart.contentType());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("UPLOAD_TOO_LARGE", "20480 KiB");
  }

  /** So many bytes without holding them. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, left);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  @Test
  void refusesWhatIsSaidTooLittleOfBeforeAnythingIsKept() {
    Multipart parts =
        new Multipart()
            .field("evidence", "{\"kind\":\"ORDER\",\"complete\":true}")
            .file("document", "a.pdf", Papers.order("样例有限公司"));
    assertThat(submitter.post("/api/submissions/" + submission + "/evidence", parts).code())
        .isEqualTo("REASON_MISSING");
  }

  @Test
  void refusesAStrangerBeforeTheDocumentIsRead() {
    Multipart parts =
        new Multipart()
            .field("evidence", VENDOR_FILING)
            .file("document", "a.pdf", Papers.vendorFiling());
    Answer stranger =
        ApiCaller.as("submitter2", port)
            .post("/api/submissions/" + submission + "/evidence", parts);
    assertThat(stranger.status()).isEqualTo(404);
  }

  private Answer refuses(String name, byte[] document, int status, String code) {
    Multipart parts =
        new Multipart().field("evidence", VENDOR_FILING).file("document", name, document);
    Answer answer = submitter.post("/api/submissions/" + submission + "/evidence", parts);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("Exception", "java.", "org.apache");
    return answer;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Rows that tell of documents, and files that hold some. */
  private List<Long> kept() throws IOException {
    long rows =
        db.sql(
                """
                select (select count(*) from evidence) + (select count(*) from blob)
                     + (select count(*) from idempotency_key) + (select count(*) from inbox_item)
                """)
            .query(Long.class)
            .single();
    return List.of(rows, files(folder.path(), ""), files(temporary(), "guanka-document"));
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static long files(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).count();
    }
  }
}
