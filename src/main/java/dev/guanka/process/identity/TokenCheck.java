package dev.guanka.process.identity;

import dev.guanka.process.identity.BadToken.Why;
import dev.guanka.store.Tokens;
import dev.guanka.submission.Token;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Says whom a token speaks for, asking each time what its owner may do by now. */
@Component
public class TokenCheck {

  private final Tokens tokens;
  private final Identities identities;
  private final Clock clock;

  TokenCheck(Tokens tokens, Identities identities, Clock clock) {
    this.tokens = tokens;
    this.identities = identities;
    this.clock = clock;
  }

  /**
   * Checks a token as it was sent.
   *
   * @throws BadToken where it is unknown, expired, revoked, or its owner is gone
   */
  public TokenHolder holder(String sent) {
    Token token =
        TokenText.read(sent)
            .flatMap(text -> tokens.findByPrefix(text.prefix()).filter(t -> text.matches(t.hash())))
            .orElseThrow(() -> new BadToken(Why.UNKNOWN));
    requireUsable(token);
    Person owner = identities.find(token.owner()).orElseThrow(() -> new BadToken(Why.REVOKED));
    remember(token);
    return new TokenHolder(token.id(), owner, token.scopes(), token.appId());
  }

  private void requireUsable(Token token) {
    if (token.revokedAt() != null) {
      throw new BadToken(Why.REVOKED);
    }
    if (!token.expiresAt().isAfter(clock.instant())) {
      throw new BadToken(Why.EXPIRED);
    }
  }

  private void remember(Token token) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(token.lastUsedOn())) {
      tokens.used(token.id(), today);
    }
  }
}
