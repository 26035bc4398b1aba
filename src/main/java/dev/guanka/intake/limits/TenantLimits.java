package dev.guanka.intake.limits;

import java.time.Clock;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What each tenant may ask for: {@code guanka.limits.requests} and {@code .uploads}, and {@code
 * guanka.limits.tenants.NAME.requests} where one tenant has its own.
 */
@Component
public class TenantLimits {

  private static final String SETTINGS = "guanka.limits.";

  private final Environment settings;
  private final Buckets requests;
  private final Buckets uploads;

  TenantLimits(Environment settings, Clock clock) {
    this.settings = settings;
    this.requests = new Buckets(tenant -> quota(tenant, "requests", "12000/PT1M"), clock);
    this.uploads = new Buckets(tenant -> quota(tenant, "uploads", "6000/PT1H"), clock);
    requests.wait("");
    uploads.wait("");
  }

  public Taken request(String tenant) {
    return requests.take(tenant);
  }

  public Taken upload(String tenant) {
    return uploads.take(tenant);
  }

  private Quota quota(String tenant, String name, String usual) {
    String forAll = settings.getProperty(SETTINGS + name, usual);
    return Quota.parse(settings.getProperty(SETTINGS + "tenants." + tenant + "." + name, forAll));
  }
}
