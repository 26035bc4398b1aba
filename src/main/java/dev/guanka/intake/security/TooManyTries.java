package dev.guanka.intake.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; this one is not even looked at. */
class TooManyTries extends AuthenticationException {

  private final Duration wait;

  TooManyTries(Duration wait) {
    super("too many wrong passwords");
    this.wait = wait;
  }

  Duration untilNext() {
    return wait;
  }
}
