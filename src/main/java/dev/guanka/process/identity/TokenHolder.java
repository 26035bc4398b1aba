package dev.guanka.process.identity;

import dev.guanka.submission.TokenScope;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a token speaks for, as they stand now.
 *
 * @param appId the one app that it speaks of, or null
 */
public record TokenHolder(UUID tokenId, Person person, Set<TokenScope> scopes, String appId) {

  public boolean may(TokenScope scope) {
    return scopes.contains(scope);
  }
}
