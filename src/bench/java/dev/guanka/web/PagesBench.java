package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.bench.SqlCounter;
import dev.guanka.testing.FreshDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the pages cost with a long queue and a large mini program: time to the first byte, bytes
 * sent, compressed as a browser asks for it, and statements, against the same with a hundred.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guanka.samples.load=false", "guanka.limits.requests=100000/PT1M"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(SqlCounter.class)
class PagesBench {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int FEW = 100;
  private static final int MANY_ITEMS = 10_000;
  private static final int MANY_FILES = 2_000;
  private static final int WARM_UP = 60;
  private static final int MEASURED = 101;
  private static final int RARE = 42;
  private static final UUID RARE_ID = UUID.fromString("a1d0c6e8-3f02-7327-d846-1063f4ac58a6");
  private static final String APPS =
      """
      insert into app (app_id, name, organisation)
      select 'wx' || lpad(to_hex(n), 16, '0'), case n when :rare then '花店管家' else '页面基准' || n end, 'bench'
      from generate_series(1, :more) n
      on conflict do nothing
      """;
  private static final String SUBMISSIONS =
      """
      insert into submission (id, app_id, app_name, app_version, organisation, owner)
      select md5(n::text)::uuid, app_id, name, '1.0.0', 'bench', 'bench'
      from generate_series(1, :more) n join app on app_id = 'wx' || lpad(to_hex(n), 16, '0')
      on conflict do nothing
      """;
  private static final String ITEMS =
      """
      insert into inbox_item (task_id, task_name, submission_id, app_id, app_name, queue, outcomes, reasons, due_at)
      select 'bench-' || n, task_name, own.id, own.app_id, own.app_name, queue, outcomes,
             case n % 4 when 0 then '[{"code": "SAMPLE", "zh": "抽查", "en": "A sample"}]'::jsonb else reasons end,
             due_at + n * interval '1 minute'
      from inbox_item, generate_series(1, :more) n
      join submission own on own.id = md5(n::text)::uuid
      where submission_id = :id and task_id not like 'bench-%'
      on conflict do nothing
      """;

  @LocalServerPort int port;
  @Autowired private JdbcClient db;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private Stage stage;

  @Autowired
  void setTheStage(AutowireCapableBeanFactory beans) {
    stage = beans.createBean(Stage.class);
  }

  /** The median of the times, and the bytes and statements of one answer. */
  record Cost(double millis, long bytes, double statements) {}

  @Test
  void printsTheInboxByTheLengthOfTheQueue() throws Exception {
    UUID id = stage.inReview("页面基准");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("inbox", "/inbox");
    pages.put("inbox, one reason", "/inbox?reason=SAMPLE");
    pages.put("inbox, one queue", "/inbox?queue=REVIEW");
    pages.put("inbox, searched by a name's two characters", searched("花店"));
    pages.put("inbox, searched by what all names hold", searched("页面"));
    pages.put("inbox, searched by app", searched("wx%016x".formatted(RARE)));
    pages.put("inbox, searched by submission", searched(RARE_ID.toString()));
    pages.put(
        "inbox, searched by part of a submission", searched(RARE_ID.toString().substring(0, 8)));
    pages.put("home", "/");
    compare(pages, () -> fill(id, FEW), () -> fill(id, MANY_ITEMS));
  }

  private static String searched(String words) {
    return "/inbox?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
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

  /** Copies of one open item, so many in all, each of an app and a submission of its own. */
  private void fill(UUID id, int wanted) {
    for (String sql : new String[] {APPS, SUBMISSIONS, ITEMS}) {
      db.sql(sql).param("id", id).param("more", wanted - 1).param("rare", RARE).update();
    }
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
    long statements = SqlCounter.statements();
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      HttpResponse<java.io.InputStream> answer = ask(path);
      times[i] = (System.nanoTime() - start) / 1e6;
      bytes = drained(answer);
    }
    Arrays.sort(times);
    double asked = (double) (SqlCounter.statements() - statements) / MEASURED;
    return new Cost(times[MEASURED / 2], bytes, asked);
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
        "pages: %-44s %4d: %7.2f ms %7d B %4.1f SQL  %6d: %7.2f ms %7d B %4.1f SQL"
            + "  ratio %5.2f time, %5.2f bytes%n",
        what,
        FEW,
        few.millis(),
        few.bytes(),
        few.statements(),
        size,
        many.millis(),
        many.bytes(),
        many.statements(),
        many.millis() / few.millis(),
        (double) many.bytes() / few.bytes());
  }
}
