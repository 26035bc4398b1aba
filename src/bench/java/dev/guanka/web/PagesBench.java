package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.FreshDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the pages cost with a long queue and a large mini program: time to the first byte and bytes
 * sent, compressed as a browser asks for it, against the same with a hundred.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guanka.samples.load=false", "guanka.limits.requests=100000/PT1M"})
@ContextConfiguration(initializers = FreshDatabase.class)
class PagesBench {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int FEW = 100;
  private static final int MANY_ITEMS = 10_000;
  private static final int MANY_FILES = 2_000;
  private static final int WARM_UP = 60;
  private static final int MEASURED = 101;

  @LocalServerPort int port;
  @Autowired private JdbcClient db;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private Stage stage;

  @Autowired
  void setTheStage(AutowireCapableBeanFactory beans) {
    stage = beans.createBean(Stage.class);
  }

  /** The median of the times, and the bytes of one answer. */
  record Cost(double millis, long bytes) {}

  @Test
  void printsTheInboxByTheLengthOfTheQueue() throws Exception {
    UUID id = stage.inReview("页面基准");
    compare(
        Map.of(
            "inbox",
            "/inbox",
            "inbox, one reason",
            "/inbox?reason=SAMPLE",
            "inbox, searched",
            "/inbox?q=" + stage.submission(id).appId(),
            "inbox, one queue",
            "/inbox?queue=REVIEW",
            "home",
            "/"),
        () -> fill(id, FEW),
        () -> fill(id, MANY_ITEMS));
  }

  @Test
  void printsADeskByTheSizeOfTheProgram() throws Exception {
    String few = "/inbox/" + stage.taskOf(program("小程序包", FEW)).taskId();
    UUID large = program("大程序包", MANY_FILES);
    String many = "/inbox/" + stage.taskOf(large).taskId();
    String file = "/code?path=client/pages/home/home.wxml";
    for (String part : new String[] {"", "/files", "/files?q=part-1", file}) {
      print("desk" + part, cost(few + part), cost(many + part), MANY_FILES);
    }
  }

  private void compare(Map<String, String> pages, Runnable few, Runnable many) throws Exception {
    few.run();
    Map<String, Cost> before = new LinkedHashMap<>();
    for (var page : pages.entrySet()) {
      before.put(page.getKey(), cost(page.getValue()));
    }
    many.run();
    for (var page : pages.entrySet()) {
      print(page.getKey(), before.get(page.getKey()), cost(page.getValue()), MANY_ITEMS);
    }
  }

  /** Copies of one open item, so many in all. */
  private void fill(UUID id, int wanted) {
    db.sql(
            """
            insert into inbox_item (task_id, task_name, submission_id, app_id, app_name, queue, outcomes, reasons, due_at)
            select 'bench-' || n, task_name, submission_id, 'wx' || lpad(to_hex(n), 16, '0'), app_name || n, queue,
                   outcomes, reasons, due_at + n * interval '1 minute'
            from inbox_item, generate_series(1, ? - 1) n where submission_id = ? and task_id not like 'bench-%'
            on conflict do nothing
            """)
        .params(wanted, id)
        .update();
    db.sql("analyze inbox_item").update();
    assertThat(db.sql("select count(*) from inbox_item").query(Integer.class).single())
        .isGreaterThanOrEqualTo(wanted);
  }

  private UUID program(String name, int files) {
    Map<String, String> more = new LinkedHashMap<>();
    for (int i = 0; i < files; i++) {
      more.put("client/parts/part-" + i + ".js", "module.exports = " + i + ";\n");
    }
    return stage.inReview(name, more);
  }

  private Cost cost(String path) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      fetch(path);
    }
    double[] times = new double[MEASURED];
    long bytes = 0;
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      HttpResponse<java.io.InputStream> answer = ask(path);
      times[i] = (System.nanoTime() - start) / 1e6;
      bytes = drained(answer);
    }
    Arrays.sort(times);
    return new Cost(times[MEASURED / 2], bytes);
  }

  private void fetch(String path) throws Exception {
    drained(ask(path));
  }

  private static long drained(HttpResponse<java.io.InputStream> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var body = answer.body()) {
      return body.readAllBytes().length;
    }
  }

  /** Returns when the first byte is there. */
  private HttpResponse<java.io.InputStream> ask(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept-Encoding", "gzip")
            .header("Accept", "text/html");
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** Once, by the form, so that no password is hashed for every page. */
  @BeforeEach
  void signIn() throws Exception {
    URI login = URI.create("http://127.0.0.1:" + port + "/login");
    String page =
        client.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    String form = "username=reviewer&password=reviewer&_csrf=" + token.group(1);
    var request =
        HttpRequest.newBuilder(login)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    client.send(request.build(), BodyHandlers.discarding());
  }

  private static void print(String what, Cost few, Cost many, int size) {
    System.out.printf(
        "pages: %-42s %4d: %7.2f ms %7d B  %6d: %7.2f ms %7d B  ratio %5.2f time, %5.2f bytes%n",
        what,
        FEW,
        few.millis(),
        few.bytes(),
        size,
        many.millis(),
        many.bytes(),
        many.millis() / few.millis(),
        (double) many.bytes() / few.bytes());
  }
}
