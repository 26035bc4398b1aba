package dev.guanka.intake.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands a page's script the token that its changes need; other sites cannot read the answer. */
@RestController
class CsrfDoor {

  /** The header to send, and what to send in it. */
  @Schema(name = "CsrfToken")
  record Token(String header, String token) {}

  @GetMapping("/api/csrf")
  @Operation(summary = "The token that changes need where a session cookie authenticates")
  @Tag(name = "Session")
  Token token(@Parameter(hidden = true) CsrfToken token) {
    return new Token(token.getHeaderName(), token.getToken());
  }
}
