package dev.guanka.intake.security;

import dev.guanka.intake.limits.Buckets;
import dev.guanka.intake.limits.Quota;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, for each name at each address and for each address, so that guessing is
 * slow; who has the right one at another address is not kept out.
 */
@Component
class SignInTries {

  private static final int NAMES_AT_ONE_ADDRESS = 10;

  private final Buckets ofNames;
  private final Buckets ofAddresses;

  SignInTries(@Value("${guanka.limits.sign-ins:10/PT10M}") String setting, Clock clock) {
    Quota quota = Quota.parse(setting);
    Quota whole = new Quota(quota.most() * NAMES_AT_ONE_ADDRESS, quota.window());
    this.ofNames = new Buckets(name -> quota, clock);
    this.ofAddresses = new Buckets(address -> whole, clock);
  }

  /**
   * Lets a try through before anybody looks at the password.
   *
   * @throws TooManyTries where there were too many wrong ones
   */
  void requireRoom(Authentication offered) {
    String address = address(offered);
    Duration wait = longer(ofNames.wait(name(offered, address)), ofAddresses.wait(address));
    if (!wait.isZero()) {
      throw new TooManyTries(wait);
    }
  }

  void failed(Authentication offered) {
    String address = address(offered);
    ofNames.take(name(offered, address));
    ofAddresses.take(address);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String name(Authentication offered, String address) {
    return address + " " + offered.getName();
  }

  private static String address(Authentication offered) {
    return offered.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
