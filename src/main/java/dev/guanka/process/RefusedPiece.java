package dev.guanka.process;

import java.util.UUID;

/**
 * A document that a person refused and that nothing has replaced yet.
 *
 * @param category of the application that it was for
 * @param field what of it was wrong, named as in the API, or null
 * @param reason why, in the reviewer's words
 */
public record RefusedPiece(UUID id, String kind, String category, String field, String reason) {}
