package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.Fault;
import dev.guanka.submission.webhook.TargetPolicy;
import dev.guanka.submission.webhook.TargetRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Sends to strangers: bounded in time and size, to checked addresses, following nobody further. */
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
  Answer send(Outgoing outgoing) {
    long start = System.nanoTime();
    try {
      return sent(policy.target(outgoing.url()), outgoing, start);
    } catch (TargetRefused refused) {
      return new Answer(null, Fault.TARGET_REFUSED, null, 0);
    }
  }

  private Answer sent(URI target, Outgoing outgoing, long start) {
    HttpUriRequestBase request = new HttpUriRequestBase(outgoing.method(), target);
    outgoing.headers().forEach(request::setHeader);
    if (outgoing.body() != null) {
      request.setEntity(new StringEntity(outgoing.body(), ContentType.parse(outgoing.type())));
    }
    Future<?> deadline = alarm.after(longest, request::cancel);
    try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
      String said = readSome(response);
      return answered(response, outgoing.isTakenBy(said), took(start));
    } catch (IOException trouble) {
      Fault fault = request.isCancelled() ? Fault.TIMEOUT : Faults.of(trouble);
      return new Answer(null, fault, null, took(start));
    } finally {
      deadline.cancel(false);
    }
  }

  /** Reads a small answer to its end, so that the connection serves again; cuts a large one off. */
  private static String readSome(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return "";
    }
    InputStream content = response.getEntity().getContent();
    return new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
  }

  private static Answer answered(ClassicHttpResponse response, boolean taken, int tookMs) {
    boolean fine = response.getCode() / 100 == SUCCESS;
    Fault fault = fine ? (taken ? null : Fault.BAD_ANSWER) : Fault.STATUS;
    return new Answer(response.getCode(), fault, fine ? null : retryAfter(response), tookMs);
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
