package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.Fault;
import dev.guanka.submission.webhook.TargetPolicy;
import dev.guanka.submission.webhook.TargetRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Posts to strangers: bounded in time and size, to checked addresses, following nobody further. */
final class WebhookClient implements AutoCloseable {

  private static final int MOST_READ = 64 * 1024;
  private static final int SUCCESS = 2;

  private final TargetPolicy policy;
  private final CloseableHttpClient http;
  private final Alarm alarm;
  private final Duration longest;

  /**
   * @param longest for one try, from the look-up of the name to the end of the answer
   */
  WebhookClient(TargetPolicy policy, int connections, Duration longest, Alarm alarm) {
    this.policy = policy;
    this.http = HttpClientFactory.make(policy, connections, longest);
    this.alarm = alarm;
    this.longest = longest;
  }

  /** Tries once; trouble is an answer, too. */
  Answer post(String url, Map<String, String> headers, String body) {
    long start = System.nanoTime();
    try {
      return posted(policy.target(url), headers, body, start);
    } catch (TargetRefused refused) {
      return new Answer(null, Fault.TARGET_REFUSED, null, 0);
    }
  }

  private Answer posted(URI target, Map<String, String> headers, String body, long start) {
    HttpPost request = new HttpPost(target);
    headers.forEach(request::setHeader);
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    Future<?> deadline = alarm.after(longest, request::cancel);
    try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
      readSome(response);
      return answered(response, took(start));
    } catch (IOException trouble) {
      Fault fault = request.isCancelled() ? Fault.TIMEOUT : Faults.of(trouble);
      return new Answer(null, fault, null, took(start));
    } finally {
      deadline.cancel(false);
    }
  }

  /** Reads a small answer to its end, so that the connection serves again; cuts a large one off. */
  private static void readSome(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return;
    }
    InputStream content = response.getEntity().getContent();
    byte[] buffer = new byte[4096];
    int total = 0;
    for (int read = 0; read >= 0 && total <= MOST_READ; read = content.read(buffer)) {
      total += read;
    }
  }

  private static Answer answered(ClassicHttpResponse response, int tookMs) {
    boolean fine = response.getCode() / 100 == SUCCESS;
    return new Answer(
        response.getCode(), fine ? null : Fault.STATUS, fine ? null : retryAfter(response), tookMs);
  }

  private static Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    String value = header == null ? "" : header.getValue();
    return value.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
  }

  private static int took(long start) {
    return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
