package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Samples;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class NoticesIT {

  private static final Pattern TOLD = Pattern.compile("name=\"told\" value=\"(\\d+)\"");

  @LocalServerPort int port;

  @Test
  void standOnTheFirstPageUntilTheyAreRead() {
    ApiCaller submitter = ApiCaller.as("submitter", port);
    var declaration = ApiCaller.declaration("museum-guide", ApiCaller.newAppId());
    declaration.put("appName", "<b>馆</b> {0}");
    String id = submitter.submit(Samples.zip("museum-guide"), declaration).at("/id");
    submitter.settled(id);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(home("submitter")).contains("/submissions/" + id + "\">“"));
    String page = home("submitter");
    assertThat(page).contains("class=\"unread\"", "“&lt;b&gt;馆&lt;/b&gt; {0}” is rejected");
    assertThat(home("submitter2")).doesNotContain(id);
    Matcher told = TOLD.matcher(page);
    assertThat(told.find()).isTrue();
    var answer = Caller.as("submitter", port).postForm("/notices/read", "told=" + told.group(1));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(home("submitter")).contains(id).doesNotContain("class=\"unread\"", "name=\"told\"");
  }

  private String home(String user) {
    return Caller.as(user, port).get("/", "Accept-Language", "en").body();
  }
}
