package dev.guanka.intake.security;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands a page's script the token that its changes need; other sites cannot read the answer. */
@RestController
class CsrfDoor {

  /** The header to send, and what to send in it. */
  record Token(String header, String token) {}

  @GetMapping("/api/csrf")
  Token token(CsrfToken token) {
    return new Token(token.getHeaderName(), token.getToken());
  }
}
