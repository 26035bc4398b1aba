package dev.guanka.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a machine signs in with, without the secret itself.
 *
 * @param owner the user that it acts for
 * @param prefix its first characters, by which it is found and recognised
 * @param appId the one app that it speaks of in the WeChat-style door, or null
 * @param lastUsedOn the day alone, so that a busy token is not written at each call
 */
public record Token(
    UUID id,
    String owner,
    String name,
    String prefix,
    byte[] hash,
    Set<TokenScope> scopes,
    String appId,
    Instant createdAt,
    Instant expiresAt,
    Instant revokedAt,
    LocalDate lastUsedOn) {}
