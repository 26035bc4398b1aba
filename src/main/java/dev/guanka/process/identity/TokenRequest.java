package dev.guanka.process.identity;

import dev.guanka.submission.TokenScope;
import java.time.Instant;
import java.util.Set;

/**
 * The token that somebody asks for.
 *
 * @param appId the app that it shall speak of, or null
 * @param expiresAt its end, or null for the usual time
 */
public record TokenRequest(String name, Set<TokenScope> scopes, String appId, Instant expiresAt) {}
