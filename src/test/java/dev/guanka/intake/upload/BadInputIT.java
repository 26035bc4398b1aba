package dev.guanka.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class BadInputIT {

  @LocalServerPort int port;
  @Autowired SpoolFolder folder;
  ApiCaller submitter;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
  }

  @AfterEach
  void leavesNoFileBehind() throws IOException {
    try (Stream<Path> left = Files.list(folder.path())) {
      assertThat(left).isEmpty();
    }
  }

  private Answer submit(Multipart parts) {
    return submitter.post("/api/submissions", parts);
  }

  private static String declaration() {
    return ApiCaller.declaration("campus-faq", ApiCaller.newAppId()).toString();
  }

  private static Path zip() {
    return Samples.zip("campus-faq");
  }

  private static void holdsAsProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/type")).startsWith("urn:guanka:problem:");
    assertThat(answer.body()).doesNotContain("Exception", "java.", "select ", "at dev.");
  }

  @Test
  void refusesPartsThatAreMissingTwiceOrUnknown() {
    holdsAsProblem(submit(new Multipart().file("package", zip())), 400, "MISSING_PART");
    holdsAsProblem(submit(new Multipart().field("declaration", "{}")), 400, "MISSING_PART");
    holdsAsProblem(
        submit(new Multipart().file("package", zip()).file("package", zip())),
        400,
        "DUPLICATE_PART");
    holdsAsProblem(
        submit(new Multipart().field("owner", "me").field("declaration", declaration())),
        400,
        "UNKNOWN_PART");
    holdsAsProblem(submit(new Multipart()), 400, "MISSING_PART");
    holdsAsProblem(submitter.post("/api/submissions", "{}"), 415, "NOT_MULTIPART");
  }

  @Test
  void refusesWhatIsNoPackageByItsBytes() {
    Multipart junk =
        new Multipart().field("declaration", declaration()).file("package", "a.zip", new byte[9]);
    holdsAsProblem(submit(junk), 415, "NOT_ZIP");
    Multipart nothing =
        new Multipart().field("declaration", declaration()).file("package", "a.zip", new byte[0]);
    holdsAsProblem(submit(nothing), 415, "NOT_ZIP");
    byte[] empty = Base64.getDecoder().decode("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==");
    Multipart none =
        new Multipart().field("declaration", declaration()).file("package", "a.zip", empty);
    holdsAsProblem(submit(none), 422, "EMPTY_PACKAGE");
  }

  @Test
  void takesALongFileNameWithAPath() throws IOException {
    Multipart parts =
        new Multipart()
            .field("declaration", declaration())
            .file("package", "../".repeat(50) + "x".repeat(300), Files.readAllBytes(zip()));
    assertThat(submit(parts).status()).isEqualTo(201);
  }

  @Test
  void namesThePlaceInTheDeclaration() {
    for (List<String> bad :
        List.of(
            List.of("{", "/"),
            List.of(declaration().replace("\"appId\"", "\"tenantId\":1,\"appId\""), "/tenantId"),
            List.of(declaration().replaceFirst("wx[0-9a-f]{16}", "wx\\\\u0000"), "/appId"),
            List.of(declaration().replaceFirst("wx[0-9a-f]{16}", "\\\\ud800"), "/appId"),
            List.of(declaration().replaceFirst("\"wx[0-9a-f]{16}\"", "7"), "/appId"))) {
      Multipart parts = new Multipart().field("declaration", bad.get(0)).file("package", zip());
      Answer refused = submit(parts);
      assertThat(refused.status()).as(refused.body()).isIn(400, 422);
      assertThat("/" + refused.at("/pointer").replaceFirst("^/", "")).isEqualTo(bad.get(1));
    }
    byte[] latin = declaration().getBytes(StandardCharsets.UTF_16LE);
    Multipart parts = new Multipart().file("declaration", "d.json", latin).file("package", zip());
    assertThat(submit(parts).status()).isIn(400, 422);
  }

  @Test
  void holdsJsonBodiesToTheSameRules() {
    String id = submitter.submit("museum-guide", ApiCaller.newAppId()).at("/id");
    String path = "/api/submissions/" + id + "/questions";
    holdsAsProblem(submitter.post(path, "{\"text\":\"a\\u0000b\"}"), 422, "TEXT_INVALID");
    holdsAsProblem(submitter.post(path, "{\"text\":\"\\ud83d\"}"), 422, "TEXT_INVALID");
    holdsAsProblem(submitter.post(path, "{\"text\":\" \"}"), 422, "TEXT_EMPTY");
    holdsAsProblem(
        submitter.post(path, "{\"text\":\"%s\"}".formatted("好".repeat(4001))),
        422,
        "TEXT_TOO_LONG");
    holdsAsProblem(submitter.post(path, "{\"text\":7}"), 422, "WRONG_TYPE");
    holdsAsProblem(
        submitter.post(path, "{\"text\":\"a\",\"state\":\"APPROVED\"}"), 422, "UNKNOWN_FIELD");
    holdsAsProblem(
        submitter.post(path, "{\"text\":\"a\",\"text\":\"b\"}"), 422, "JSON_DUPLICATE_KEY");
    holdsAsProblem(submitter.post(path, "{\"text\":"), 400, "JSON_SYNTAX");
    holdsAsProblem(submitter.post(path, ""), 422, "WRONG_TYPE");
    Answer plain =
        Answer.of(
            Caller.as("submitter", port)
                .call("POST", path, BodyPublishers.ofString("x"), "Content-Type", "text/plain"));
    holdsAsProblem(plain, 415, "NOT_JSON");
  }

  @Test
  void takesIdsThatCannotBeForIdsThatNobodyHas() {
    for (String path :
        List.of(
            "/api/submissions/nonsense",
            "/api/submissions/" + UUID.randomUUID(),
            "/api/submissions/nonsense/history",
            "/api/submissions/" + UUID.randomUUID() + "/files/x",
            "/api/apps/nonsense/categories")) {
      holdsAsProblem(submitter.get(path), 404, "NOT_FOUND");
    }
  }

  @Test
  void takesFiltersLiterally() {
    for (String bad : List.of("'", ";--", "%25", "_", "%5C", "%27%20or%20%271%27=%271")) {
      Answer list = submitter.get("/api/submissions?appId=" + bad);
      assertThat(list.status()).isEqualTo(200);
      assertThat(list.json().at("/items")).isEmpty();
    }
    assertThat(submitter.get("/api/submissions?appId=%00").status()).isIn(400, 422);
    holdsAsProblem(submitter.get("/api/submissions?status=NEW"), 400, "BAD_REQUEST");
    assertThat(submitter.get("/api/submissions?status=NEW").at("/detail")).contains("APPROVED");
    holdsAsProblem(submitter.get("/api/submissions?limit=0"), 400, "BAD_LIMIT");
    holdsAsProblem(submitter.get("/api/submissions?limit=many"), 400, "BAD_REQUEST");
    assertThat(submitter.get("/api/submissions?limit=1000000000").status()).isEqualTo(200);
    holdsAsProblem(submitter.get("/api/submissions?cursor=AAAA"), 400, "BAD_CURSOR");
    holdsAsProblem(submitter.get("/api/events?after=-1"), 400, "BAD_CURSOR");
  }

  @Test
  void answersABodyThatEndsTooSoon() throws IOException {
    byte[] whole =
        new Multipart().field("declaration", declaration()).file("package", zip()).bytes();
    String answer = raw(new String(whole, 0, whole.length / 2, StandardCharsets.ISO_8859_1));
    assertThat(answer).startsWith("HTTP/1.1 400").contains("BAD_MULTIPART");
  }

  private String raw(String body) throws IOException {
    String basic =
        Base64.getEncoder().encodeToString("submitter:submitter".getBytes(StandardCharsets.UTF_8));
    String head =
        "POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\n"
                .formatted(basic)
            + "Content-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(Multipart.contentType(), body.length());
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answersWhatNoControllerTakesInTheSameForm() {
    holdsAsProblem(submitter.put("/api/submissions", "{}"), 405, "METHOD_NOT_ALLOWED");
    holdsAsProblem(submitter.get("/api/submissions/a/b/c/d"), 404, "NOT_FOUND");
    holdsAsProblem(submitter.get("/api/submissions", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    holdsAsProblem(submitter.get("/api/apps/a%3Bb/categories"), 400, "BAD_REQUEST");
    holdsAsProblem(submitter.get("/api//submissions"), 400, "BAD_REQUEST");
  }

  @Test
  void endsAHundredThousandPartsAtTheFirstUnknownOne() {
    Multipart parts = new Multipart();
    for (int i = 0; i < 100_000; i++) {
      parts.field("p" + i, "");
    }
    assertThat(submit(parts).status()).isIn(400, 413);
  }

  @Test
  void pagesSubmissionsWithoutLosingOrRepeatingAny() {
    for (int i = 0; i < 3; i++) {
      submitter.submit("campus-faq", ApiCaller.newAppId());
    }
    List<String> seen = new ArrayList<>();
    Answer page = submitter.get("/api/submissions?limit=2");
    while (true) {
      page.json().at("/items").forEach(item -> seen.add(item.at("/id").asText()));
      if (page.json().at("/next").isNull()) {
        break;
      }
      page = submitter.get("/api/submissions?limit=2&cursor=" + page.at("/next"));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(
            submitter.get("/api/submissions?limit=500").json().at("/items").findValuesAsText("id"))
        .containsExactlyElementsOf(seen);
  }
}
