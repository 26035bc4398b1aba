package dev.guanka.intake.security;

import dev.guanka.process.identity.BadToken;
import dev.guanka.rules.Text;

/** Says why a token lets nobody in, and what to do. */
final class TokenWords {

  private TokenWords() {}

  static Text of(BadToken.Why why) {
    return switch (why) {
      case UNKNOWN -> new Text("没有这个令牌，请核对。", "There is no such token; check it.");
      case EXPIRED -> new Text("令牌已过期，请新建一个。", "The token has expired; make a new one.");
      case REVOKED -> new Text("令牌已被吊销，请新建一个。", "The token has been revoked; make a new one.");
    };
  }
}
