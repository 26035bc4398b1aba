package dev.guanka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The sample reviewers at their inboxes. */
public final class Reviewers {

  private final int port;

  public Reviewers(int port) {
    this.port = port;
  }

  public ApiCaller as(String user) {
    return ApiCaller.as(user, port);
  }

  /** The open task of an app in somebody's inbox, waited for. */
  public JsonNode taskOf(String user, String appId) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> find(user, appId), Optional::isPresent)
        .orElseThrow();
  }

  public Optional<JsonNode> find(String user, String appId) {
    Answer list = as(user).get("/api/inbox?q=" + appId);
    return StreamSupport.stream(list.json().at("/items").spliterator(), false).findFirst();
  }

  public Answer decide(String user, JsonNode task, String decision) {
    return as(user).post("/api/inbox/" + task.at("/taskId").asText() + "/decision", decision);
  }
}
