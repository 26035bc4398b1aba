package dev.guanka.submission.wechat;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an organisation's pushes go, and how they are signed and encrypted.
 *
 * @param url may hold {@code $APPID$}, in whose place the app's id comes
 * @param componentAppId what the receiver finds behind the message, or null for the app's own id
 * @param verifiedAt when the address proved that it knows the token, or null
 */
public record Callback(
    UUID webhookId,
    String organisation,
    String url,
    String token,
    String encodingAesKey,
    String componentAppId,
    Instant verifiedAt) {}
