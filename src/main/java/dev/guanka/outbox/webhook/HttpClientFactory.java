package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.TargetPolicy;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** An HTTP client for strangers: it keeps nothing, follows nothing, unpacks nothing. */
final class HttpClientFactory {

  private static final String NAME = "Guanka-Webhooks/1";
  private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(5);

  private HttpClientFactory() {}

  static CloseableHttpClient make(TargetPolicy policy, int connections, Duration longest) {
    return HttpClients.custom()
        .setConnectionManager(connections(policy, connections, longest))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(longest))
                .setResponseTimeout(Timeout.of(longest))
                .build())
        .setKeepAliveStrategy((response, context) -> KEEP_ALIVE)
        .setUserAgent(NAME)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      TargetPolicy policy, int connections, Duration longest) {
    Http1Config limits = Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8192).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new CheckedNames(policy))
        .setMaxConnTotal(connections)
        .setMaxConnPerRoute(connections)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(longest.dividedBy(2)))
                .setSocketTimeout(Timeout.of(longest))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .setTimeToLive(TimeValue.ofMinutes(1))
                .build())
        .build();
  }
}
