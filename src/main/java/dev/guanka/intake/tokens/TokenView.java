package dev.guanka.intake.tokens;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanka.submission.Token;
import dev.guanka.submission.TokenScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A token as its owner sees it.
 *
 * @param token the secret, in the answer that made it and never again
 * @param prefix how the token begins, to recognise it by
 */
@Schema(name = "Token")
record TokenView(
    UUID id,
    String name,
    String prefix,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Only in the answer that made it")
        String token,
    List<String> scopes,
    @Schema(nullable = true) String appId,
    Instant createdAt,
    Instant expiresAt,
    @Schema(nullable = true) Instant revokedAt,
    @Schema(nullable = true) LocalDate lastUsedOn) {

  static TokenView of(Token token, String secret) {
    return new TokenView(
        token.id(),
        token.name(),
        token.prefix(),
        secret,
        token.scopes().stream().map(TokenScope::wireName).sorted().toList(),
        token.appId(),
        token.createdAt(),
        token.expiresAt(),
        token.revokedAt(),
        token.lastUsedOn());
  }
}
