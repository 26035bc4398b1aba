package dev.guanka.process.identity;

import dev.guanka.process.Refusal;
import dev.guanka.store.Apps;
import dev.guanka.store.Tokens;
import dev.guanka.submission.Token;
import dev.guanka.submission.TokenScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands tokens out to their owners, and takes them back. */
@Component
public class TokenDesk {

  private static final int MOST_USABLE = 100;
  private static final Duration USUAL = Duration.ofDays(90);

  private final Tokens tokens;
  private final Apps apps;
  private final Clock clock;
  private final Duration longest;

  TokenDesk(
      Tokens tokens,
      Apps apps,
      Clock clock,
      @Value("${guanka.tokens.longest:P366D}") Duration longest) {
    this.tokens = tokens;
    this.apps = apps;
    this.clock = clock;
    this.longest = longest;
  }

  /** A new token, and its text, which nobody can read again. */
  public record Issued(Token token, String text) {}

  /**
   * Makes a token for the caller.
   *
   * @throws Refusal where its end, its app or the number of tokens is out of bounds
   */
  @Transactional
  public Issued issue(Person by, TokenRequest asked) {
    requireApp(by, asked);
    requireRoom(by);
    TokenText text = TokenText.fresh();
    UUID id = UUID.randomUUID();
    tokens.add(
        new Token(
            id,
            by.id(),
            asked.name(),
            text.prefix(),
            text.hash(),
            asked.scopes(),
            asked.appId(),
            null,
            end(asked.expiresAt()),
            null,
            null));
    return new Issued(tokens.find(id).orElseThrow(), text.whole());
  }

  public List<Token> of(Person owner) {
    return tokens.of(owner.id());
  }

  /** Ends one of the caller's tokens. */
  @Transactional
  public void revoke(Person by, UUID id) {
    if (!tokens.revoke(id, by.id())) {
      throw Refusal.notFound();
    }
  }

  private Instant end(Instant asked) {
    Instant now = clock.instant();
    Instant last = now.plus(longest);
    Instant end = asked == null ? now.plus(USUAL) : asked;
    if (asked != null && (!end.isAfter(now) || end.isAfter(last))) {
      throw Refusal.unusable(
          "TOKEN_EXPIRY",
          "/expiresAt",
          "expiresAt 必须在现在之后、%s 之前。".formatted(last),
          "expiresAt must be after now and before %s.".formatted(last));
    }
    return end.isAfter(last) ? last : end;
  }

  private void requireApp(Person by, TokenRequest asked) {
    if ((asked.appId() != null) != asked.scopes().contains(TokenScope.WECHAT)
        || asked.appId() != null && asked.scopes().size() > 1) {
      throw Refusal.unusable(
          "TOKEN_APP",
          "/appId",
          "wechat 令牌须写明一个 appId，且只能有 wechat 这一个 scope；其他令牌不写 appId。",
          "A token for wechat names one appId and has no other scope; other tokens name none.");
    }
    if (asked.appId() != null) {
      apps.organisationOf(asked.appId())
          .filter(owner -> !by.organisations().contains(owner))
          .ifPresent(other -> refuseApp());
    }
  }

  private static void refuseApp() {
    throw Refusal.forbidden(
        "APP_NOT_YOURS",
        "该 appId 属于另一个组织，请核对 appId。",
        "This appId belongs to another organisation. Check the appId.");
  }

  private void requireRoom(Person by) {
    if (tokens.countUsable(by.id()) >= MOST_USABLE) {
      throw Refusal.conflict(
          "TOO_MANY_TOKENS",
          "您已有 %d 个有效令牌，请先吊销不用的。".formatted(MOST_USABLE),
          "You have %d usable tokens. Revoke one first.".formatted(MOST_USABLE));
    }
  }
}
