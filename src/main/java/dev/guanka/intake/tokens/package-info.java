/** Tokens for machines over HTTP: make one, list them, revoke one. */
package dev.guanka.intake.tokens;
