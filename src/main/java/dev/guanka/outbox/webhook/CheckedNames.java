package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.TargetPolicy;
import dev.guanka.submission.webhook.TargetRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the HTTP client addresses that have been checked, and it connects to these: a name that
 * leads elsewhere a moment later gains nothing.
 */
final class CheckedNames implements DnsResolver {

  private final TargetPolicy policy;

  CheckedNames(TargetPolicy policy) {
    this.policy = policy;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    try {
      return policy.addresses(host);
    } catch (TargetRefused refused) {
      throw new Refused(refused);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The refusal as the client lets it through. */
  static final class Refused extends UnknownHostException {

    Refused(TargetRefused cause) {
      super(cause.getMessage());
      initCause(cause);
    }
  }
}
