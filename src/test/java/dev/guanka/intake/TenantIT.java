package dev.guanka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Pdf;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class TenantIT {

  @LocalServerPort int port;

  @Test
  void showsAnotherOrganisationNothingAtAnyAddressWithAnId() {
    ApiCaller owner = ApiCaller.as("submitter", port);
    ApiCaller stranger = ApiCaller.as("submitter2", port);
    String appId = ApiCaller.newAppId();
    String id = owner.submit("assistant-declared", appId).at("/id");
    owner.until(id, "AWAITING_EVIDENCE");
    String piece =
        owner
            .post(
                "/api/submissions/" + id + "/evidence",
                new Multipart()
                    .field("evidence", "{\"kind\":\"ORDER\"}")
                    .file("document", "a.pdf", Pdf.of("材料")))
            .at("/id");
    String application = owner.get("/api/apps/" + appId + "/categories").at("/applications/0/id");
    String nobody = stranger.get("/api/submissions/" + UUID.randomUUID()).body();
    String one = "/api/submissions/" + id;
    for (String path :
        List.of(
            one,
            one + "/history",
            one + "/files",
            one + "/files/0",
            one + "/evidence/" + piece + "/document",
            "/api/apps/" + appId + "/categories")) {
      assertThat(owner.get(path).status()).as(path).isEqualTo(200);
      Answer hidden = stranger.get(path);
      assertThat(hidden.status()).as(path).isEqualTo(404);
      assertThat(hidden.body()).as(path).isEqualTo(nobody);
    }
    for (Answer hidden :
        List.of(
            stranger.post(one + "/answers", "{\"text\":\"x\"}"),
            stranger.post(one + "/questions", "{\"text\":\"x\"}"),
            stranger.post(one + "/disputes", "{\"findingId\":\"f1\",\"statement\":\"x\"}"),
            stranger.post(one + "/withdrawal", ""),
            stranger.post(one + "/evidence", new Multipart().field("evidence", "{}")),
            stranger.post(one + "/revisions", new Multipart().field("declaration", "{}")),
            stranger.post(
                "/api/apps/" + appId + "/category-applications", "{\"category\":\"深度合成/AI绘画\"}"),
            stranger.post(
                "/api/apps/" + appId + "/category-applications/" + application + "/evidence",
                new Multipart().field("evidence", "{}")))) {
      assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(nobody);
    }
    assertThat(stranger.get("/api/submissions?appId=" + appId).json().at("/items")).isEmpty();
    assertThat(stranger.get("/api/events?limit=500").body()).doesNotContain(appId);
    assertThat(owner.get("/api/events?limit=500").body()).contains(appId);
    assertThat(stranger.submit("campus-faq", appId).code()).isEqualTo("APP_NOT_YOURS");
  }
}
