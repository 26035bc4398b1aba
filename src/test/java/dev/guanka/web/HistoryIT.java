package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class HistoryIT {

  @LocalServerPort int port;

  @Test
  void tellsTheWholeStoryOnOnePage() {
    ApiCaller submitter = ApiCaller.as("submitter", port);
    String id = submitter.submit("museum-guide", ApiCaller.newAppId()).at("/id");
    submitter.settled(id);
    submitter.post("/api/submissions/" + id + "/questions", "{\"text\": \"f1 <b>指</b>的是哪一页？\"}");
    String path = "/submissions/" + id + "/history";
    var page = Caller.as("submitter", port).get(path, "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            id,
            "package handed in",
            "sha256",
            "rejected",
            "f1 &lt;b&gt;指&lt;/b&gt;的是哪一页？",
            "miniprogram/packages/docent/services/docent.js:16",
            "Ways out");
    var chinese = Caller.as("reviewer", port).get(path);
    assertThat(chinese.body()).contains("审核经过", "提交代码包", "整改");
    assertThat(Caller.as("submitter2", port).get(path).statusCode()).isEqualTo(404);
  }
}
