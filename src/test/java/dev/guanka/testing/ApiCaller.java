package dev.guanka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** Somebody who uses the REST API: hands samples in, follows them, decides. */
public final class ApiCaller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> MOVING = Set.of("RECEIVED", "SCANNING", "CHECKING");

  private final Caller caller;

  private ApiCaller(Caller caller) {
    this.caller = caller;
  }

  public static ApiCaller as(String user, int port) {
    return new ApiCaller(Caller.as(user, port));
  }

  /** An app id that no other test uses. */
  public static String newAppId() {
    return "wx%016x".formatted(ThreadLocalRandom.current().nextLong());
  }

  public static ObjectNode declaration(String sample, String appId) {
    try {
      ObjectNode declaration = (ObjectNode) JSON.readTree(Samples.declaration(sample));
      return declaration.put("appId", appId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Answer get(String path, String... headers) {
    return Answer.of(caller.get(path, headers));
  }

  public Answer post(String path, String json, String... headers) {
    return Answer.of(caller.postJson(path, json, headers));
  }

  public Answer put(String path, String json) {
    return Answer.of(
        caller.call(
            "PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json"));
  }

  public Answer delete(String path) {
    return Answer.of(caller.call("DELETE", path, BodyPublishers.noBody()));
  }

  public Answer post(String path, Multipart parts, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = Multipart.contentType();
    return Answer.of(caller.call("POST", path, parts.body(), all));
  }

  public Answer submit(String sample, String appId, String... headers) {
    return submit(Samples.zip(sample), declaration(sample, appId), headers);
  }

  public Answer submit(Path zip, JsonNode declaration, String... headers) {
    return post("/api/submissions", parts(zip, declaration), headers);
  }

  public static Multipart parts(Path zip, JsonNode declaration) {
    Multipart parts = new Multipart().field("declaration", declaration.toString());
    return zip == null ? parts : parts.file("package", zip);
  }

  public static Multipart packageAlone(Path zip) {
    return new Multipart().file("package", zip);
  }

  /** Waits until the rules have spoken; returns the submission. */
  public Answer settled(String id) {
    return followed(
        id,
        answer -> {
          if (MOVING.contains(answer.at("/status"))) {
            throw new AssertionError(answer.at("/status"));
          }
        });
  }

  /** Waits until the submission is as wanted; returns it. */
  public Answer until(String id, String status) {
    return followed(
        id,
        answer -> {
          if (!status.equals(answer.at("/status"))) {
            throw new AssertionError("not " + status + " but " + answer.at("/status"));
          }
        });
  }

  private Answer followed(String id, Consumer<Answer> wanted) {
    Answer[] last = new Answer[1];
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              last[0] = get("/api/submissions/" + id);
              wanted.accept(last[0]);
            });
    return last[0];
  }
}
